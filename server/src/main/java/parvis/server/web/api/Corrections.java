package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal;
import parvis.engine.rules.ContactRules;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.customers.PersonIds;
import parvis.server.host.Hosts;
import parvis.server.mail.PostOffice;
import parvis.server.web.problem.ProblemException;

/** Corrects how people who have booked are reached. */
@ApplicationScoped
public class Corrections {
  private final Commands commands;
  private final Bookings bookings;
  private final BookingContacts contacts;
  private final PersonIds personIds;
  private final PostOffice post;
  private final Hosts hosts;

  public Corrections(
      Commands commands,
      Bookings bookings,
      BookingContacts contacts,
      PersonIds personIds,
      PostOffice post,
      Hosts hosts) {
    this.commands = commands;
    this.bookings = bookings;
    this.contacts = contacts;
    this.personIds = personIds;
    this.post = post;
    this.hosts = hosts;
  }

  /** How the person of a booking is reached; 409 when nobody knows any more. */
  Contact get(String site, String booking) {
    return contacts
        .find(site, booking)
        .orElseThrow(() -> ProblemException.of(409, "refusal.BOOKING_OVER"));
  }

  /** Whether it is another address to which mail goes. */
  static boolean isOther(Contact before, Contact next) {
    return !Objects.equals(before.email(), next.email());
  }

  /**
   * Corrects it. What was typed is kept before the site says so, since the letter of confirmation
   * goes where it then stands; when the site refuses, it is as it was.
   */
  BookingView correct(
      String site,
      String booking,
      @Nullable String key,
      Actor actor,
      UnaryOperator<Contact> correction) {
    var _ = bookings.get(site, booking);
    Contact before = get(site, booking);
    Contact next = correction.apply(before);
    if (!before.equals(next)) {
      String person = personIds.findId(next);
      requireAllowed(site, booking, person);
      contacts.correct(site, booking, next, hosts.now());
      try {
        String own = Keys.with(key, next.toString());
        var _ =
            commands.send(
                site,
                own,
                actor,
                new AgendaCommand.CorrectContact(booking, person, isOther(before, next)));
      } catch (ProblemException e) {
        contacts.correct(site, booking, before, hosts.now());
        throw e;
      }
      post.wakeUp();
    }
    return bookings.get(site, booking);
  }

  private void requireAllowed(String site, String booking, @Nullable String person) {
    Optional<Refusal> refusal =
        commands.look(
            site, state -> Optional.ofNullable(ContactRules.refusalOf(state, booking, person)));
    if (refusal.isPresent()) {
      throw commands.refused(site, refusal.get(), refusal.get().reason().isUnknown() ? 404 : 409);
    }
  }
}
