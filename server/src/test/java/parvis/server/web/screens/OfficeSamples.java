package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Account;
import parvis.server.access.device.Device;
import parvis.server.access.link.CalendarLink;
import parvis.server.access.token.ApiToken;
import parvis.server.mail.Letter;
import parvis.server.reports.figure.AnswerCount;
import parvis.server.reports.figure.BandGroup;
import parvis.server.reports.figure.BookingCount;
import parvis.server.reports.figure.CallFigures;
import parvis.server.reports.figure.DeskTime;
import parvis.server.reports.figure.Figures;
import parvis.server.reports.figure.Group;
import parvis.server.reports.figure.GroupFigures;
import parvis.server.reports.figure.HelpCount;
import parvis.server.reports.figure.MatchFigures;
import parvis.server.reports.figure.Period;
import parvis.server.reports.figure.PromiseFigures;
import parvis.server.reports.figure.Report;
import parvis.server.reports.figure.StepFigures;
import parvis.server.web.screens.staff.CalendarsScreen;
import parvis.server.web.screens.staff.CustomersScreen;
import parvis.server.web.screens.staff.Duty;
import parvis.server.web.screens.staff.HomePlace;
import parvis.server.web.screens.staff.MailRow;
import parvis.server.web.screens.staff.ReportScreen;

/** What the office may hold. */
final class OfficeSamples {
  static final HomePlace VALMONT = new HomePlace("mairie-de-valmont", SITE, true);

  private OfficeSamples() {}

  static Duty duty(Role role) {
    return new Duty("Claire Dumas", role, List.of(VALMONT));
  }

  static List<Account> accounts() {
    return List.of(
        account("1", "claire", "Claire Dumas", Role.ADMINISTRATOR, true),
        account("2", "nadia", "Nadia Rahmani", Role.AGENT, true),
        account("3", "sam", "Sam O’Neil", Role.GREETER, false));
  }

  private static Account account(String id, String name, String shown, Role role, boolean active) {
    return new Account(
        id,
        name,
        shown,
        role,
        role == Role.AGENT ? Optional.of("nadia-r") : Optional.empty(),
        role == Role.ADMINISTRATOR ? Sites.ALL : new Sites(Set.of("mairie-de-valmont")),
        active,
        "fr",
        NOW);
  }

  static List<MailRow> undelivered() {
    return Stream.of(
            AgendaSamples.letter("b3", Letter.State.REFUSED, "550 5.1.1 <…>: no such mailbox here"),
            AgendaSamples.letter("b7", Letter.State.QUEUED, "Couldn't connect to host, port: mail"),
            AgendaSamples.letter("b8", Letter.State.GIVEN_UP, "451 4.7.1 greylisted, come back"))
        .map(letter -> new MailRow(letter, VALMONT.name(), ZoneId.of("Europe/Paris"), NOW, true))
        .toList();
  }

  static List<ApiToken> tokens() {
    return List.of(
        new ApiToken(
            "t1",
            "Agenda de la mairie",
            Role.GREETER,
            Sites.ALL,
            "1",
            NOW,
            Optional.of(NOW.plusSeconds(8_000_000))),
        new ApiToken("t2", "Statistiques", Role.SUPERVISOR, Sites.ALL, "1", NOW, Optional.empty()));
  }

  static CalendarsScreen calendars(boolean runs) {
    CalendarsScreen.LinkRow own =
        new CalendarsScreen.LinkRow(
            "l1",
            "Téléphone",
            CalendarLink.Kind.AGENT,
            "Nadia R.",
            "Nadia Rahmani",
            true,
            true,
            NOW);
    CalendarsScreen.LinkRow site =
        new CalendarsScreen.LinkRow(
            "l2", "Écran du bureau", CalendarLink.Kind.SITE, null, "Sam O’Neil", false, false, NOW);
    CalendarsScreen.BusyRow read =
        new CalendarsScreen.BusyRow(
            "nadia-r",
            "Nadia R.",
            "cloud.valmont.example",
            runs ? "https://cloud.valmont.example/remote.php/dav/calendars/nadia/personal/" : "",
            runs ? "nadia" : "",
            NOW,
            null,
            null,
            12);
    CalendarsScreen.BusyRow failing =
        new CalendarsScreen.BusyRow(
            "karim-b",
            "Karim B.",
            "sogo.valmont.example",
            "https://sogo.valmont.example/SOGo/dav/karim/Calendar/personal/",
            "karim",
            NOW.minusSeconds(90_000),
            NOW.minusSeconds(86_000),
            "HTTP 401 Access to the requested resource forbidden.",
            1);
    return new CalendarsScreen(
        VALMONT,
        runs ? null : "Nadia R.",
        runs ? List.of(own, site) : List.of(own),
        runs ? List.of(read, failing) : List.of(read),
        AgendaSamples.configuration().agents(),
        AgendaSamples.configuration().reasons(),
        LocalDate.of(2026, 11, 24));
  }

  static List<Device> devices() {
    return List.of(
        device("d1", Role.KIOSK, "", Optional.of("482915")),
        device("d2", Role.BOARD, "", Optional.of("730164")),
        device("d3", Role.KIOSK, "Borne de l’entrée", Optional.empty()),
        device("d4", Role.BOARD, "Afficheur du hall", Optional.empty()));
  }

  private static Device device(String id, Role kind, String name, Optional<String> code) {
    return new Device(id, kind, "mairie-de-valmont", name, code, NOW, Optional.empty(), NOW);
  }

