package parvis.server.web.screens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.AppointmentRow.State;
import parvis.engine.view.SessionRow;
import parvis.engine.visit.Channel;
import parvis.server.customers.Contact;
import parvis.server.web.screens.staff.AgendaScreen;

/** Agendas with meetings of several people. */
final class SessionSamples {
  static final String SERVICE = "reunions";
  private static final Instant TWO = Instant.parse("2026-11-24T13:00:00Z");
  private static final Duration LENGTH = Duration.ofMinutes(25);
  private static final int PLACES = 12;
  private static final List<String> NAMES =
      List.of(
          "Adèle Faure",
          "Amadou Diallo",
          "Marie-Antoinette de La Rochefoucauld-Villeneuve",
          "Farid Benali",
          "Rose Weber",
          "Omar Sow",
          "Jeanne Aubry");

  private SessionSamples() {}

  /** Two meetings beside other appointments: nine of twelve, and one. */
  static AgendaScreen day(boolean byAgent, boolean steers) {
    return with(AgendaSamples.day(byAgent, steers));
  }

  /** The same once a party of three has given up. */
  static AgendaScreen fewer() {
    AgendaScreen before = day(false, false);
    AgendaView.Day today = before.day();
    SessionRow first = today.sessions().getFirst();
    List<AppointmentRow> left = first.bookings().stream().filter(one -> one.people() < 3).toList();
    return with(
        before,
        new AgendaView.Day(
            today.date(),
            today.open(),
            today.appointments().stream().filter(one -> !one.id().equals("s1")).toList(),
            List.of(session(TWO, left, null), today.sessions().getLast()),
            today.hours(),
            today.kept()));
  }

  static AgendaScreen week() {
    return with(AgendaSamples.week());
  }

  private static AgendaScreen with(AgendaScreen plain) {
    return with(
        plain,
        plain.view().days().stream().map(day -> dayOf(plain, day)).toArray(AgendaView.Day[]::new));
  }

  private static AgendaScreen with(AgendaScreen plain, AgendaView.Day... days) {
    Map<String, Contact> people = new HashMap<>(plain.people());
    for (int i = 0; i < NAMES.size(); i++) {
      people.put("s" + i, new Contact(NAMES.get(i), null, "061234567" + i, null));
    }
    AgendaView view = plain.view();
    return new AgendaScreen(
        new AgendaView(
            view.sequence(),
            view.at(),
            view.siteName(),
            view.today(),
            List.of(days),
            view.absences(),
            view.lost()),
        plain.waiting(),
        people,
        configuration(),
        plain.ask(),
        plain.mail());
  }

  private static AgendaView.Day dayOf(AgendaScreen screen, AgendaView.Day day) {
    if (!day.date().equals(screen.view().today())) {
      return day;
    }
    List<AppointmentRow> two = new ArrayList<>();
    for (int i = 0; i < NAMES.size() - 1; i++) {
      two.add(
          row("s" + i, i == 0 ? State.ARRIVED : State.BOOKED, TWO, i == 1 ? 3 : i == 2 ? 2 : 1));
    }
    Instant three = TWO.plus(Duration.ofHours(1));
    List<AppointmentRow> other = List.of(row("s6", State.BOOKED, three, 1));
    List<AppointmentRow> all = new ArrayList<>(day.appointments());
    all.addAll(two);
    all.addAll(other);
    return new AgendaView.Day(
        day.date(),
        day.open(),
        all,
        List.of(session(TWO, two, null), session(three, other, "nadia-r")),
        day.hours(),
        day.kept());
  }

  private static SessionRow session(
      Instant start, List<AppointmentRow> people, @Nullable String agent) {
    return new SessionRow(
        SERVICE + "-" + start.getEpochSecond(),
        SERVICE,
        StaffSamples.serviceName(SERVICE),
        agent,
        agent == null ? null : "Nadia R.",
        start,
        start.plus(LENGTH),
        PLACES,
        people.stream().mapToInt(AppointmentRow::people).sum(),
        (int) people.stream().filter(one -> one.state() == State.ARRIVED).count(),
        people);
  }

  private static AppointmentRow row(String id, State state, Instant start, int people) {
    boolean open = state == State.BOOKED;
    return new AppointmentRow(
        id,
        state,
        start,
        start.plus(LENGTH),
        List.of(
            new AppointmentRow.PartRow(
                "reunion",
                StaffSamples.reason("reunion").name(),
                SERVICE,
                id.equals("s6") ? "nadia-r" : null,
                id.equals("s6") ? "Nadia R." : null,
                start,
                start.plus(LENGTH))),
        people,
        "fr",
        Channel.WEB,
        0,
        open ? null : "R 004",
        null,
        1,
        new AppointmentRow.Can(open, open, open, true, false));
  }

  private static SiteConfiguration configuration() {
    SiteConfiguration site = AgendaSamples.configuration();
    Map<String, BookingOffer> offers = new TreeMap<>(site.agenda().offers());
    offers.put(
        SERVICE,
        new BookingOffer(
            Duration.ofHours(1),
            Duration.ZERO,
            Duration.ofHours(2),
            60,
            0,
            null,
            PLACES,
            Duration.ofMinutes(30),
            Duration.ofMinutes(5),
            BookingOffer.WhenLate.REFUSED,
            false));
    return site.withAgenda(site.agenda().withOffers(offers));
  }
}
