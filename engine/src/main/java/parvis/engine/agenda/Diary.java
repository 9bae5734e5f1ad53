package parvis.engine.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;

/**
 * The days of a site: what is planned and booked on each, worked out when it is asked for and kept
 * until it changes.
 */
public final class Diary {
  private static final int DAYS_KEPT = 400;

  private final Catalogue catalogue;
  private final Offers offers;
  private Moments moments;
  private final Function<LocalDate, Planned> planned;
  private final Function<LocalDate, ? extends Iterable<Booking>> booked;
  private final Map<LocalDate, DayPlan> days = new HashMap<>();
  private final Map<LocalDate, List<Booking>> lost = new HashMap<>();

  /**
   * The days of a site.
   *
   * @param planned who is planned on a day
   * @param booked what is booked on a day
   */
  public Diary(
      Catalogue catalogue,
      Function<LocalDate, Planned> planned,
      Function<LocalDate, ? extends Iterable<Booking>> booked) {
    this.catalogue = catalogue;
    this.offers = new Offers(catalogue);
    this.moments = new Moments(catalogue);
    this.planned = planned;
    this.booked = booked;
  }

  /** The place at which a booking could be instead of where it is, null when it is not free. */
  public @Nullable FreePlace findInstead(Booking booking, LocalDate date, Instant at) {
    return find(work(date, booking.id()), booking.ask(), at);
  }

  /** The same for so many people as if they had booked. */
  public @Nullable FreePlace findInstead(Booking booking, int people, LocalDate date, Instant at) {
    return find(work(date, booking.id()), booking.ask().forPeople(people), at);
  }

  /**
   * How many people the sessions of a booking of that day take beside those who are in; null where
   * each is received alone.
   */
  public @Nullable Integer findLeft(Booking booking, LocalDate date) {
    DayPlan plan = day(date);
    return booking.parts().stream()
        .flatMap(part -> Stream.ofNullable(plan.findLeft(part)))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The places at which a booking could be that day instead of where it is, in order. */
  public List<FreePlace> freeInstead(Booking booking, LocalDate date, Instant from) {
    return work(date, booking.id()).free(booking.ask(), from);
  }

  /**
   * How many more of what is asked can be booked that day, each beginning at {@code from} or later.
   */
  public int countLeft(LocalDate date, Ask ask, Instant from) {
    return work(date, null).fill(ask, from);
  }

  /**
   * The bookings of a day that can no longer be received, since hours, staff or desks have changed
   * after they were made; who came first keeps the place.
   */
  public List<Booking> listUnreceivable(LocalDate date) {
    if (lost.size() > DAYS_KEPT) {
      lost.clear();
    }
    return lost.computeIfAbsent(date, this::findUnreceivable);
  }

  private List<Booking> findUnreceivable(LocalDate date) {
    DayPlan plan = new DayPlan(moments, offers, catalogue, planned.apply(date));
    List<Booking> left = new ArrayList<>();
    for (Booking booking : booked.apply(date)) {
      int people = booking.ask().people();
      if (!booking.isToCome()) {
        continue;
      }
      if (booking.parts().stream().allMatch(part -> plan.receives(part, people))) {
        booking.parts().forEach(part -> plan.add(part, people));
      } else {
        left.add(booking);
      }
    }
    return List.copyOf(left);
  }

  /** What is planned or booked on the day has changed. */
  public void forget(LocalDate date) {
    days.remove(date);
    lost.remove(date);
  }

  /** The same of every day from {@code first} to {@code last}. */
  public void forget(LocalDate first, LocalDate last) {
    days.keySet().removeIf(date -> !date.isBefore(first) && !date.isAfter(last));
    lost.keySet().removeIf(date -> !date.isBefore(first) && !date.isAfter(last));
  }

  /** The days as they are, to take places on one after another; nothing changes. */
  public Trial tryOut() {
    return new Trial(date -> work(date, null));
  }

  /** Places of a day for what is asked that begin at {@code from} or later, in order. */
  public List<FreePlace> free(LocalDate date, Ask ask, Instant from) {
    return day(date).free(ask, from);
  }

  /**
   * The first place of some days for what is asked that begins at {@code from} or later, null when
   * there is none.
   */
  public @Nullable FreePlace findFirst(LocalDate first, LocalDate last, Ask ask, Instant from) {
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      List<FreePlace> places = free(date, ask, from);
      if (!places.isEmpty()) {
        return places.getFirst();
      }
    }
    return null;
  }

  /** The place of that day that begins at {@code at}, null when it is not free. */
  public @Nullable FreePlace find(LocalDate date, Ask ask, Instant at) {
    return find(day(date), ask, at);
  }

  private static @Nullable FreePlace find(DayPlan day, Ask ask, Instant at) {
    return day.free(ask, at).stream()
        .filter(place -> place.start().equals(at))
        .findFirst()
        .orElse(null);
  }

  private DayPlan day(LocalDate date) {
    if (days.size() > DAYS_KEPT || moments.isFull()) {
      days.clear();
      moments = new Moments(catalogue);
    }
    return days.computeIfAbsent(date, one -> work(one, null));
  }

  private DayPlan work(LocalDate date, @Nullable String without) {
    DayPlan plan = new DayPlan(moments, offers, catalogue, planned.apply(date));
    for (Booking booking : booked.apply(date)) {
      if (booking.state().takesPlace() && !booking.id().equals(without)) {
        booking.parts().forEach(part -> plan.add(part, booking.ask().people()));
      }
    }
    return plan;
  }
}
