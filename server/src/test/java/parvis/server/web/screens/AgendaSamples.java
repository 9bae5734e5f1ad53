package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Demand;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.GiveBack;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.OneDay;
import parvis.engine.hours.Span;
import parvis.engine.rules.OpeningRules;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.AppointmentRow.State;
import parvis.engine.visit.Channel;
import parvis.server.customers.Contact;
import parvis.server.customers.Person;
import parvis.server.mail.Letter;
import parvis.server.web.screens.staff.AgendaScreen;
import parvis.server.web.screens.staff.ClosingScreen;

/** Agendas as they may stand. */
final class AgendaSamples {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final List<String> BOOKED = List.of("passeports", "etat-civil", "urbanisme");

  private AgendaSamples() {}

  static AgendaScreen day(boolean byAgent, boolean steers) {
    return screen(new AgendaScreen.Ask(TODAY, false, byAgent, steers), List.of(today()), false);
  }

  /** After an absence: two people nobody can receive. */
  static AgendaScreen upheaval() {
    return screen(new AgendaScreen.Ask(TODAY, false, false, true), List.of(today()), true);
  }

  static AgendaScreen shut() {
    LocalDate sunday = LocalDate.of(2026, 11, 29);
    return screen(
        new AgendaScreen.Ask(sunday, false, false, false),
        List.of(new AgendaView.Day(sunday, List.of(), List.of(), List.of(), List.of(), kept())),
        false);
  }

  /** A day that is to be closed: one person moves, one has no mail, for one there is no place. */
  static ClosingScreen closing(boolean looked) {
    ClosingScreen.Asked asked =
        new ClosingScreen.Asked(
            "2026-11-26",
            looked ? "10:00" : "",
            "",
            "",
            looked
                ? Map.of("fr", "Fermé pour travaux", "en", "Closed for works", "es", "Obras")
                : Map.of());
    Instant at = Instant.parse("2026-11-26T09:30:00Z");
    ClosingScreen.Seen seen =
        new ClosingScreen.Seen(
            "08:30-10:00",
            List.of(
                new ClosingScreen.Row(
                    "b1",
                    at,
                    "Ada Byron",
                    List.of("titre-demande"),
                    1,
                    true,
                    at.plus(Duration.ofDays(1))),
                new ClosingScreen.Row(
                    "b2",
                    at.plusSeconds(1800),
                    "Maximilienne de Saint-Exupéry-Lacroix",
                    List.of("naissance", "titre-demande"),
                    3,
                    false,
                    at.plus(Duration.ofDays(4))),
                new ClosingScreen.Row(
                    "b3", at.plusSeconds(5400), null, List.of("naissance"), 1, true, null)));
    return new ClosingScreen(
        day(false, true).site(),
        TODAY,
        asked,
        looked ? seen : null,
        List.of(),
        looked ? List.of() : closed(),
        null);
  }

  private static List<ClosingScreen.Closed> closed() {
    return List.of(
        new ClosingScreen.Closed(
            new OneDay(LocalDate.of(2026, 12, 4), null),
            Instant.parse("2026-12-04T11:00:00Z"),
            "closed",
            Samples.text("Fermé pour travaux", "Closed for works")),
        new ClosingScreen.Closed(
            new OneDay(LocalDate.of(2026, 12, 7), "passeports"),
            Instant.parse("2026-12-07T11:00:00Z"),
            "08:30-10:00, 13:30-17:00",
            Samples.text("Formation", "Training")));
  }

  /** What becomes free when a day is opened again. */
  static ClosingScreen opening(boolean much) {
    ClosingScreen asked = closing(false);
    ClosingScreen.Closed one = closed().get(much ? 0 : 1);
    return new ClosingScreen(
        asked.site(),
        asked.today(),
        asked.asked(),
        null,
        List.of(),
        closed(),
        new ClosingScreen.Opening(
            one,
            "08:30-12:00, 13:30-17:00",
            much
                ? List.of(
                    new OpeningRules.Freed("passeports", 0, 14),
                    new OpeningRules.Freed("etat-civil", 0, 22))
                : List.of(),
            much ? 3 : 0));
  }

