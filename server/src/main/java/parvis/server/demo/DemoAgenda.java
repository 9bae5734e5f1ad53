package parvis.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.rules.BookingRules;
import parvis.engine.visit.Channel;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;

/** What was booked before the demo begins: some people for each of the next days. */
final class DemoAgenda {
  private static final int DAYS = 7;
  private static final int A_DAY = 12;
  private static final int MEETINGS_A_DAY = 3;
  private static final int A_MEETING = 4;
  private static final int A_FULL_MEETING = 9;
  private static final int DAYS_BOOKED_OUT = 3;
  private static final Duration SOON = Duration.ofHours(3);
  private static final LocalTime FIRST = LocalTime.of(8, 30);
  private static final LocalTime LAST = LocalTime.of(16, 0);
  private static final Actor WHO = new Actor(Actor.Kind.GREETER, "demo");

  private final Hosts hosts;
  private final BookingContacts contacts;
  private final BookingHabits habits;
  private final ZoneId zone;
  private final SiteConfiguration configuration;
  private final List<Reason> reasons;

  DemoAgenda(
      Hosts hosts,
      BookingContacts contacts,
      BookingHabits habits,
      SiteConfiguration configuration) {
    this.hosts = hosts;
    this.contacts = contacts;
    this.habits = habits;
    this.configuration = configuration;
    this.zone = configuration.zone();
    this.reasons = DemoSite.bookable(configuration);
  }

  /** Books at {@code now}: today in the next hours, on other days within the usual hours. */
  void fill(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    for (Reason reason : reasons) {
      if (DemoSite.places(configuration, reason) > 1) {
        AgendaCommand.Wish wish = AgendaCommand.Wish.of(reason.id());
        meet(wish, today, now, now.plus(SOON));
        for (int day = 1; day < DAYS; day++) {
          LocalDate date = today.plusDays(day);
          meet(wish, date, date.atTime(FIRST).atZone(zone).toInstant(), at(date));
        }
      }
    }
    for (int i = 0; i < A_DAY; i++) {
      book(today, now, now.plus(SOON));
      for (int day = 1; day < DAYS; day++) {
        LocalDate date = today.plusDays(day);
        book(date, date.atTime(FIRST).atZone(zone).toInstant(), at(date));
      }
    }
    bookOut(today);
  }

  /** Books all places of the agent whom everybody wants, on the next days on which she has any. */
  private void bookOut(LocalDate today) {
    AgendaCommand.Wish wish =
        new AgendaCommand.Wish(DemoSite.WANTED_REASON, DemoSite.WANTED_AGENT, List.of());
    int booked = 0;
    for (int day = 1; day < DAYS && booked < DAYS_BOOKED_OUT; day++) {
      LocalDate date = today.plusDays(day);
      Instant from = date.atStartOfDay(zone).toInstant();
      Instant to = date.plusDays(1).atStartOfDay(zone).toInstant();
      boolean any = false;
      while (book(wish, date, from, to)) {
        any = true;
      }
      booked += any ? 1 : 0;
    }
  }

  /** Some meetings of a day fill up, others have just begun to. */
  private void meet(AgendaCommand.Wish wish, LocalDate date, Instant from, Instant to) {
    List<Instant> free = free(wish, date, from, to);
    for (int i = 0; i < Math.min(MEETINGS_A_DAY, free.size()); i++) {
      Instant start = i == 0 ? free.getFirst() : habits.oneOf(free);
      int bookings = habits.happens(40) ? A_FULL_MEETING : A_MEETING;
      for (int one = 0; one < bookings; one++) {
        boolean _ = book(wish, start, habits.happens(25) ? 2 : 1);
      }
    }
  }

  private Instant at(LocalDate date) {
    return date.atTime(LAST).atZone(zone).toInstant();
  }

  private void book(LocalDate date, Instant from, Instant to) {
    boolean _ = book(AgendaCommand.Wish.of(habits.oneOf(reasons).id()), date, from, to);
  }

  /** Books one of the places, false when there is none. */
  private boolean book(AgendaCommand.Wish wish, LocalDate date, Instant from, Instant to) {
    List<Instant> free = free(wish, date, from, to);
    return !free.isEmpty() && book(wish, habits.oneOf(free), 1);
  }

  private boolean book(AgendaCommand.Wish wish, Instant start, int people) {
    String id = UUID.randomUUID().toString();
    AgendaCommand hold =
        new AgendaCommand.HoldPlace(
            id,
            DemoSite.ID + "." + UUID.randomUUID().toString().replace("-", ""),
            List.of(wish),
            start,
            people,
            false,
            Channel.GREETER,
            habits.language());
    if (ask(hold) instanceof Reply.Done
        && ask(new AgendaCommand.BookPlace(id, null)) instanceof Reply.Done) {
      contacts.keep(DemoSite.ID, id, new Contact(habits.name(), null, null, null), hosts.now());
      return true;
    }
    return false;
  }

  private List<Instant> free(AgendaCommand.Wish wish, LocalDate date, Instant from, Instant to) {
    return hosts
        .look(
            DemoSite.ID,
            site -> {
              Ask ask = BookingRules.ask(site.catalogue(), List.of(wish), 1, false);
              return site.agenda().diary().free(date, ask, from).stream()
                  .map(FreePlace::start)
                  .filter(start -> start.isBefore(to))
                  .toList();
            })
        .join();
  }

  private Reply ask(AgendaCommand command) {
    return hosts.send(DemoSite.ID, Request.of("demo-" + UUID.randomUUID(), WHO, command)).join();
  }
}
