package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.DeskView;
import parvis.engine.view.SessionRow;
import parvis.server.web.screens.Words;

/** What templates ask of people who are received together at a booked time. */
@TemplateExtension
final class SessionTexts {
  private SessionTexts() {}

  /** The dialog that says who comes. */
  static String dialog(SessionRow session) {
    return "session-" + session.id();
  }

  /** From when to when, and what. */
  static String title(SessionRow session, Words words) {
    return "%s–%s · %s"
        .formatted(
            words.time(session.start()), words.time(session.end()), words.text(session.name()));
  }

  /** How many places are taken, and who of these is here, in a line. */
  static String taken(SessionRow session, Words words) {
    String taken = words.say("session.taken", session.people(), session.places());
    return session.here() == 0 ? taken : taken + " · " + words.say("session.here", session.here());
  }

  /** Ids of the bookings, to find the session of one by. */
  static String ids(SessionRow session) {
    return session.bookings().stream().map(AppointmentRow::id).collect(Collectors.joining(" "));
  }

  /** Who comes, each as an entry of the agenda. */
  static List<AgendaGrid.Entry> entries(SessionRow session) {
    return session.bookings().stream().map(booking -> entry(session, booking)).toList();
  }

  private static AgendaGrid.Entry entry(SessionRow session, AppointmentRow booking) {
    int index =
        IntStream.range(0, booking.parts().size())
            .filter(i -> session.has(booking, booking.parts().get(i)))
            .findFirst()
            .orElse(0);
    return new AgendaGrid.Entry(booking, booking.parts().get(index), index + 1, true);
  }

  /** Whether somebody of it can no longer be received there. */
  static boolean isLost(SessionRow session) {
    return session.bookings().stream().anyMatch(row -> row.comes() && !row.can().stay());
  }

  /** The sessions that begin in an hour. */
  static List<SessionRow> sessionsIn(AgendaView.Day day, AgendaView.HourRow hour) {
    return day.sessions().stream()
        .filter(one -> !one.start().isBefore(hour.from()) && one.start().isBefore(hour.to()))
        .toList();
  }

  /** The page of its day, with the dialog open that says who comes. */
  static String page(AgendaScreen screen, LocalDate date, SessionRow session) {
    return AgendaTexts.only(screen, date) + "#" + dialog(session);
  }

  /**
   * Where the whole session is moved or cancelled: its hour closed for the service, as far as the
   * next session, looked at before it is done. Null for what is over, or booked no more.
   */
  static @Nullable String movesTo(SessionRow session, AgendaScreen screen) {
    SiteConfiguration site = screen.site();
    BookingOffer offer = site.agenda().findOffer(session.service());
    if (offer == null || !session.start().isAfter(screen.view().at())) {
      return null;
    }
    Duration length = Duration.between(session.start(), session.end());
    long sessions = Math.ceilDiv(length.toMillis(), offer.every().toMillis());
    Duration whole =
        offer.every().multipliedBy(Math.max(1, sessions)); // later ones begin as before
    ZonedDateTime from = session.start().atZone(site.zone());
    ZonedDateTime to = session.start().plus(whole).atZone(site.zone());
    boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
    String told =
        site.languages().stream()
            .map(language -> "&name." + language + "=" + encoded(told(site, session, language)))
            .collect(Collectors.joining());
    return "%s?look=1&date=%s&start=%s&end=%s&service=%s%s"
        .formatted(
            To.closing(site.id()),
            from.toLocalDate(),
            from.toLocalTime(),
            sameDay ? to.toLocalTime().toString() : "",
            encoded(session.service()),
            told);
  }

  private static String told(SiteConfiguration site, SessionRow session, String language) {
    Words words = Words.of(language).at(site.zone());
    return words.say("session.told", words.time(session.start()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** How many people a session of the service of a reason receives together, 1 for each alone. */
  static int places(AgendaScreen screen, ReasonGroup.Choice choice) {
    String service = choice.reason().service();
    return service == null ? 1 : screen.site().agenda().places(service);
  }

  /** The session to call here, null for none: the first of which somebody can be called. */
  static DeskView.@Nullable SessionCall session(DeskScreen screen) {
    return screen.view().hall().sessions().stream()
        .filter(one -> one.ready() > 0)
        .findFirst()
        .orElse(null);
  }

  /** How many of the session's people are here. */
  static String present(DeskView.SessionCall session, Words words) {
    return words.say("session.present", session.here(), session.booked());
  }

  /** What to expect of a session, and from when it can be called. */
  static String expected(DeskView.SessionCall session, Instant now, Words words) {
    String time = words.time(session.start());
    String said = words.say("session.expected", time, present(session, words));
    return now.isBefore(session.start()) ? said + " " + words.say("session.from", time) : said;
  }

  /** The call of a session, as its door takes it. */
  static String body(DeskView.SessionCall session) {
    return "{\"service\":\"%s\",\"booked\":\"%s\"}".formatted(session.service(), session.start());
  }
}