  static AgendaScreen week() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    List<AgendaView.Day> days = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      LocalDate date = monday.plusDays(i);
      days.add(
          date.equals(TODAY)
              ? today()
              : new AgendaView.Day(
                  date,
                  i > 4 ? List.of() : open(date),
                  List.of(),
                  List.of(),
                  hours(date, i),
                  kept()));
    }
    return screen(new AgendaScreen.Ask(TODAY, true, false, true), days, false);
  }

  private static AgendaScreen screen(
      AgendaScreen.Ask ask, List<AgendaView.Day> days, boolean lost) {
    List<AppointmentRow> left =
        lost
            ? List.of(
                row("b4", State.BOOKED, "14:00", "titre-demande", "passeports", null, 1, false),
                row("b6", State.BOOKED, "15:30", "naissance", "etat-civil", "nadia-r", 2, false))
            : List.of();
    return new AgendaScreen(
        new AgendaView(
            481,
            NOW,
            SITE,
            TODAY,
            days,
            List.of(
                new AgendaView.AbsenceRow(
                    "a1", "nadia-r", "Nadia R.", new Span(at("13:00"), at("17:00")), false),
                new AgendaView.AbsenceRow(
                    "", "leo-m", "Léo M.", new Span(at("14:00"), at("15:30")), true),
                new AgendaView.AbsenceRow(
                    "a2",
                    "karim-b",
                    "Karim B.",
                    new Span(
                        at("08:00").plus(Duration.ofDays(6)),
                        at("17:00").plus(Duration.ofDays(10))),
                    false)),
            left),
        lost
            ? List.of(
                new WaitlistEntry(
                    "w1", "k1", passport(), TODAY, TODAY.plusDays(9), Channel.WEB, "fr", null),
                new WaitlistEntry(
                    "w2",
                    "k2",
                    passport(),
                    TODAY,
                    TODAY.plusDays(3),
                    Channel.WEB,
                    "fr",
                    new WaitlistEntry.Earlier("b1", at("14:00").plus(Duration.ofDays(3)))))
            : List.of(),
        contacts(),
        configuration(),
        ask,
        new AgendaScreen.Mail(true, letters()));
  }

  private static Map<String, Letter> letters() {
    return Map.of(
        "b1", letter("b1", Letter.State.SENT, "250 2.0.0 Ok: queued"),
        "b3", letter("b3", Letter.State.REFUSED, "550 5.1.1 no such mailbox here"));
  }

  static Letter letter(String booking, Letter.State state, String words) {
    return new Letter(
        "mairie-de-valmont",
        booking,
        "event-1",
        Letter.Kind.BOOKED,
        NOW,
        NOW.plus(Duration.ofDays(2)),
        state,
        3,
        NOW.plus(Duration.ofMinutes(4)),
        NOW,
        words);
  }

  private static Map<String, Contact> contacts() {
    return Map.of(
        "b1", new Contact("Hélène Marchand", "h.marchand@example.org", "0612345678", null),
        "b2", new Contact("Oumar Diallo", null, "0698765432", "Vient avec un interprète"),
        "b3", new Contact("Jean d’Arc \"le Petit\"", "jean@example.org", null, null),
        "b4", new Contact("Marie-Antoinette de La Rochefoucauld-Villeneuve", null, null, null),
        "b6", new Contact("Paul Girard", null, "0611223344", null),
        "w1", new Contact("Samira Haddad", "samira@example.org", "0687654321", null));
  }

  /** As {@link HallSamples} and {@link DeskSamples} know who has booked. */
  static Map<String, Person> bookers() {
    Map<String, Person> people = new TreeMap<>();
    contacts().forEach((booking, contact) -> people.put(booking, contact.asPerson()));
    return people;
  }

  private static AgendaView.Day today() {
    return new AgendaView.Day(TODAY, open(TODAY), rows(), List.of(), hours(TODAY, 1), kept());
  }

  private static List<Span> open(LocalDate date) {
    Duration later = Duration.between(at("00:00"), midnight(date));
    return List.of(
        new Span(at("08:30").plus(later), at("12:30").plus(later)),
        new Span(at("13:30").plus(later), at("17:00").plus(later)));
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay(Samples.PARIS).toInstant();
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z").minusSeconds(3600);
  }

  private static List<AppointmentRow> rows() {
    return List.of(
        row("b0", State.ARRIVED, "09:00", "titre-retrait", "passeports", null, 1, true),
        row("b1", State.BOOKED, "10:30", "titre-mineur", "passeports", null, 3, true),
        row("b2", State.BOOKED, "10:45", "naissance", "etat-civil", null, 2, true),
        row("b3", State.BOOKED, "11:00", "titre-demande", "passeports", "nadia-r", 1, true),
        row("b5", State.HELD, "11:15", "titre-demande", "passeports", null, 1, true),
        row("b7", State.MISSED, "09:30", "acte", "etat-civil", null, 1, true),
        row("b8", State.CANCELLED, "16:00", "titre-demande", "passeports", null, 1, true),
        row("b4", State.BOOKED, "14:00", "titre-demande", "passeports", null, 1, false),
        row("b6", State.BOOKED, "15:30", "naissance", "etat-civil", "nadia-r", 2, false));
  }

  /** Who is to come to a desk soon. */
  static List<AppointmentRow> soon() {
    return rows().subList(1, 4);
  }

  /** Who is to come today. */
  static List<AppointmentRow> toCome() {
    return rows().stream()
        .filter(row -> row.state() == State.BOOKED || row.state() == State.MISSED)
        .toList();
  }

  private static AppointmentRow row(
      String id,
      State state,
      String time,
      String reason,
      String service,
      @Nullable String agent,
      int people,
      boolean stay) {
    Instant start = at(time);
    Instant end = start.plus(Duration.ofMinutes(20));
    boolean open = state == State.BOOKED;
    return new AppointmentRow(
        id,
        state,
        start,
        end,
        List.of(
            new AppointmentRow.PartRow(
                reason,
                StaffSamples.reason(reason).name(),
                service,
                agent,
                agent == null ? null : "Nadia R.",
                start,
                end)),
        people,
        id.equals("b2") ? "en" : "fr",
        Channel.WEB,
        0,
        state == State.ARRIVED ? "B 039" : null,
        null,
        1,
        new AppointmentRow.Can(
            open,
            open || state == State.MISSED,
            open && start.isBefore(at("11:15")),
            stay,
            id.equals("b7")));
  }

  private static List<AgendaView.HourRow> hours(LocalDate date, int seed) {
    List<AgendaView.HourRow> hours = new ArrayList<>();
    for (int hour = 8; hour < 17 && seed < 5; hour++) {
      Instant from = midnight(date).plus(Duration.ofHours(hour));
      int booked = (hour * (seed + 3)) % 7;
      hours.add(
          new AgendaView.HourRow(
              from, from.plus(Duration.ofHours(1)), booked, booked * 40L, hour == 12 ? 0 : 240));
    }
    return hours;
  }

  private static List<AgendaView.KeptRow> kept() {
    return BOOKED.stream()
        .map(
            id ->
                new AgendaView.KeptRow(
                    id,
                    StaffSamples.serviceName(id),
                    id.equals("etat-civil") ? 60 : 40,
                    40,
                    id.equals("etat-civil"),
                    id.equals("etat-civil") ? null : new GiveBack(Duration.ofHours(3), 10),
                    id.equals("passeports") ? at("14:30") : null))
        .toList();
  }

  /** The sample town hall, with these services to book whatever its document says. */
  static SiteConfiguration configuration() {
    SiteConfiguration site = StaffSamples.configuration();
    Map<String, BookingOffer> offers = new TreeMap<>();
    for (String service : BOOKED) {
      offers.put(service, offer());
    }
    return site.withAgenda(site.agenda().withOffers(offers));
  }

  private static BookingOffer offer() {
    return new BookingOffer(
        Duration.ofMinutes(15),
        Duration.ZERO,
        Duration.ofHours(2),
        60,
        40,
        null,
        1,
        Duration.ofMinutes(30),
        Duration.ofMinutes(10),
        BookingOffer.WhenLate.WALK_IN,
        false);
  }

  /** A passport asked for by one person. */
  private static Ask passport() {
    return new Ask(
        List.of(
            new Ask.Want(
                "titre-demande", new Demand("passeports", null, Set.of()), Duration.ofMinutes(20))),
        1,
        false);
  }
}
