package parvis.bench.micro;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.rules.BookingRules;
import parvis.engine.visit.Channel;

/** The places of 60 days at a site of 12 desks and 6 services with 10,000 bookings. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FreePlacesBenchmark {
  private static final int DESKS = 12;
  private static final int SERVICES = 6;
  private static final int SKILLS = 3;
  private static final int DAYS = 60;
  private static final int BOOKINGS = 10_000;

  private final Hall hall = Hall.booked(DESKS, SERVICES, SKILLS);
  private final List<LocalDate> days = new ArrayList<>();
  private final Random random = new Random(7);
  private Ask ask = ask(0);
  private Instant from = hall.now();

  /** Books, whatever is free. */
  @Setup
  public void book() {
    LocalDate today = hall.site.agenda().dateOf(hall.now());
    today.datesUntil(today.plusDays(DAYS)).forEach(days::add);
    int booked = 0;
    while (booked < BOOKINGS) {
      int service = random.nextInt(SERVICES);
      LocalDate day = days.get(1 + random.nextInt(DAYS - 1));
      List<FreePlace> free = places(day, ask(service));
      if (!free.isEmpty()) {
        String id = "b" + booked++;
        hall.does(
            new AgendaCommand.HoldPlace(
                id,
                "k" + id,
                List.of(AgendaCommand.Wish.of("r" + service)),
                free.get(random.nextInt(free.size())).start(),
                1,
                false,
                Channel.WEB,
                "fr"));
        hall.does(new AgendaCommand.BookPlace(id, null));
      }
    }
    ask = ask(0);
    from = hall.now();
  }

  private Ask ask(int service) {
    return BookingRules.ask(
        hall.site.catalogue(), List.of(AgendaCommand.Wish.of("r" + service)), 1, false);
  }

  private List<FreePlace> places(LocalDate day, Ask what) {
    return hall.site.agenda().diary().free(day, what, from);
  }

  /** As asked again and again: what was found is known until the day changes. */
  @Benchmark
  public int again() {
    int places = 0;
    for (LocalDate day : days) {
      places += places(day, ask).size();
    }
    return places;
  }

  /** Somebody has just booked on one of the days. */
  @Benchmark
  public int afterABooking() {
    hall.site.agenda().diary().forget(days.get(random.nextInt(DAYS)));
    return again();
  }

  /** Nothing is known of any day, as after a change of staff or hours. */
  @Benchmark
  public int anew() {
    days.forEach(hall.site.agenda().diary()::forget);
    return again();
  }
}
