package parvis.server.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.configuration.Agent;
import parvis.engine.rules.BookingRules;
import parvis.engine.rules.EarlierPlaces;
import parvis.engine.rules.Substitutes;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;
import parvis.server.customers.Contact;

/**
 * A booking.
 *
 * @param id of the booking
 * @param key unguessable word of the person's own page
 * @param code what is typed at a kiosk on the day
 * @param site id of the site
 * @param state where it is on its way
 * @param start the booked time
 * @param end when the person is expected to be free
 * @param parts one for each service, in order
 * @param people how many come together
 * @param left how many more people its session takes while it is to come; null where each is
 *     received alone, and afterwards
 * @param language ISO 639 code the person is addressed in
 * @param until until when the place is kept, null when it is not only kept
 * @param changes how often it was moved or cancelled
 * @param visit key of the visitor's page once the person is here, null before and after the visit
 * @param mayMove whether it can be given another time
 * @param mayCancel whether it can be given up
 * @param mayCheckIn whether the person can say now that they are here
 * @param mayWishEarlier whether the person can wait for an earlier place
 * @param earlier what became of that wish, null for none
 * @param closed the booked time that was taken since nobody is received then, null for none
 * @param agentAway name of the agent asked for who will not be there, null for none
 * @param name of the person, null while nobody has booked
 * @param email of the person; shown to staff only
 * @param phone of the person; shown to staff only
 * @param note for who receives the person; shown to staff only
 */
public record BookingView(
    String id,
    String key,
    String code,
    String site,
    State state,
    Instant start,
    Instant end,
    List<PartView> parts,
    int people,
    @Nullable Integer left,
    String language,
    @Nullable Instant until,
    int changes,
    @Nullable String visit,
    boolean mayMove,
    boolean mayCancel,
    boolean mayCheckIn,
    boolean mayWishEarlier,
    @Nullable EarlierView earlier,
    @Nullable ClosedView closed,
    @Nullable String agentAway,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String note) {
  /** Where a booking is on its way. */
  public enum State {
    /** Kept while the form is filled. */
    HELD,
    /** The person is expected. */
    BOOKED,
    /** The person is here. */
    ARRIVED,
    /** The person did not come in time. */
    MISSED,
    /** Given up; a place that was only kept is free again. */
    CANCELLED
  }

  /** What the site knows of it; who it is comes from elsewhere. */
  static BookingView of(String id, SiteState site, Booking booking, Instant now) {
    return new BookingView(
        booking.id(),
        booking.key(),
        BookingCodes.of(booking.key()),
        id,
        state(booking.state()),
        booking.start(),
        booking.parts().getLast().end(),
        booking.parts().stream().map(PartView::of).toList(),
        booking.ask().people(),
        booking.isToCome()
            ? site.agenda().diary().findLeft(booking, site.agenda().dateOf(booking.start()))
            : null,
        booking.language(),
        booking.state() instanceof BookingState.Held(Instant until) ? until : null,
        booking.changes(),
        followKey(site, booking.state()),
        BookingRules.mayMove(site, booking),
        BookingRules.mayCancel(booking),
        BookingRules.mayCheckIn(site, booking, now),
        EarlierPlaces.mayWish(site, booking, now),
        EarlierView.find(site.agenda(), booking),
        ClosedView.find(site, booking),
        agentAway(site, booking, now),
        null,
        null,
        null,
        null);
  }

  private static State state(BookingState state) {
    return switch (state) {
      case BookingState.Held _ -> State.HELD;
      case BookingState.Booked _ -> State.BOOKED;
      case BookingState.Arrived _ -> State.ARRIVED;
      case BookingState.Missed _ -> State.MISSED;
      case BookingState.Cancelled _ -> State.CANCELLED;
    };
  }

  private static @Nullable String agentAway(SiteState site, Booking booking, Instant now) {
    String id = Substitutes.findAway(site, booking, now);
    Agent agent = id == null ? null : site.catalogue().findAgent(id);
    return agent == null ? id : agent.name();
  }

  private static @Nullable String followKey(SiteState site, BookingState state) {
    Visit visit = state instanceof BookingState.Arrived(String id) ? site.findVisit(id) : null;
    return visit == null ? null : visit.followKey();
  }

  /** The same with the person's name. */
  BookingView with(@Nullable Contact contact) {
    return contact == null || state == State.HELD ? this : with(contact.name(), null, null, null);
  }

  /** The same with all that is known of the person. */
  BookingView withAll(@Nullable Contact contact) {
    return contact == null || state == State.HELD
        ? this
        : with(contact.name(), contact.email(), contact.phone(), contact.note());
  }

  /** The same once its place is free again. */
  BookingView released() {
    return new BookingView(
        id,
        key,
        code,
        site,
        State.CANCELLED,
        start,
        end,
        parts,
        people,
        null,
        language,
        null,
        changes,
        null,
        false,
        false,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private BookingView with(
      String who, @Nullable String mail, @Nullable String number, @Nullable String remark) {
    return new BookingView(
        id,
        key,
        code,
        site,
        state,
        start,
        end,
        parts,
        people,
        left,
        language,
        until,
        changes,
        visit,
        mayMove,
        mayCancel,
        mayCheckIn,
        mayWishEarlier,
        earlier,
        closed,
        agentAway,
        who,
        mail,
        number,
        remark);
  }
}
