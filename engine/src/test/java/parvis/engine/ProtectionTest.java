package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.TEN;
import static parvis.engine.BookingTest.booked;
import static parvis.engine.BookingTest.checkIn;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.BookingState;
import parvis.engine.calling.CallingOrder;
import parvis.engine.calling.Explanation;
import parvis.engine.calling.ReadyDesks;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.event.Why.Obstacle.Kind;

/**
 * In the last ten minutes before a booked time, a desk that is needed is kept for it (3.1). The
 * services of this office take five minutes, its ceiling is an hour.
 */
class ProtectionTest {
  private static SiteFixture office(int agents) {
    return office(agents, AgendaRules.Order.BY_WAIT);
  }

  private static SiteFixture office(int agents, AgendaRules.Order order) {
    SiteFixture site = BookingTest.office(agents, WhenLate.WALK_IN, order);
    var configuration = site.site.catalogue().configuration();
    site.when(
        new SiteCommand.Configure(
            configuration.withAgenda(configuration.agenda().withProtect(Duration.ofMinutes(10)))));
    for (int i = 1; i <= agents; i++) {
      site.open(Integer.toString(i), "agent-" + i);
    }
    return site;
  }

  private static Kind obstacle(SiteFixture site, String visit, int chance) {
    return Objects.requireNonNull(
        Explanation.of(site.site, site.site.getVisit(visit), List.of(), site.now())
            .chances()
            .get(chance)
            .obstacle());
  }

  @Test
  void a_desk_is_kept_rather_than_given_to_who_would_take_longer() {
    SiteFixture site = office(1);
    booked(site, "b1", TEN);
    site.at("09:49").rank("w1", "passport").next("1").thenAtDesk("1", "w1");
    site.serve("1").at("09:55").when(new DeskCommand.EndService("1", List.of(), false));
    site.at("09:56").rank("w2", "passport");
    site.next("1").thenAtDesk("1", null);
    assertThat(obstacle(site, "w2", 0)).isEqualTo(Kind.BOOKED_TIME);
    assertThat(CallingOrder.of(site.site, "1", site.now()).obstacles(5))
        .extracting(one -> one.kind())
        .containsExactly(Kind.BOOKED_TIME);
    checkIn(site, "b1");
    site.next("1").thenAtDesk("1", null);
    site.at("10:00").pass(Duration.ZERO).next("1").thenAtDesk("1", "v-b1");
  }

  @Test
  void nobody_is_waited_for_after_the_booked_time() {
    SiteFixture site = office(1);
    booked(site, "b1", TEN);
    site.at("09:56").rank("w1", "passport").next("1").thenAtDesk("1", null);
    site.at("10:00").pass(Duration.ZERO).next("1").thenAtDesk("1", "w1");
  }

  @Test
  void who_gave_up_keeps_no_desk() {
    SiteFixture site = office(1);
    booked(site, "b1", TEN);
    site.when(new AgendaCommand.CancelBooking("b1", BookingState.Cause.PERSON));
    site.at("09:56").rank("w1", "passport").next("1").thenAtDesk("1", "w1");
  }

  @Test
  void as_many_desks_are_kept_as_are_needed_and_no_more() {
    SiteFixture site = office(2);
    booked(site, "b1", TEN);
    site.at("09:56").rank("w1", "passport").rank("w2", "passport");
    site.next("1").thenAtDesk("1", "w1").next("2").thenAtDesk("2", null);
  }

  /** Booked for half past ten, called at 10:26 or not: who came at {@code came}. */
  private static @Nullable String called(AgendaRules.Order order, String came) {
    SiteFixture site = office(1, order);
    booked(site, "b1", TEN.plus(Duration.ofMinutes(30)));
    site.at(came).rank("w1", "passport").at("10:26").next("1");
    return site.site.desk("1").visit();
  }

  @Test
  void who_waited_beyond_the_ceiling_goes_before_what_is_kept() {
    assertThat(called(AgendaRules.Order.BOOKED_FIRST, "09:25")).isEqualTo("w1");
    assertThat(called(AgendaRules.Order.BOOKED_FIRST, "09:32")).isNull();
  }

  @Test
  void a_desk_is_not_kept_for_who_would_not_go_first_even_then() {
    assertThat(called(AgendaRules.Order.BY_WAIT, "10:20")).isEqualTo("w1");
    assertThat(called(AgendaRules.Order.BY_WAIT, "10:24")).isEqualTo("w1");
    assertThat(called(AgendaRules.Order.BY_WAIT, "10:26")).isNull();
    assertThat(called(AgendaRules.Order.BOOKED_FIRST, "10:20")).isNull();
  }

  @Test
  void a_desk_that_stands_ready_is_looked_at_again_and_ends_its_wait_at_the_booked_time() {
    SiteFixture site = office(1);
    booked(site, "b1", TEN);
    site.at("09:56").rank("w1", "passport").when(new DeskCommand.StandReady("1"));
    site.thenAtDesk("1", null);
    assertThat(new ReadyDesks(site.site, site.now()).nextMatch())
        .isEqualTo(site.now().plusSeconds(5));
    site.pass(Duration.ofMinutes(4)).thenAtDesk("1", "w1").thenSnapshotEqualsReplay();
  }

  @Test
  void without_protection_nothing_is_kept() {
    SiteFixture site = BookingTest.office(1, WhenLate.WALK_IN, AgendaRules.Order.BOOKED_FIRST);
    booked(site, "b1", TEN);
    site.open("1", "agent-1").at("09:56").rank("w1", "passport").next("1").thenAtDesk("1", "w1");
  }
}
