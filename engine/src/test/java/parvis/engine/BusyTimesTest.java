package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.AgendaEvent;
import parvis.engine.hours.Span;
import parvis.engine.rules.BookingRules;
import parvis.engine.view.AgendaView;
import parvis.engine.view.Views;

/** An agent is busy elsewhere, as another calendar says. */
class BusyTimesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Instant TEN = BookingTest.TEN;

  private final SiteFixture site = BookingTest.office();

  private static AgendaCommand busy(Span... spans) {
    return new AgendaCommand.SetBusyTimes("agent-1", List.of(spans));
  }

  private static Span hourFrom(Instant from) {
    return new Span(from, from.plus(Duration.ofHours(1)));
  }

  private List<Instant> free() {
    var ask =
        BookingRules.ask(
            site.site.catalogue(), List.of(AgendaCommand.Wish.of("passport")), 1, false);
    return site.site.agenda().diary().free(DAY, ask, TEN).stream().map(FreePlace::start).toList();
  }

  private AgendaView view() {
    return new Views(site.site, site.now(), Outlook.NONE).agenda(DAY, 1);
  }

  @Test
  void nothing_is_offered_while_the_agent_is_busy_and_all_again_once_the_calendar_says_so() {
    List<Instant> before = free();
    site.when(busy(hourFrom(TEN))).thenEvents(AgendaEvent.BusyTimesSet.class);
    assertThat(free()).startsWith(TEN.plusSeconds(3600)).doesNotContain(TEN);
    site.thenSnapshotEqualsReplay();
    site.when(busy()).thenEvents(AgendaEvent.BusyTimesSet.class);
    assertThat(free()).isEqualTo(before);
  }

  @Test
  void what_the_calendar_says_again_is_no_event() {
    site.when(busy(hourFrom(TEN)));
    site.when(busy(hourFrom(TEN))).thenEvents();
    site.when(new AgendaCommand.SetBusyTimes("nobody", List.of(hourFrom(TEN))))
        .thenRefused(Reason.UNKNOWN_AGENT);
    site.when(new AgendaCommand.SetBusyTimes("nobody", List.of())).thenEvents();
  }

  @Test
  void absences_that_staff_planned_stay_whatever_the_calendar_says() {
    site.when(
        new AgendaCommand.PlanAbsence("a1", "agent-1", TEN, TEN.plus(Duration.ofMinutes(30))));
    site.when(busy(hourFrom(TEN))).when(busy());
    assertThat(free()).startsWith(TEN.plus(Duration.ofMinutes(30)));
    assertThat(site.site.agenda().absences()).hasSize(1);
  }

  @Test
  void who_had_booked_then_is_named_to_the_staff() {
    BookingTest.booked(site, "b1", TEN);
    site.when(busy(hourFrom(TEN)));
    assertThat(site.site.agenda().diary().listUnreceivable(DAY))
        .extracting(Booking::id)
        .containsExactly("b1");
    AgendaView shown = view();
    assertThat(shown.lost()).hasSize(1);
    assertThat(shown.absences()).singleElement().matches(AgendaView.AbsenceRow::elsewhere);
    Span tomorrow = hourFrom(TEN.plus(Duration.ofDays(1)));
    site.when(busy(tomorrow));
    assertThat(view().absences()).isEmpty();
    assertThat(view().lost()).isEmpty();
  }
}
