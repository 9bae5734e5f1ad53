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
  private static final int MOST_PEOPLE = 50;
  private static final String HIDDEN = "•••";
  private static final int SHOWN = 2;

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
    String when = words.say("book.when", words.date(offer.start()), words.time(offer.start()));
    return offer.left() == null ? when : when + ", " + seats(offer, words);
  }

  /** How many people a place takes, null where each is received alone. */
  static @Nullable String seats(PlacesScreen.Offer offer, Words words) {
    return offer.left() == null ? null : words.say("session.left", offer.left());
  }

  /** How many more people the meeting takes; null when it is none, or over. */
  static @Nullable String others(BookedScreen screen, Words words) {
    Integer left = screen.booking().left();
    return left == null ? null : words.say("session.others", left);
  }

  /** How many people a meeting still takes where none takes so many; null when that is not why. */
  static @Nullable String crowd(PlacesScreen screen, Words words) {
    Integer most = screen.meeting() == null ? null : screen.meeting().most();
    return most == null ? null : words.say("session.crowd", most);
  }

  /** How many may come together. */
  static int mostPeople(PlacesScreen screen) {
    return screen.meeting() == null ? MOST_PEOPLE : screen.meeting().places();
  }

  static String heading(PlacesScreen screen, Words words) {
    return screen.moved() == null ? words.say("book.places") : words.say("booking.move.title");
  }

  /** How many places or meetings a day has, in words. */
  static String count(PlacesScreen.Day day, PlacesScreen screen, Words words) {
    return screen.meeting() == null
        ? words.say("book.count", day.offers().size())
        : words.say("session.count", day.offers().size());
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

  /** An address as whoever has typed it knows it again, and nobody else; null for none. */
  static @Nullable String email(BookedScreen screen) {
    String email = screen.contact() == null ? null : screen.contact().email();
    return email == null ? null : email.charAt(0) + HIDDEN + email.substring(email.indexOf('@'));
  }

  /** A number as whoever has typed it knows it again, and nobody else; null for none. */
  static @Nullable String phone(BookedScreen screen) {
    String phone = screen.contact() == null ? null : screen.contact().phone();
    return phone == null ? null : HIDDEN + " " + phone.substring(phone.length() - SHOWN);
  }

  static String day(BookedScreen screen, Words words) {
    return words.date(screen.booking().start());
  }
}