  static ReportScreen report(int scale) {
    List<Group> hours =
        IntStream.rangeClosed(8, 17)
            .mapToObj(
                hour ->
                    new Group("%02d".formatted(hour), figures(scale * (9 - Math.abs(11 - hour)))))
            .toList();
    return new ReportScreen(
        new Report(
            "mairie-de-valmont",
            new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)),
            figures(scale * 180),
            List.of(
                new Group("passeports", figures(scale * 96)),
                new Group("etat-civil", figures(scale * 62)),
                new Group("urbanisme", figures(scale * 22))),
            hours,
            List.of(new Group("guichet-4", figures(scale * 50))),
            List.of(
                new Group("2026-11-23", figures(scale * 88)),
                new Group("2026-11-24", figures(scale * 92))),
            List.of(
                new BandGroup("passeports", "", figures(scale * 70)),
                new BandGroup("passeports", "midi", figures(scale * 26))),
            List.of(
                new AnswerCount("titre-mineur", "dossier-depose", 31, 31),
                new AnswerCount("acte", "titre-remis", 28, 40)),
            scale == 0 ? List.of() : deskTimes(),
            scale == 0
                ? List.of()
                : List.of(
                    new HelpCount("coup-de-feu", 3, 1, 5, 3, 1, 1, 2, 1, 1, 2, 210L, 1_320L, 840L)),
            scale == 0
                ? List.of()
                : List.of(
                    new BookingCount(
                        "passeports",
                        31,
                        2,
                        6,
                        4,
                        1,
                        1,
                        2,
                        1,
                        24,
                        3,
                        0,
                        0,
                        0,
                        0,
                        604_800L,
                        95L,
                        260L,
                        610L),
                    new BookingCount(
                        "reunions",
                        27,
                        0,
                        0,
                        2,
                        0,
                        0,
                        3,
                        0,
                        21,
                        3,
                        3,
                        36,
                        31,
                        27,
                        432_000L,
                        40L,
                        75L,
                        180L))),
        StaffSamples.configuration());
  }

  private static List<DeskTime> deskTimes() {
    return List.of(
        new DeskTime("guichet-4", "OPEN", null, 25_200),
        new DeskTime("guichet-4", "PAUSED", "dejeuner", 3_600),
        new DeskTime("guichet-4", "READY", null, 2_400),
        new DeskTime("guichet-4", "PROTECTED", null, 660),
        new DeskTime("guichet-5", "OPEN", null, 18_000),
        new DeskTime("guichet-5", "AWAY", null, 420));
  }

  private static Figures figures(int people) {
    boolean none = people == 0;
    return new Figures(
        people,
        people,
        people * 9 / 10,
        people * 9 / 10,
        2,
        people / 30,
        people / 40,
        0,
        0,
        0,
        people / 10,
        1,
        none ? null : 540L,
        none ? null : 1080L,
        none ? null : 0.87,
        none ? null : 38L,
        none ? null : 700L,
        null,
        new CallFigures(
            none ? null : 0.62,
            none ? null : 0.2,
            none ? null : 0.0,
            none ? null : 0.12,
            none ? null : 0.06,
            people / 50,
            people / 40,
            people / 3,
            people / 4,
            none ? null : 260L,
            none ? null : 130L,
            people / 30,
            people < 30 ? null : 0.85,
            people / 70,
            people < 30 ? null : 1380L),
        new PromiseFigures(people / 5, none ? null : 1.0, none ? null : 0.78),
        new StepFigures(
            none ? null : 0.92,
            none ? null : 190L,
            none ? null : 0.88,
            none ? null : 74L,
            null,
            none ? null : 580L,
            none ? null : 1150L),
        new MatchFigures(
            none ? null : 40L,
            none ? null : 0.81,
            none ? null : 0.66,
            people / 15,
            none ? null : 48L,
            people / 20,
            none ? null : 75L,
            none ? null : 1.08,
            none ? null : 0.84),
        new GroupFigures(people / 60, people < 60 ? null : 5.5));
  }

  /** Personal customers; an agent sees the own only. */
  static CustomersScreen customers(boolean all) {
    List<Agent> agents = StaffSamples.configuration().agents();
    List<CustomersScreen.Row> rows =
        List.of(
            customer("p1", "Sarah Benali", "C 10 482", "06 12 34 56 78", agents.get(0)),
            customer("p2", null, "04A2B3C4D5E680", null, agents.get(0)),
            customer(
                "p3",
                "Marie-Antoinette de La Rochefoucauld-Villeneuve",
                null,
                "+33 6 98 76 54 32",
                agents.get(1)));
    return new CustomersScreen(
        VALMONT,
        agents.get(0).id(),
        all ? agents : agents.subList(0, 1),
        all ? rows : rows.subList(0, 2));
  }

  static CustomersScreen noCustomers() {
    List<Agent> agents = StaffSamples.configuration().agents();
    return new CustomersScreen(VALMONT, agents.get(0).id(), agents.subList(0, 1), List.of());
  }

  static CustomersScreen customersOff() {
    return new CustomersScreen(
        new HomePlace(VALMONT.id(), VALMONT.name(), false), null, List.of(), List.of());
  }

  private static CustomersScreen.Row customer(
      String person,
      @Nullable String name,
      @Nullable String number,
      @Nullable String phone,
      Agent agent) {
    return new CustomersScreen.Row(
        person,
        name,
        number,
        phone,
        agent.id(),
        agent.name(),
        Samples.NOW.minus(Duration.ofDays(80)),
        Samples.NOW.minus(Duration.ofDays(3)));
  }
}
