package parvis.server.web.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.BookingState;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.server.mail.Letter;
import parvis.server.web.api.BookingView;
import parvis.server.web.api.Bookings;
import parvis.server.web.api.ClosedView;
import parvis.server.web.api.EarlierView;
import parvis.server.web.api.PartView;
import parvis.server.web.screens.Words;

/**
 * What letters about one booking say.
 *
 * @param told the booking and the person
 * @param catalogue what its site is set up to do
 * @param base scheme and host of this server, as people reach it
 * @param words in the language of the booking and the time zone of the site
 */
record LetterTexts(Bookings.Told told, Catalogue catalogue, String base, Words words) {
  /** Those of what is booked: the person is known at the kiosk by its code. */
  private static final Set<Letter.Kind> CODED =
      EnumSet.of(Letter.Kind.BOOKED, Letter.Kind.MOVED, Letter.Kind.REMINDER);

  /** A letter with a code for who books at this site, or corrects the address of a booking. */
  static LetterPage code(
      Catalogue catalogue, Words words, String code, BookingView booking, Instant until) {
    boolean booked = booking.state() == BookingView.State.BOOKED;
    String time = words.time(until);
    return new LetterPage(
        words.language(),
        words.direction(),
        catalogue.configuration().brand().colour(),
        words.text(catalogue.configuration().name()),
        words.say("letter.code"),
        null,
        booked ? words.say("letter.code.correct") : words.say("letter.code.lead"),
        code,
        List.of(),
        null,
        null,
        List.of(
            booked ? words.say("letter.code.good", time) : words.say("letter.code.until", time),
            booked ? words.say("letter.code.nothing") : words.say("letter.code.stranger")));
  }

  String subject(Letter.Kind kind) {
    String day = words.date(start(kind));
    String time = words.time(start(kind));
    return switch (kind) {
      case BOOKED -> words.say("letter.booked.subject", day, time, site());
      case MOVED -> words.say("letter.moved.subject", day, time, site());
      case CANCELLED -> words.say("letter.cancelled.subject", day, time, site());
      case REMINDER -> words.say("letter.reminder.subject", day, time, site());
      case OFFERED -> words.say("letter.offered.subject", day, time, site());
      case EARLIER -> words.say("letter.earlier.subject", day, time, site());
      case CODE -> throw new IllegalArgumentException("a code is about no booking yet");
    };
  }

  LetterPage page(Letter.Kind kind) {
    boolean over = kind == Letter.Kind.CANCELLED;
    return new LetterPage(
        words.language(),
        words.direction(),
        catalogue.configuration().brand().colour(),
        site(),
        headline(kind),
        words.say("letter.greeting", Objects.requireNonNull(told.contact()).name()),
        lead(kind),
        null,
        facts(kind),
        over ? null : bring(),
        over ? anew() : own(kind),
        notes(over));
  }

  private BookingView booking() {
    return told.booking();
  }

  private String site() {
    return words.text(catalogue.configuration().name());
  }

  private String headline(Letter.Kind kind) {
    return switch (kind) {
      case BOOKED -> words.say("letter.booked");
      case MOVED -> words.say("letter.moved");
      case CANCELLED -> words.say("letter.cancelled");
      case REMINDER -> words.say("letter.reminder");
      case OFFERED -> words.say("letter.offered");
      case EARLIER -> words.say("letter.earlier");
      case CODE -> words.say("letter.code");
    };
  }

  private String lead(Letter.Kind kind) {
    return switch (kind) {
      case BOOKED -> words.say("letter.booked.lead");
      case MOVED -> moved();
      case CANCELLED -> cancelled(told.cause());
      case REMINDER -> words.say("letter.reminder.lead");
      case OFFERED ->
          words.say("letter.offered.lead", words.time(Objects.requireNonNull(booking().until())));
      case EARLIER ->
          words.say(
              "letter.earlier.lead",
              words.time(Objects.requireNonNull(earlier().until())),
              words.date(booking().start()),
              words.time(booking().start()));
      case CODE -> words.say("letter.code.lead");
    };
  }

  /** The time that the letter is about. */
  private Instant start(Letter.Kind kind) {
    return kind == Letter.Kind.EARLIER
        ? Objects.requireNonNull(earlier().start())
        : booking().start();
  }

  private EarlierView earlier() {
    return Objects.requireNonNull(booking().earlier());
  }

