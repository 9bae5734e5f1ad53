package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static parvis.engine.BookingTest.TEN;
import static parvis.engine.BookingTest.booked;
import static parvis.engine.BookingTest.checkIn;
import static parvis.engine.BookingTest.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.AgendaRules.Order;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.estimate.Outlook;
import parvis.engine.hours.Span;
import parvis.engine.rules.BookingRules;
import parvis.engine.site.Agenda;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.AppointmentRow.State;
import parvis.engine.view.Views;
import parvis.engine.view.VisitRow;

/** What staff see of places booked ahead. The day is 24 November, at nine, open from 8 to 18. */
class AgendaViewTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static Views views(SiteFixture site) {
    return new Views(site.site, site.now(), Outlook.NONE);
  }

  private static AgendaView.Day day(SiteFixture site) {
    return views(site).agenda(DAY, 1).days().getFirst();
  }

  private static SiteFixture away(SiteFixture site, String absence, String agent) {
    return site.when(
        new AgendaCommand.PlanAbsence(absence, agent, TEN, TEN.plus(Duration.ofHours(1))));
  }

  private static Ask ask(SiteFixture site) {
    return BookingRules.ask(
        site.site.catalogue(), List.of(AgendaCommand.Wish.of("passport")), 1, false);
  }

  @Test
  void a_day_shows_its_bookings_and_how_much_of_each_hour_is_booked() {
    SiteFixture site = office(2, WhenLate.WALK_IN, Order.BY_WAIT);
    booked(site, "b1", TEN);
    booked(site, "b2", TEN.plus(QUARTER));
    AgendaView.Day day = day(site);
    assertThat(day.appointments())
        .extracting(AppointmentRow::id, AppointmentRow::state)
        .containsExactly(tuple("b1", State.BOOKED), tuple("b2", State.BOOKED));
    assertThat(day.hours()).hasSize(10);
    AgendaView.HourRow ten = day.hours().get(2);
    AppointmentRow first = day.appointments().getFirst();
    long minutes = Duration.between(first.start(), first.end()).toMinutes();
    assertThat(ten.from()).isEqualTo(TEN);
    assertThat(ten.booked()).isEqualTo(2);
    assertThat(ten.bookedMinutes()).isEqualTo(2 * minutes);
    assertThat(ten.plannedMinutes()).isEqualTo(120);
    assertThat(day.kept()).extracting(AgendaView.KeptRow::percent).containsExactly(0);
  }

  @Test
  void an_absence_takes_planned_time_and_names_who_is_lost() {
    SiteFixture site = office();
    booked(site, "b1", TEN);
    booked(site, "b2", TEN.plus(Duration.ofHours(2)));
    away(site, "a1", "agent-1");
    AgendaView view = views(site).agenda(DAY.plusDays(1), 1);
    assertThat(view.lost()).extracting(AppointmentRow::id).containsExactly("b1");
    assertThat(view.absences()).extracting(AgendaView.AbsenceRow::agent).containsExactly("agent-1");
    assertThat(day(site).hours().get(2).plannedMinutes()).isZero();
    assertThat(day(site).appointments())
        .extracting(row -> row.can().stay())
        .containsExactly(false, true);
  }

  @Test
  void a_change_can_be_looked_at_before_it_is_made() {
    SiteFixture site = office(2, WhenLate.WALK_IN, Order.BY_WAIT);
    Agenda agenda = site.site.agenda();
    Span hour = new Span(TEN, TEN.plus(Duration.ofHours(1)));
    int before = agenda.diary().countLeft(DAY, ask(site), TEN);
    int after = agenda.whatIf().away("agent-2", hour).countLeft(DAY, ask(site), TEN);
    assertThat(after).isPositive().isLessThan(before);
    assertThat(agenda.whatIf().kept(DAY, "passport", 100).countLeft(DAY, ask(site), TEN)).isZero();
    assertThat(agenda.diary().countLeft(DAY, ask(site), TEN)).isEqualTo(before);
    away(site, "a1", "agent-2");
    assertThat(agenda.diary().countLeft(DAY, ask(site), TEN)).isEqualTo(after);
  }

  @Test
  void as_many_can_be_booked_as_were_counted() {
    SiteFixture site = office(2, WhenLate.WALK_IN, Order.BY_WAIT);
    Agenda agenda = site.site.agenda();
    Instant from = TEN.plus(Duration.ofHours(7));
    int left = agenda.diary().countLeft(DAY, ask(site), from);
    int booked = 0;
    List<FreePlace> free = agenda.diary().free(DAY, ask(site), from);
    while (!free.isEmpty()) {
      booked(site, "b" + booked++, free.getFirst().start());
      free = agenda.diary().free(DAY, ask(site), from);
    }
    assertThat(booked).isEqualTo(left).isPositive();
  }

  @Test
  void a_booking_can_be_where_it_overlaps_itself() {
    SiteFixture site = office();
    booked(site, "b1", TEN);
    Agenda agenda = site.site.agenda();
    assertThat(
            agenda
                .diary()
                .freeInstead(Objects.requireNonNull(agenda.find("b1")), DAY, TEN)
                .getFirst()
                .start())
        .isEqualTo(TEN);
  }

  @Test
  void a_desk_sees_who_has_booked_its_services_and_is_to_come_soon() {
    SiteFixture site = office();
    booked(site, "b1", TEN);
    booked(site, "b2", TEN.plus(QUARTER));
    booked(site, "far", TEN.plus(Duration.ofHours(4)));
    site.at("09:50");
    checkIn(site, "b1");
    site.open("1", "agent-1");
    var desk = Objects.requireNonNull(views(site).findDesk("1"));
    assertThat(desk.hall().appointments()).extracting(AppointmentRow::id).containsExactly("b2");
    assertThat(views(site).site().appointments())
        .extracting(AppointmentRow::id)
        .containsExactly("b2", "far");
    assertThat(day(site).appointments().getFirst().token()).isNotNull();
  }

  @Test
  void who_came_early_waits_from_the_booked_time() {
    SiteFixture site = office();
    booked(site, "b1", TEN);
    site.at("09:50");
    checkIn(site, "b1");
    VisitRow early = Objects.requireNonNull(views(site).findVisit("v-b1"));
    assertThat(early.particulars().bookedAt()).isEqualTo(TEN);
    assertThat(early.waited().minutes()).isZero();
    site.at("10:07");
    assertThat(Objects.requireNonNull(views(site).findVisit("v-b1")).waited().minutes())
        .isEqualTo(7);
  }
}
