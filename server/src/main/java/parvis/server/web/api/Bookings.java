package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Channel;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.customers.People;
import parvis.server.customers.PersonIds;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/** Keeps, books, shows and changes places for whoever may. */
@ApplicationScoped
public class Bookings {
  private static final String UNKNOWN = "refusal.UNKNOWN_BOOKING";

  private final Commands commands;
  private final BookingContacts contacts;
  private final PersonIds personIds;
  private final People people;
  private final Hosts hosts;

  public Bookings(
      Commands commands,
      BookingContacts contacts,
      PersonIds personIds,
      People people,
      Hosts hosts) {
    this.commands = commands;
    this.contacts = contacts;
    this.personIds = personIds;
    this.people = people;
    this.hosts = hosts;
  }

  /**
   * Keeps a place while the form is filled.
   *
   * @param key the sender's Idempotency-Key, null when it gave none
   */
  public BookingView hold(
      String site, @Nullable String key, Actor actor, Channel channel, HoldBody body) {
    AgendaCommand.HoldPlace command =
        body.command(VisitIds.make(hosts.now()), FollowKeys.make(site), channel);
    for (Recorded recorded : commands.send(site, key, actor, command)) {
      if (recorded.event() instanceof AgendaEvent.PlaceHeld held) {
        return find(site, held.booking())
            .orElseThrow(() -> ProblemException.of(409, "refusal.PLACE_NOT_HELD"));
      }
    }
    throw ProblemException.of(409, "refusal.OTHER_COMMAND_SAME_ID");
  }

  /**
   * Books a place that is kept. Who it is was kept before, so that no booking is ever without; and
   * stands there in the end even when somebody else tried at the same moment.
   */
  public BookingView book(
      String site, String booking, @Nullable String key, Actor actor, Contact contact) {
    if (get(site, booking).state() == BookingView.State.HELD) {
      contacts.keep(site, booking, contact, hosts.now());
    }
    String own = Keys.with(key, contact.toString());
    String person = personIds.findId(contact);
    var _ = commands.send(site, own, actor, new AgendaCommand.BookPlace(booking, person));
    if (!contacts.find(site, booking).equals(Optional.of(contact))) {
      contacts.keep(site, booking, contact, hosts.now());
    }
    return get(site, booking);
  }

  /** Gives back a place that was kept. */
  public BookingView release(String site, String booking, @Nullable String key, Actor actor) {
    BookingView before = get(site, booking);
    var _ = commands.send(site, key, actor, new AgendaCommand.ReleasePlace(booking));
    return before.released();
  }

  /** Moves or gives up a booking. */
  public BookingView change(
      String site, @Nullable String key, Actor actor, String booking, AgendaCommand command) {
    var _ = commands.send(site, key, actor, command);
    return get(site, booking);
  }

  /**
   * The person is here: they wait now, known to the staff by what they said.
   *
   * @param substitute whether anybody able may receive them when the agent named is away
   */
  public BookingView checkIn(
      String site,
      String booking,
      @Nullable String key,
      Actor actor,
      Channel channel,
      boolean substitute) {
    var _ = arrive(site, booking, key, actor, channel, substitute);
    return get(site, booking);
  }

  /** As {@link #checkIn}; gives what happened. */
  List<Recorded> arrive(
      String site,
      String booking,
      @Nullable String key,
      Actor actor,
      Channel channel,
      boolean substitute) {
    String visit = VisitIds.make(hosts.now());
    AgendaCommand command =
        new AgendaCommand.CheckIn(booking, visit, FollowKeys.make(site), channel, substitute);
    List<Recorded> events = commands.send(site, key, actor, command);
    for (Recorded recorded : events) {
      if (recorded.event() instanceof AgendaEvent.BookingArrived arrived) {
        contacts
            .find(site, booking)
            .ifPresent(
                contact -> people.keep(site, arrived.visit(), contact.asPerson(), hosts.now()));
      }
    }
    return events;
  }

  /** The booking with the name of the person; 404 when there is none, or it was long ago. */
  public BookingView get(String site, String booking) {
    return find(site, booking).orElseThrow(() -> ProblemException.of(404, UNKNOWN));
  }

  private Optional<BookingView> find(String site, String booking) {
    return findBy(site, agenda -> agenda.find(booking));
  }

  /**
   * A booking as it is told to the person.
   *
   * @param booking what it is now, without the person
   * @param cause who gave it up, null when nobody did
   * @param contact who has booked, null for not known
   */
  public record Told(
      BookingView booking, BookingState.@Nullable Cause cause, @Nullable Contact contact) {}

  /** The booking and how to reach the person; empty when there is none, or it was long ago. */
  public Optional<Told> findToTell(String site, String booking) {
    Instant now = hosts.now();
    return commands
        .look(
            site,
            state ->
                Optional.ofNullable(state.agenda().find(booking))
                    .map(
                        one ->
                            new Told(
                                BookingView.of(site, state, one, now),
                                one.state() instanceof BookingState.Cancelled(var cause)
                                    ? cause
                                    : null,
                                null)))
        .map(
            told ->
                new Told(told.booking(), told.cause(), contacts.find(site, booking).orElse(null)));
  }

  /**
   * The booking with this key and the name of the person; 410 when its place was only kept and is
   * free again, 404 when there is none.
   */
  public BookingView getByKey(String key) {
    String site = FollowKeys.siteOfBooking(key);
    return findBy(site, agenda -> agenda.findByKey(key))
        .orElseThrow(
            () ->
                commands.look(site, state -> state.agenda().wasReleased(key))
                    ? ProblemException.of(410, "refusal.PLACE_NOT_HELD")
                    : ProblemException.of(404, UNKNOWN));
  }

  /** The booking of that day with the code that somebody typed; 404 when there is none. */
  public BookingView getByCode(String site, String code, LocalDate date) {
    return findBy(
            site,
            agenda ->
                agenda.on(date).stream()
                    .filter(one -> BookingCodes.isSame(BookingCodes.of(one.key()), code))
                    .findFirst()
                    .orElse(null))
        .orElseThrow(() -> ProblemException.of(404, UNKNOWN));
  }

  private Optional<BookingView> findBy(String site, Function<Agenda, @Nullable Booking> which) {
    Instant now = hosts.now();
    return commands
        .look(
            site,
            state ->
                Optional.ofNullable(which.apply(state.agenda()))
                    .map(booking -> BookingView.of(site, state, booking, now)))
        .map(view -> view.with(contacts.find(site, view.id()).orElse(null)));
  }

  private static AgendaDay day(String site, SiteState state, LocalDate date, Instant now) {
    Agenda agenda = state.agenda();
    return new AgendaDay(
        date,
        agenda.on(date).stream().map(booking -> BookingView.of(site, state, booking, now)).toList(),
        agenda.diary().listUnreceivable(date).stream().map(Booking::id).toList());
  }

  /** The bookings of some days by time, with all that is known of the people: for staff. */
  public List<AgendaDay> list(String site, Days days) {
    Instant now = hosts.now();
    List<AgendaDay> found =
        commands.look(site, state -> days.each().map(date -> day(site, state, date, now)).toList());
    List<String> ids =
        found.stream().flatMap(day -> day.bookings().stream()).map(BookingView::id).toList();
    Map<String, Contact> known = contacts.find(site, ids);
    return found.stream().map(day -> day.with(known)).toList();
  }
}
