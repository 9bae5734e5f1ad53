package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.AgendaCommand.Imported;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.event.AgendaEvent;
import parvis.engine.rules.ImportRules;
import parvis.engine.rules.ImportRules.Verdict;
import parvis.engine.visit.Channel;

/** Bookings that were made elsewhere are booked together or not at all. */
class ImportTest {
  private static final Instant TEN = BookingTest.TEN;

  private final SiteFixture site = BookingTest.office();

  private static Imported one(String id, Instant start) {
    return one(id, start, "passport");
  }

  private static Imported one(String id, Instant start, String reason) {
    return new Imported(
        id, "key-" + id, List.of(AgendaCommand.Wish.of(reason)), start, 1, false, "fr", "ada");
  }

  private static AgendaCommand all(Imported... bookings) {
    return new AgendaCommand.ImportBookings(List.of(bookings), Channel.GREETER);
  }

  private List<Verdict> examine(Imported... bookings) {
    return ImportRules.examine(site.site, List.of(bookings), site.now());
  }

  @Test
  void all_are_booked_by_one_command_and_a_second_time_nothing_happens() {
    AgendaCommand command = all(one("i1", TEN), one("i2", TEN.plusSeconds(3600)));
    site.when(command)
        .thenEvents(
            AgendaEvent.PlaceHeld.class,
            AgendaEvent.PlaceBooked.class,
            AgendaEvent.PlaceHeld.class,
            AgendaEvent.PlaceBooked.class)
        .thenSnapshotEqualsReplay();
    site.when(command).thenEvents();
    site.when(new AgendaCommand.MoveBooking("i1", TEN.plusSeconds(1800), true));
    site.when(command).thenEvents();
    assertThat(examine(one("i1", TEN))).singleElement().isInstanceOf(Verdict.Known.class);
  }

  @Test
  void one_that_finds_no_place_keeps_all_others_out() {
    long before = site.site.sequence();
    site.when(all(one("i1", TEN), one("i2", TEN))).thenRefused(Reason.PLACE_TAKEN);
    assertThat(site.site.sequence()).isEqualTo(before);
    assertThat(site.site.agenda().find("i1")).isNull();
    assertThat(examine(one("i1", TEN), one("i2", TEN)))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Verdict.Books.class),
            second ->
                assertThat(second)
                    .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.nearest()).isEqualTo(TEN.minusSeconds(900))));
  }

  @Test
  void a_promise_made_elsewhere_need_not_begin_where_places_are_offered() {
    site.when(all(one("i1", TEN.plus(Duration.ofMinutes(7)))))
        .thenEvents(AgendaEvent.PlaceHeld.class, AgendaEvent.PlaceBooked.class);
  }

  @Test
  void what_is_over_or_too_far_or_unknown_or_closed_is_said_so() {
    assertThat(
            examine(
                one("i1", site.now().minusSeconds(60)),
                one("i2", TEN.plus(Duration.ofDays(30))),
                one("i3", TEN, "no-such"),
                one("i4", TEN, "tax"),
                one("i5", TEN.plus(Duration.ofHours(12)))))
        .extracting(verdict -> ((Verdict.Refused) verdict).refusal().reason())
        .containsExactly(
            Reason.TOO_SOON_TO_BOOK,
            Reason.TOO_FAR_TO_BOOK,
            Reason.UNKNOWN_REASON,
            Reason.NOT_BOOKABLE,
            Reason.PLACE_TAKEN);
  }

  @Test
  void the_limit_of_open_bookings_is_for_who_books_here() {
    Imported[] many =
        IntStream.range(0, 8)
            .mapToObj(i -> one("i" + i, TEN.plus(Duration.ofMinutes(30L * i))))
            .toArray(Imported[]::new);
    site.when(all(many));
    assertThat(site.site.agenda().countToCome("ada")).isEqualTo(8);
  }
}
