package parvis.bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.AgendaRules.Order;
import parvis.planning.appointments.AppointmentDays;
import parvis.planning.appointments.Clientele;
import parvis.planning.appointments.DayFigures;
import parvis.planning.appointments.Policy;

/** A few days of the sample town hall: what each choice is known to do must be seen. */
class AppointmentsTest {
  private static final Clientele PEOPLE = new Clientele(0.7, 0.6, 0.07);

  private final AppointmentDays days =
      new AppointmentDays(Appointments.site(), LocalDate.of(2027, 1, 4), 12, 7);

  @Test
  void who_booked_is_called_sooner_when_bookings_go_first_and_who_walks_in_later() {
    DayFigures first = days.live(new Policy(Order.BOOKED_FIRST, Duration.ZERO, 40), PEOPLE);
    DayFigures alike = days.live(new Policy(Order.BY_WAIT, Duration.ZERO, 40), PEOPLE);

    assertThat(first.bookedADay()).isPositive();
    assertThat(alike.bookedADay()).isPositive();
    assertThat(first.meanLateness()).isLessThan(alike.meanLateness());
    assertThat(first.meanWait()).isGreaterThan(alike.meanWait());
  }

  @Test
  void a_larger_share_for_people_who_walk_in_leaves_fewer_places_to_book() {
    DayFigures small = days.live(new Policy(Order.BY_WAIT, Duration.ofMinutes(5), 20), PEOPLE);
    DayFigures large = days.live(new Policy(Order.BY_WAIT, Duration.ofMinutes(5), 70), PEOPLE);

    assertThat(large.bookedADay()).isLessThan(small.bookedADay());
    assertThat(large.withoutPlaceADay()).isGreaterThan(small.withoutPlaceADay());
  }

  @Test
  void the_same_seed_gives_the_same_days() {
    Policy policy = new Policy(Order.BY_WAIT, Duration.ofMinutes(15), 30);
    DayFigures once = days.live(policy, PEOPLE);
    DayFigures again = days.live(policy, PEOPLE);

    assertThat(again.meanWait()).isEqualTo(once.meanWait());
    assertThat(again.overtime()).isEqualTo(once.overtime());
    assertThat(once.idle()).isBetween(0.0, 1.0);
  }
}