  private String cancelled(BookingState.@Nullable Cause cause) {
    return switch (cause) {
      case PERSON -> words.say("letter.cancelled.person");
      case SITE -> notReceived();
      case STAFF -> words.say("letter.cancelled.staff");
      case null -> words.say("letter.cancelled.staff");
    };
  }

  private String moved() {
    ClosedView closed = booking().closed();
    return closed == null
        ? words.say("letter.moved.lead")
        : words.say(
            "letter.moved.closed",
            words.date(closed.start()),
            words.time(closed.start()),
            words.text(closed.name()));
  }

  private String notReceived() {
    ClosedView closed = booking().closed();
    return closed == null
        ? words.say("letter.cancelled.site")
        : words.say(
            "letter.cancelled.closed",
            words.date(closed.start()),
            words.time(closed.start()),
            words.text(closed.name()));
  }

  private List<LetterPage.Fact> facts(Letter.Kind kind) {
    List<LetterPage.Fact> facts = new ArrayList<>();
    Instant start = start(kind);
    facts.add(
        fact(
            words.say("letter.when"),
            words.say("letter.when.value", words.date(start), words.time(start))));
    facts.add(fact(words.say("letter.where"), where()));
    facts.add(fact(words.say("letter.what"), joined(part -> reason(part))));
    String agents = joined(this::agent);
    if (!agents.isEmpty()) {
      facts.add(fact(words.say("letter.with"), agents));
    }
    if (booking().people() > 1) {
      facts.add(fact(words.say("letter.people"), Integer.toString(booking().people())));
    }
    String service = booking().parts().getFirst().service();
    int together = catalogue.configuration().agenda().places(service);
    if (together > 1 && kind != Letter.Kind.CANCELLED) {
      facts.add(fact(words.say("letter.session"), words.say("letter.session.value", together)));
    }
    if (CODED.contains(kind)) {
      facts.add(fact(words.say("letter.kiosk"), booking().code()));
    }
    return facts;
  }

  private LetterPage.Fact fact(String name, String value) {
    return new LetterPage.Fact(name, value, words.say("letter.fact", name, value));
  }

  /** What is said of each part, once. */
  private String joined(java.util.function.Function<PartView, Optional<String>> said) {
    return booking().parts().stream()
        .flatMap(part -> said.apply(part).stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Optional<String> reason(PartView part) {
    return Optional.ofNullable(catalogue.findReason(part.reason()))
        .map(reason -> words.text(reason.name()));
  }

  private Optional<String> agent(PartView part) {
    return Optional.ofNullable(part.agent()).map(catalogue::findAgent).map(Agent::name);
  }

  private Optional<String> area(PartView part) {
    return Optional.ofNullable(catalogue.findService(part.service()))
        .map(Service::area)
        .map(catalogue::findArea)
        .map(Area::name)
        .map(words::text);
  }

  /** The site, and the part of it when it has several. */
  private String where() {
    String areas = catalogue.configuration().areas().size() > 1 ? joined(this::area) : "";
    return areas.isEmpty() ? site() : words.say("letter.where.area", site(), areas);
  }

  private LetterPage.@Nullable Items bring() {
    List<String> documents =
        booking().parts().stream()
            .map(part -> catalogue.findReason(part.reason()))
            .filter(Objects::nonNull)
            .flatMap(reason -> reason.documents().stream())
            .distinct()
            .map((Text document) -> words.text(document))
            .toList();
    return documents.isEmpty() ? null : new LetterPage.Items(words.say("letter.bring"), documents);
  }

  private LetterPage.Link own(Letter.Kind kind) {
    String address = base + "/b/" + booking().key() + "?lang=" + words.language();
    boolean offered = kind == Letter.Kind.OFFERED || kind == Letter.Kind.EARLIER;
    return new LetterPage.Link(
        address, offered ? words.say("letter.offered.page") : words.say("letter.page"));
  }

  private LetterPage.Link anew() {
    String address = base + "/sites/" + booking().site() + "/book?lang=" + words.language();
    return new LetterPage.Link(address, words.say("letter.anew"));
  }

  private List<String> notes(boolean over) {
    List<String> notes = new ArrayList<>();
    if (!over) {
      notes.add(words.say("letter.private"));
    }
    notes.add(words.say("letter.zone", catalogue.configuration().zone().getId()));
    notes.add(words.say("letter.automatic"));
    return notes;
  }
}
