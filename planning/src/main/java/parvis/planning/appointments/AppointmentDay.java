package parvis.planning.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.course.Performed;
import parvis.engine.course.SiteCourse;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.Span;
import parvis.engine.rules.BookingRules;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Reception;
import parvis.planning.appointments.Clientele.Person;

/**
 * One day of a site: people book two days before, come or walk in, and are received until the last
 * one has gone. Agents who receive ask for the next person at once.
 */
final class AppointmentDay {
  private static final Duration WALK = Duration.ofSeconds(20);

  private final SiteCourse course = new SiteCourse(new SiteState());
  private final PriorityQueue<Act> acts = new PriorityQueue<>(Act.SOONEST);
  private final Map<String, Person> visitors = new HashMap<>();
  private final Map<String, Instant> busySince = new HashMap<>();
  private final Span hours;
  private final DayFigures figures;
  private Instant now;
  private Duration busy = Duration.ZERO;
  private Instant last;
  private long commands;
  private long planned;

  /** What somebody does at a moment. */
  private record Act(Instant at, long tie, Runnable what) {
    static final Comparator<Act> SOONEST =
        Comparator.comparing(Act::at).thenComparingLong(Act::tie);
  }

  AppointmentDay(SiteConfiguration site, Span hours, DayFigures figures) {
    this.hours = hours;
    this.figures = figures;
    this.now = hours.from().minus(Duration.ofDays(2));
    this.last = hours.from();
    does(new SiteCommand.Configure(site));
  }

  private SiteState site() {
    return course.site();
  }

  /** Lives the day with these people and these who receive. */
  void live(List<Person> people, List<Reception> onDuty) {
    people.forEach(this::expect);
    for (Reception one : onDuty) {
      later(hours.from(), () -> open(one));
    }
    while (!acts.isEmpty()) {
      Instant next = acts.element().at();
      Instant due = Engine.nextDeadline(site(), now);
      if (due != null && !due.isAfter(next)) {
        now = due.isAfter(now) ? due : now;
        course.settle(now).forEach(this::see);
      } else {
        now = next;
        acts.remove().what().run();
      }
    }
    Duration beyond = Duration.between(hours.to(), last);
    Duration open = Duration.between(hours.from(), hours.to());
    figures.day(
        beyond.isNegative() ? Duration.ZERO : beyond, busy, open.multipliedBy(onDuty.size()));
  }

  private void later(Instant at, Runnable what) {
    acts.add(new Act(at, planned++, what));
  }

  private void expect(Person person) {
    if (!person.books()) {
      later(person.walksIn(), () -> walkIn(person));
      return;
    }
    FreePlace place = choose(person);
    if (place == null) {
      figures.noPlace();
      later(person.walksIn(), () -> walkIn(person));
      return;
    }
    String id = person.name();
    does(
        new AgendaCommand.HoldPlace(
            id,
            "k" + id,
            List.of(AgendaCommand.Wish.of(person.reason())),
            place.start(),
            1,
            false,
            Channel.WEB,
            "en"));
    does(new AgendaCommand.BookPlace(id, null));
    if (person.comes()) {
      Instant at = place.start().plus(person.offset());
      later(at.isBefore(hours.from()) ? hours.from() : at, () -> checkIn(person));
    }
  }

  private @org.jspecify.annotations.Nullable FreePlace choose(Person person) {
    Ask ask =
        BookingRules.ask(
            site().catalogue(), List.of(AgendaCommand.Wish.of(person.reason())), 1, false);
    LocalDate date = site().agenda().dateOf(hours.from());
    List<FreePlace> free = site().agenda().diary().free(date, ask, hours.from());
    return free.isEmpty() ? null : free.get((int) (person.choice() * free.size()));
  }

  private void walkIn(Person person) {
    visitors.put(person.name(), person);
    does(
        new VisitCommand.TakeRank(
            person.name(),
            "v" + person.name(),
            List.of(person.reason()),
            Channel.GREETER,
            "en",
            null,
            1,
            false));
  }

  private void checkIn(Person person) {
    visitors.put(person.name(), person);
    does(
        new AgendaCommand.CheckIn(
            person.name(), person.name(), "v" + person.name(), Channel.GREETER, false));
  }

  private void open(Reception by) {
    does(new DeskCommand.SignIn(by.desk(), by.agent()));
    does(new DeskCommand.StandReady(by.desk()));
  }

  private void does(SiteCommand command) {
    Stamped stamped = new Stamped("c" + commands++, Actor.SYSTEM, now, command);
    switch (course.perform(stamped)) {
      case Performed.Refused(var refusal) ->
          throw new IllegalStateException(now + " " + command + ": " + refusal);
      case Performed.Done(List<Recorded> own, List<Recorded> following) -> {
        List<Recorded> all = new ArrayList<>(own);
        all.addAll(following);
        all.forEach(this::see);
      }
    }
  }

  private void see(Recorded recorded) {
    switch (recorded.event()) {
      case SiteEvent.VisitCalled(String visit, Reception by, var _) -> called(visit, by);
      case SiteEvent.ServiceEnded(var _, Reception by, var _) -> later(now, () -> next(by));
      case SiteEvent.WrapUpEnded(var _, Reception by) -> later(now, () -> next(by));
      case SiteEvent.DayClosed _ -> acts.clear(); // who is still there is sent home
      case SiteEvent.ReadinessLapsed(String desk, var _) ->
          later(now, () -> does(new DeskCommand.StandReady(desk)));
      default -> {}
    }
  }

  private void called(String visit, Reception by) {
    Person person = Objects.requireNonNull(visitors.get(visit));
    Booking booking = site().agenda().findByVisit(visit);
    Instant came = site().getVisit(visit).takenAt();
    if (booking == null) {
      figures.wait(Duration.between(came, now));
    } else {
      Instant due = came.isAfter(booking.start()) ? came : booking.start();
      figures.lateness(Duration.between(due, now));
    }
    busySince.put(by.desk(), now);
    Instant begins = now.plus(WALK);
    later(begins, () -> does(new DeskCommand.StartService(by.desk())));
    later(
        begins.plus(person.length()),
        () -> does(new DeskCommand.EndService(by.desk(), answers(person.reason()), false)));
  }

  /** The answer given most, where one has to be recorded. */
  private List<Answer> answers(String reason) {
    return Objects.requireNonNull(site().catalogue().findReason(reason)).answers().stream()
        .limit(1)
        .map(answer -> new Answer(reason, answer, 1))
        .toList();
  }

  private void next(Reception by) {
    if (site().desk(by.desk()).visit() != null) {
      return; // still at the paperwork
    }
    Instant since = busySince.remove(by.desk());
    if (since != null) {
      Instant from = since.isBefore(hours.to()) ? since : hours.to();
      Instant to = now.isBefore(hours.to()) ? now : hours.to();
      busy = busy.plus(Duration.between(from, to));
      last = now.isAfter(last) ? now : last;
      does(new DeskCommand.StandReady(by.desk()));
    }
  }
}
