package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.BookingTest.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.Booking;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.rules.Substitutes;
import parvis.engine.visit.Channel;

/** A booking with an agent by name, when that agent is away. */
class SubstituteTest {
  private static final Duration HOUR = Duration.ofHours(1);

  /** Two desks and agents; {@code b1} is booked at ten with agent-1. */
  private static SiteFixture office() {
    SiteFixture site = BookingTest.office(2, WhenLate.WALK_IN, AgendaRules.Order.BY_WAIT);
    return site.when(
            new AgendaCommand.HoldPlace(
                "b1",
                "key-b1",
                List.of(new AgendaCommand.Wish("passport", "agent-1", List.of())),
                TEN,
                1,
                false,
                Channel.WEB,
                "fr"))
        .when(new AgendaCommand.BookPlace("b1", null))
        .rank("w0", "tax")
        .when(new VisitCommand.LeaveVisit("w0"));
  }

  private static SiteFixture away(SiteFixture site, String absence, String agent) {
    return site.when(
        new AgendaCommand.PlanAbsence(absence, agent, TEN.minus(HOUR), TEN.plus(HOUR)));
  }

  private static AgendaCommand comes(boolean substitute) {
    return new AgendaCommand.CheckIn("b1", "v-b1", "k-b1", Channel.KIOSK, substitute);
  }

  private static Booking booking(SiteFixture site) {
    return Objects.requireNonNull(site.site.agenda().find("b1"));
  }

  private static boolean isAway(SiteFixture site, Instant at) {
    return "agent-1".equals(Substitutes.findAway(site.site, booking(site), at));
  }

  @Test
  void nobody_is_received_by_another_without_agreeing() {
    SiteFixture site = away(office(), "a1", "agent-1");
    assertThat(isAway(site, TEN.minus(HOUR))).isTrue();
    site.at("09:50").when(comes(false)).thenRefused(Reason.AGENT_AWAY);
    site.when(comes(true))
        .thenEvents(
            SiteEvent.RankTaken.class,
            AgendaEvent.AgentReplaced.class,
            AgendaEvent.BookingArrived.class)
        .thenSnapshotEqualsReplay();
    site.at("10:00").pass(Duration.ZERO).open("2", "agent-2").next("2").thenAtDesk("2", "v-b1");
  }

  @Test
  void an_agent_who_is_there_receives_even_when_a_substitute_was_agreed_to() {
    SiteFixture site = office().at("09:50").when(comes(true));
    site.thenEvents(SiteEvent.RankTaken.class, AgendaEvent.BookingArrived.class);
    site.at("10:00").pass(Duration.ZERO).open("2", "agent-2").next("2").thenAtDesk("2", null);
    site.open("1", "agent-1").next("1").thenAtDesk("1", "v-b1");
  }

  @Test
  void who_sits_at_a_desk_is_there_whatever_was_planned() {
    SiteFixture site = away(office(), "a1", "agent-1").at("09:50").open("1", "agent-1");
    assertThat(isAway(site, TEN.minusSeconds(600))).isFalse();
    site.when(comes(false)).thenEvents(SiteEvent.RankTaken.class, AgendaEvent.BookingArrived.class);
  }

  @Test
  void before_the_day_another_receives_at_the_same_time_only_when_one_is_free() {
    SiteFixture site = away(office(), "a1", "agent-1");
    away(site, "a2", "agent-2").when(new AgendaCommand.AcceptSubstitute("b1"));
    site.thenRefused(Reason.PLACE_TAKEN);
    assertThat(booking(site).parts().getFirst().demand().agent()).isEqualTo("agent-1");

    site.when(new AgendaCommand.EndAbsence("a2")).when(new AgendaCommand.AcceptSubstitute("b1"));
    site.thenEvents(AgendaEvent.AgentReplaced.class).thenSnapshotEqualsReplay();
    assertThat(booking(site).start()).isEqualTo(TEN);
    assertThat(booking(site).ask().wants().getFirst().demand().agent()).isNull();
    assertThat(site.site.agenda().diary().listUnreceivable(site.site.agenda().dateOf(TEN)))
        .isEmpty();
    site.when(new AgendaCommand.AcceptSubstitute("b1")).thenRefused(Reason.NO_AGENT_NAMED);
  }

  @Test
  void who_waits_for_one_agent_does_so_from_the_booked_time_on() {
    SiteFixture site = office().at("09:41").when(comes(false)).open("2", "agent-2");
    site.at("10:02").pass(Duration.ZERO).next("2").thenAtDesk("2", null);
    site.at("10:21").pass(Duration.ZERO).next("2").thenAtDesk("2", "v-b1");
  }
}
