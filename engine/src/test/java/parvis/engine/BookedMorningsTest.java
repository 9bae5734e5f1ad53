package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.DeskCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.rules.BookingRules;
import parvis.engine.visit.Channel;

/**
 * Mornings of people with and without an appointment at the same desks, under each order: what each
 * may hope for is worked out here from what happened, without the engine's own arithmetic.
 *
 * <p>Who has an appointment and came on time is called, from the booked time on, after those only
 * whom the order lets go first. With {@code m} desks none of which is busy for longer than {@code
 * D}, and {@code n} such people, that is within {@code D × (⌊n ÷ m⌋ + 1)}. Where calls are shared
 * by {@code s} percent, with {@code k} appointments before, no more than {@code 1 + (100 + k (100 −
 * s)) ÷ s} others go first on their turn: a hundredth part for each percent that is owed.
 */
class BookedMorningsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int LONGEST = 8; // minutes of a service, from call to call

  /** Somebody, as far as they came. */
  private static final class Person {
    final String visit;
    final @Nullable Instant booked;
    final Instant rank;
    @Nullable Instant called;

    Person(String visit, @Nullable Instant booked, Instant rank) {
      this.visit = visit;
      this.booked = booked;
      this.rank = rank;
    }

    Instant callable() {
      return booked == null ? rank : booked;
    }

    Instant getCalled() {
      return Objects.requireNonNull(called, visit);
    }
  }

  private static final class Morning {
    final Random random;
    final int desks;
    final AgendaRules rules;
    final Duration ceiling;
    final SiteFixture site;
    final Map<Instant, List<String>> comes = new TreeMap<>();
    final Map<String, Instant> starts = new HashMap<>();
    final Set<String> never = new HashSet<>();
    final Map<String, Person> people = new HashMap<>();
    final List<Person> calls = new ArrayList<>();
    final Map<String, Instant> busyUntil = new HashMap<>();
    int kept;

    Morning(long seed) {
      random = new Random(seed);
      desks = 1 + random.nextInt(3);
      ceiling = Duration.ofMinutes(20 + 10L * random.nextInt(3));
      AgendaRules.Order order = List.of(AgendaRules.Order.values()).get(random.nextInt(3));
      AgendaRules with =
          AgendaRules.none()
              .withOffers(Map.of("civil", offer()))
              .withProtect(Duration.ofMinutes(5L * random.nextInt(4)));
      rules =
          order == AgendaRules.Order.SHARE
              ? with.withShare(20 + 20 * random.nextInt(4))
              : with.withOrder(order, Duration.ofMinutes(5L * random.nextInt(3)));
      HallBuilder hall = new HallBuilder().service("civil", one -> one.ceiling = ceiling);
      for (int i = 1; i <= desks; i++) {
        hall.desk("d" + i, "civil").agent("a" + i, "civil");
      }
      hall.agenda = rules;
      site = new SiteFixture(hall.build());
      for (int i = 1; i <= desks; i++) {
        site.open("d" + i, "a" + i);
      }
      book(10 + random.nextInt(20));
    }

    private BookingOffer offer() {
      return new BookingOffer(
          Duration.ofMinutes(5),
          Duration.ofMinutes(5L * random.nextInt(2)),
          Duration.ZERO,
          1,
          20 * random.nextInt(3),
          null,
          1,
          Duration.ofMinutes(20),
          Duration.ofMinutes(10),
          BookingOffer.WhenLate.WALK_IN,
          false);
    }

    private void book(int many) {
      var ask =
          BookingRules.ask(
              site.site.catalogue(), List.of(AgendaCommand.Wish.of("civil")), 1, false);
      Instant from = site.now().plus(Duration.ofMinutes(20));
      Instant to = from.plus(Duration.ofMinutes(90));
      for (int i = 0; i < many; i++) {
        List<Instant> free =
            site.site.agenda().diary().free(site.site.agenda().dateOf(from), ask, from).stream()
                .map(FreePlace::start)
                .filter(start -> start.isBefore(to))
                .toList();
        if (free.isEmpty()) {
          return;
        }
        String id = "b%02d".formatted(i);
        Instant start = free.get(random.nextInt(free.size()));
        site.when(
                new AgendaCommand.HoldPlace(
                    id,
                    "k" + id,
                    List.of(AgendaCommand.Wish.of("civil")),
                    start,
                    1,
                    false,
                    Channel.GREETER,
                    "fr"))
            .when(new AgendaCommand.BookPlace(id, null));
        starts.put(id, start);
        if (random.nextInt(8) == 0) {
          boolean _ = never.add(id);
        } else {
          comes
              .computeIfAbsent(
                  start.minus(Duration.ofMinutes(random.nextInt(20))), _ -> new ArrayList<>())
              .add(id);
        }
      }
    }

    void live() {
      int rush = 4 + random.nextInt(8); // walk-ins in ten minutes
      for (int minute = 0; minute < 130 || isBusy(); minute++) {
        site.pass(Duration.ZERO);
        for (String id : comes.getOrDefault(site.now(), List.of())) {
          site.when(new AgendaCommand.CheckIn(id, "v" + id, "f" + id, Channel.GREETER, false));
          Instant start = Objects.requireNonNull(starts.get(id));
          add(new Person("v" + id, start, start.minus(head())));
        }
        if (minute < 120 && random.nextInt(10) < rush) {
          String visit = "w" + minute;
          site.rank(visit, "civil");
          add(new Person(visit, null, site.now()));
        }
        work();
        assertNoDeskIdles();
        site.after(MINUTE);
      }
    }

    private Duration head() {
      return rules.order() == AgendaRules.Order.BY_WAIT ? rules.headStart() : Duration.ZERO;
    }

    private void add(Person person) {
      people.put(person.visit, person);
    }

    private boolean isBusy() {
      return people.values().stream().anyMatch(one -> one.called == null);
    }

    private void work() {
      for (int i = 1; i <= desks; i++) {
        String desk = "d" + i;
        if (site.now().equals(busyUntil.get(desk))) {
          site.when(new DeskCommand.EndService(desk, List.of(), false));
          busyUntil.remove(desk);
        }
      }
      for (int i = 1; i <= desks; i++) {
        String desk = "d" + i;
        if (busyUntil.containsKey(desk)) {
          continue;
        }
        site.next(desk);
        String visit = site.site.desk(desk).visit();
        if (visit != null) {
          site.serve(desk);
          Person person = Objects.requireNonNull(people.get(visit));
          person.called = site.now();
          calls.add(person);
          busyUntil.put(desk, site.now().plus(Duration.ofMinutes(1 + random.nextInt(LONGEST))));
        }
      }
    }

    /** A desk is free while somebody could be called only where appointments are near. */
    private void assertNoDeskIdles() {
      Instant now = site.now();
      int free = desks - busyUntil.size();
      List<Person> waiting =
          people.values().stream()
              .filter(one -> one.called == null && !one.callable().isAfter(now))
              .toList();
      if (free == 0 || waiting.isEmpty()) {
        return;
      }
      assertThat(waiting)
          .as("only who has no appointment is made to wait, and only below the ceiling")
          .allMatch(
              one -> one.booked == null && Duration.between(one.rank, now).compareTo(ceiling) < 0);
      long due =
          starts.values().stream()
              .filter(at -> at.isAfter(now) && !at.isAfter(now.plus(rules.protect())))
              .count();
      assertThat(free).as("desks kept at %s", now).isLessThanOrEqualTo((int) due);
      kept++;
    }

    private boolean isOver(Person person, Instant at) {
      return Duration.between(person.rank, at).compareTo(ceiling) >= 0;
    }

    /** Whether the order lets {@code other} go before who has an appointment. */
    private boolean mayGoBefore(Person other, Person booked) {
      Instant at = other.getCalled();
      if (isOver(other, at) && (!isOver(booked, at) || !other.rank.isAfter(booked.rank))) {
        return true;
      }
      Instant start = Objects.requireNonNull(booked.booked);
      return switch (rules.order()) {
        case BOOKED_FIRST -> other.booked != null && !other.booked.isAfter(start);
        case BY_WAIT -> !other.rank.isAfter(booked.rank);
        case SHARE -> other.booked == null || !other.booked.isAfter(start);
      };
    }

    void checkBooked() {
      for (Person person : people.values()) {
        if (person.booked == null) {
          continue;
        }
        Instant start = person.booked;
        assertThat(person.getCalled()).isAfterOrEqualTo(start);
        List<Person> before =
            calls.subList(0, calls.indexOf(person)).stream()
                .filter(one -> !one.getCalled().isBefore(start))
                .toList();
        assertThat(before)
            .as("before %s of %s, by %s", person.visit, start, rules.order())
            .allMatch(one -> mayGoBefore(one, person));
        if (rules.order() == AgendaRules.Order.SHARE) {
          checkShare(before);
        }
        assertThat(Duration.between(start, person.getCalled()))
            .as("lateness of " + person.visit)
            .isLessThanOrEqualTo(Duration.ofMinutes((long) LONGEST * (before.size() / desks + 1)));
      }
    }

    private void checkShare(List<Person> before) {
      long booked = before.stream().filter(one -> one.booked != null).count();
      long others =
          before.stream()
              .filter(one -> one.booked == null && !isOver(one, one.getCalled()))
              .count();
      double most = 1 + (100.0 + booked * (100 - rules.share())) / rules.share();
      assertThat((double) others).as("turns of others").isLessThanOrEqualTo(most);
    }

    /** Once over the ceiling, whoever goes first has waited at least as long. */
    void checkCeilings() {
      for (Person person : people.values()) {
        Instant over = person.rank.plus(ceiling);
        if (over.isBefore(person.callable())) {
          continue;
        }
        List<Person> before =
            calls.subList(0, calls.indexOf(person)).stream()
                .filter(one -> !one.getCalled().isBefore(over))
                .toList();
        assertThat(before)
            .as("over its ceiling, %s lets nobody go first who waited less", person.visit)
            .allMatch(one -> !one.rank.isAfter(person.rank));
      }
    }
  }

  @Property(tries = 300)
  void who_booked_is_called_within_the_bound_of_the_order_and_ceilings_hold(@ForAll long seed) {
    Morning morning = new Morning(seed);
    morning.live();
    morning.checkBooked();
    morning.checkCeilings();
    morning.site.thenSnapshotEqualsReplay();
    Statistics.label("order").collect(morning.rules.order());
    Statistics.label("kept").collect(morning.kept > 0);
    Statistics.label("over")
        .collect(
            morning.people.values().stream().anyMatch(one -> morning.isOver(one, one.getCalled())));
  }
}
