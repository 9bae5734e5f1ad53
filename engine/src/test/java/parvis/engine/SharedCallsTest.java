package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.TEN;
import static parvis.engine.BookingTest.booked;
import static parvis.engine.BookingTest.checkIn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parvis.engine.calling.CallingOrder;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.event.Why;
import parvis.engine.visit.Visit;

/** Calls shared between people with an appointment and others, while both wait. */
class SharedCallsTest {
  /** Eight with an appointment at ten and eight who walked in, one desk; it is ten. */
  private static SiteFixture crowded(int percent) {
    SiteFixture site = BookingTest.office(8, WhenLate.WALK_IN, AgendaRules.Order.SHARE);
    var configuration = site.site.catalogue().configuration();
    site.when(
        new SiteCommand.Configure(
            configuration.withAgenda(configuration.agenda().withShare(percent))));
    for (int i = 0; i < 8; i++) {
      booked(site, "b" + i, TEN);
    }
    site.at("09:55");
    for (int i = 0; i < 8; i++) {
      site.rank("w" + i, "passport");
      checkIn(site, "b" + i);
    }
    return site.at("10:00").pass(Duration.ZERO).open("1", "agent-1");
  }

  private static void end(SiteFixture site) {
    site.serve("1").when(new DeskCommand.EndService("1", List.of(), false));
  }

  private static String called(SiteFixture site, int count) {
    StringBuilder kinds = new StringBuilder();
    for (int i = 0; i < count; i++) {
      site.next("1");
      String visit = site.site.desk("1").visit();
      kinds.append(visit == null ? "-" : visit.startsWith("v-b") ? "B" : "w");
      end(site);
    }
    return kinds.toString();
  }

  @ParameterizedTest
  @CsvSource({"50, BwBwBwBw", "75, BwBBBwBB", "25, wBwwwBww", "100, BBBBBBBB", "0, wwwwwwww"})
  void each_kind_gets_its_share_of_the_calls(int percent, String kinds) {
    SiteFixture site = crowded(percent);
    assertThat(called(site, 8)).isEqualTo(kinds);
    site.thenSnapshotEqualsReplay();
  }

  @Test
  void when_only_one_kind_waits_nothing_is_shared_and_nothing_is_owed() {
    SiteFixture site = crowded(75);
    assertThat(called(site, 16)).isEqualTo("BwBBBwBBBwBwwwww");
  }

  @Test
  void the_list_of_a_desk_is_the_order_in_which_it_calls() {
    SiteFixture site = crowded(75);
    List<String> listed =
        CallingOrder.of(site.site, "1", site.now()).list(16).stream().map(Visit::id).toList();
    assertThat(CallingOrder.of(site.site, "1", site.now()).countBefore(site.site.getVisit("w1")))
        .isEqualTo(listed.indexOf("w1"));
    List<String> called = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      site.next("1");
      called.add(Objects.requireNonNull(site.site.desk("1").visit()));
      end(site);
    }
    assertThat(called).isEqualTo(listed);
  }

  @Test
  void a_call_says_that_it_was_the_turn() {
    SiteFixture site = crowded(50).next("1");
    assertThat(Objects.requireNonNull(site.site.findWhy("1")).rule()).isEqualTo(Why.Rule.SHARE);
  }

  @Test
  void who_waited_beyond_the_ceiling_goes_first_whosever_turn_it_is() {
    SiteFixture site = crowded(100);
    site.after(BookingTest.CEILING).next("1").thenAtDesk("1", "w0");
  }
}
