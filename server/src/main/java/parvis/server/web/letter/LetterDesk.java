package parvis.server.web.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.server.customers.Contact;
import parvis.server.mail.AddressCodes;
import parvis.server.mail.Letter;
import parvis.server.mail.LetterWriter;
import parvis.server.mail.MailSettings;
import parvis.server.mail.Written;
import parvis.server.web.api.BookingView;
import parvis.server.web.api.Bookings;
import parvis.server.web.api.Commands;
import parvis.server.web.invitation.Invitation;
import parvis.server.web.screens.Words;

/** Writes letters in the language of the booking, as things stand when they are sent. */
@ApplicationScoped
public class LetterDesk implements LetterWriter {
  /** Those that carry an invitation, or take it back. */
  private static final Set<Letter.Kind> INVITING =
      EnumSet.of(Letter.Kind.BOOKED, Letter.Kind.MOVED, Letter.Kind.CANCELLED);

  private final Bookings bookings;
  private final Commands commands;
  private final AddressCodes codes;
  private final MailSettings settings;

  public LetterDesk(
      Bookings bookings, Commands commands, AddressCodes codes, MailSettings settings) {
    this.bookings = bookings;
    this.commands = commands;
    this.codes = codes;
    this.settings = settings;
  }

  @Override
  public Optional<Written> write(Letter letter) {
    return bookings
        .findToTell(letter.site(), letter.booking())
        .filter(told -> isTrue(letter.kind(), told.booking()))
        .flatMap(
            told ->
                letter.kind() == Letter.Kind.CODE
                    ? code(letter, told.booking())
                    : letter(letter.kind(), told));
  }

  /** Whether the letter would tell what is true now. */
  private boolean isTrue(Letter.Kind kind, BookingView booking) {
    return switch (kind) {
      case BOOKED, MOVED -> booking.state() == BookingView.State.BOOKED;
      case CANCELLED -> booking.state() == BookingView.State.CANCELLED;
      case REMINDER ->
          booking.state() == BookingView.State.BOOKED && booking.start().isAfter(commands.now());
      case EARLIER -> booking.earlier() != null && booking.earlier().start() != null;
      case OFFERED -> booking.state() == BookingView.State.HELD;
      case CODE ->
          booking.state() == BookingView.State.HELD || booking.state() == BookingView.State.BOOKED;
    };
  }

  private Optional<Written> code(Letter letter, BookingView booking) {
    Catalogue catalogue = commands.catalogue(booking.site());
    Words words = words(catalogue, booking);
    Instant until = booking.until() == null ? letter.until() : booking.until();
    return codes
        .find(letter)
        .map(
            sent ->
                written(
                    new Addressee(sent.email(), null),
                    words.say(
                        "letter.code.subject",
                        sent.code(),
                        words.text(catalogue.configuration().name())),
                    LetterTexts.code(catalogue, words, sent.code(), booking, until),
                    null));
  }

  private Optional<Written> letter(Letter.Kind kind, Bookings.Told told) {
    Contact contact = told.contact();
    if (contact == null || contact.email() == null) {
      return Optional.empty();
    }
    BookingView booking = told.booking();
    Catalogue catalogue = commands.catalogue(booking.site());
    Words words = words(catalogue, booking);
    Addressee to = new Addressee(contact.email(), contact.name());
    LetterTexts texts = new LetterTexts(told, catalogue, settings.publicAddress(), words);
    return Optional.of(
        written(
            to,
            texts.subject(kind),
            texts.page(kind),
            INVITING.contains(kind) ? calendar(booking, catalogue, to, words) : null));
  }

  private record Addressee(String email, @Nullable String name) {}

  private static Written written(
      Addressee to, String subject, LetterPage page, Written.@Nullable Calendar calendar) {
    return new Written(
        to.email(),
        to.name(),
        page.site(),
        page.language(),
        subject,
        LetterTemplates.plain(page).render(),
        LetterTemplates.page(page).render(),
        calendar);
  }

  private Written.Calendar calendar(
      BookingView booking, Catalogue catalogue, Addressee to, Words words) {
    Invitation invitation =
        Invitation.of(
            booking,
            catalogue,
            settings.publicAddress(),
            commands.now(),
            new Invitation.Post(bare(settings.from()), to.email(), to.name()));
    return new Written.Calendar(invitation.method(), invitation.write(words));
  }

  /** The address alone. */
  private static String bare(String from) {
    try {
      return new InternetAddress(from, true).getAddress();
    } catch (AddressException e) {
      throw new IllegalStateException("it was read when the server started", e);
    }
  }

  /** In the language of the booking, else in the first of the site. */
  private static Words words(Catalogue catalogue, BookingView booking) {
    List<String> offered = catalogue.configuration().languages();
    boolean own = offered.contains(booking.language());
    return Words.of(own ? booking.language() : offered.getFirst())
        .at(catalogue.configuration().zone());
  }
}
