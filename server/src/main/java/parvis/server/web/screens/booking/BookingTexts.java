package parvis.server.web.screens.booking;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Reason;
import parvis.server.web.api.ClosedView;
import parvis.server.web.screens.Words;

/** What the templates of bookings ask of what they show. */
@TemplateExtension
final class BookingTexts {
  private BookingTexts() {}

  /** All that is wanted, in a line, and of whom. */
  static String wanted(PlacesScreen screen, Words words) {
    String line = line(screen.wish().reasons(), words);
    Agent agent = screen.wish().agent();
    return agent == null ? line : words.say("book.with", line, agent.name());
  }

  static boolean chooses(PlacesScreen screen, Agent agent) {
    return agent.equals(screen.wish().agent());
  }

  /** All that is wanted, in a line. */
  static String wanted(ElsewhereScreen screen, Words words) {
    return line(screen.reasons(), words);
  }

  /** All that is wanted, in a line. */
  static String wanted(WaitScreen screen, Words words) {
    return line(screen.reasons(), words);
  }

  private static String line(List<Reason> reasons, Words words) {
    return reasons.stream().map(Reason::name).map(words::text).collect(Collectors.joining(" · "));
  }

  /** The address as people read it. */
  static String shortAddress(WaitingScreen screen) {
    return screen.address().replaceFirst("^https?://", "");
  }

  /** When it is, in words: the day and the time. */
  static String when(PlacesScreen.Offer offer, Words words) {
    return words.say("book.when", words.date(offer.start()), words.time(offer.start()));
  }

  static String heading(PlacesScreen screen, Words words) {
    return screen.moved() == null ? words.say("book.places") : words.say("booking.move.title");
  }

  /** How many places a day has, in words. */
  static String count(PlacesScreen.Day day, Words words) {
    return words.say("book.count", day.offers().size());
  }

  static boolean isShown(PlacesScreen screen, PlacesScreen.Day day) {
    return screen.shown() != null && day.date().equals(screen.shown().date());
  }

  static boolean asks(PlacesScreen screen, String need) {
    return screen.wish().needs().contains(need);
  }

  /** Why the time before holds no longer, null when it was not taken. */
  static @Nullable String closed(BookedScreen screen, Words words) {
    ClosedView closed = screen.booking().closed();
    return closed == null
        ? null
        : words.say(
            "booking.closed",
            words.date(closed.start()),
            words.time(closed.start()),
            words.text(closed.name()));
  }

  /** What the page says first. */
  static String headline(BookedScreen screen, Words words) {
    return switch (screen.booking().state()) {
      case HELD -> words.say("booking.held");
      case BOOKED ->
          screen.booking().changes() == 0
              ? words.say("booking.booked")
              : words.say("booking.moved");
      case ARRIVED -> words.say("booking.arrived");
      case MISSED -> words.say("booking.missed");
      case CANCELLED -> words.say("booking.cancelled");
    };
  }

  static String day(BookedScreen screen, Words words) {
    return words.date(screen.booking().start());
  }
}
