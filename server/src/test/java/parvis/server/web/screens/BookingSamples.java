package parvis.server.web.screens;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Need;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;
import parvis.server.customers.Contact;
import parvis.server.web.api.BookingView;
import parvis.server.web.api.BookingView.State;
import parvis.server.web.api.ClosedView;
import parvis.server.web.api.EarlierView;
import parvis.server.web.api.PartView;
import parvis.server.web.screens.booking.BookedScreen;
import parvis.server.web.screens.booking.ElsewhereScreen;
import parvis.server.web.screens.booking.ElsewhereScreen.Rank;
import parvis.server.web.screens.booking.PlacesScreen;
import parvis.server.web.screens.booking.ReasonsScreen;
import parvis.server.web.screens.booking.WaitScreen;
import parvis.server.web.screens.booking.WaitingScreen;

/** Bookings of the sample town hall. */
final class BookingSamples {
  static final String KEY = "valmont.4f8Kq2Zt7LwPn3";
  private static final Instant START = Instant.parse("2026-12-01T08:20:00Z");
  private static final Agent NADIA = Agent.of("nadia-r", "Nadia R.", Map.of(), Set.of());
  private static final List<Text> PAPERS =
      List.of(
          Samples.text("Photo d’identité de moins de 6 mois", "Identity photo under 6 months old"),
          Samples.text("Justificatif de domicile", "Proof of address"));

  private BookingSamples() {}

  private static Reason reason(String id, String french, String english, String icon) {
    return new Reason(
        id,
        Samples.text(french, english),
        Samples.text("Première demande ou renouvellement", "First one or renewal"),
        icon,
        "passeports",
        null,
        PAPERS,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  static ReasonsScreen reasons() {
    List<ReasonsScreen.Choice> choices =
        List.of(
            choice(reason("passeport", "Passeport", "Passport", "e-passport")),
            choice(reason("identite", "Carte d’identité", "Identity card", "id")));
    return new ReasonsScreen(
        Samples.SITE,
        List.of("fr", "en"),
        List.of(
            new ReasonsScreen.Group(Samples.text("Papiers d’identité", "Identity papers"), choices),
            new ReasonsScreen.Group(
                null,
                List.of(choice(reason("permis", "Permis de construire", "Building", "home"))))),
        List.of());
  }

  private static ReasonsScreen.Choice choice(Reason reason) {
    return new ReasonsScreen.Choice(
        reason, "/sites/valmont/book/places?lang=fr&reason=" + reason.id());
  }

  static PlacesScreen places() {
    List<PlacesScreen.Day> days = IntStream.range(0, 14).mapToObj(BookingSamples::day).toList();
    return new PlacesScreen(
        Samples.SITE,
        new PlacesScreen.Wish(
            List.of(reason("passeport", "Passeport", "Passport", "e-passport")),
            2,
            Set.of("acces"),
            List.of(
                new Need(
                    "acces", Samples.text("Guichet accessible", "Accessible desk"), "wheelchair")),
            List.of(NADIA, Agent.of("paul-h", "Paul H.", Map.of(), Set.of())),
            NADIA,
            false),
        offer(START),
        days,
        days.getFirst(),
        new PlacesScreen.Links(
            "/api/v1/sites/valmont/bookings",
            "/book",
            "/book?reason=passeport",
            null,
            "?later",
            "/wait",
            "/elsewhere"),
        null,
        null);
  }

  /** Meetings of twelve: the first has eight places left, the second one. */
  static PlacesScreen meetings() {
    PlacesScreen alone = places();
    List<PlacesScreen.Day> days = alone.days().stream().map(BookingSamples::meetings).toList();
    return new PlacesScreen(
        alone.siteName(),
        new PlacesScreen.Wish(
            List.of(
                reason("reunion", "Réunion d’information", "Information meeting", "presentation")),
            1,
            Set.of(),
            alone.wish().offered(),
            List.of(),
            null,
            false),
        meeting(alone.first() == null ? START : alone.first().start(), 8),
        days,
        days.getFirst(),
        alone.links(),
        null,
        new PlacesScreen.Meeting(12, null));
  }

  private static PlacesScreen.Day meetings(PlacesScreen.Day day) {
    List<PlacesScreen.Offer> some = day.offers().stream().limit(3).toList();
    return new PlacesScreen.Day(
        day.date(),
        day.link(),
        IntStream.range(0, some.size())
            .mapToObj(i -> meeting(some.get(i).start(), i == 1 ? 1 : 8 + i))
            .toList());
  }

  private static PlacesScreen.Offer meeting(Instant start, int left) {
    return new PlacesScreen.Offer(start, start.plus(Duration.ofMinutes(25)), "{}", left);
  }

  /** More people than any meeting takes. */
  static PlacesScreen crowd() {
    PlacesScreen full = meetings();
    PlacesScreen.Wish wish = full.wish();
    return new PlacesScreen(
        full.siteName(),
        new PlacesScreen.Wish(
            wish.reasons(), 11, wish.needs(), wish.offered(), wish.agents(), null, false),
        null,
        none().days(),
        null,
        full.links(),
        null,
        new PlacesScreen.Meeting(12, 9));
  }

  /** From Valmont: two sites that have something sooner, and two that have not. */
  static ElsewhereScreen elsewhere() {
    return new ElsewhereScreen(
        Samples.SITE,
        List.of(reason("passeport", "Passeport", "Passport", "e-passport")),
        List.of(
            reach(5, false),
            reach(10, false),
            reach(25, false),
            reach(50, false),
            reach(null, true)),
        List.of(
            row("bellerive", Samples.text("Mairie de Bellerive", "Bellerive town hall"), 4.23, -2),
            row(
                "saint-avold",
                Samples.text(
                    "Maison France Services de Saint-Avold-lès-Bois",
                    "Saint-Avold-lès-Bois public service centre"),
                27.4,
                -1),
            row("valmont", Samples.SITE, 0.0, 0),
            row("ailleurs", Samples.text("Mairie annexe", "Annexe"), null, 3)),
        2,
        "/sites/valmont/book/places");
  }

  /** Nothing but the place of Valmont itself within 5 km. */
  static ElsewhereScreen nobodyNear() {
    return new ElsewhereScreen(
        Samples.SITE,
        elsewhere().reasons(),
        List.of(reach(5, true), reach(10, false), reach(null, false)),
        List.of(row("valmont", Samples.SITE, 0.0, 0)),
        0,
        "/sites/valmont/book/places");
  }

  private static ElsewhereScreen.Reach reach(@Nullable Integer kilometres, boolean chosen) {
    return new ElsewhereScreen.Reach(kilometres, "?within=" + kilometres, chosen);
  }

  private static ElsewhereScreen.Row row(
      String id, Text name, @Nullable Double kilometres, int days) {
    return new ElsewhereScreen.Row(
        id,
        name,
        kilometres,
        START.plus(Duration.ofDays(days)),
        days == -1 ? 1 : null,
        ZoneId.of(days > 0 ? "Indian/Reunion" : "Europe/Paris"),
        days == 0 ? Rank.HERE : days < 0 ? Rank.SOONER : Rank.OTHER,
        new ElsewhereScreen.Take("/api/v1/sites/" + id + "/bookings", "{}", "fr"),
        "/sites/" + id + "/book/places");
  }

  static PlacesScreen none() {
    PlacesScreen full = places();
    List<PlacesScreen.Day> days =
        full.days().stream()
            .map(day -> new PlacesScreen.Day(day.date(), day.link(), List.of()))
            .toList();
    return new PlacesScreen(
        full.siteName(), full.wish(), null, days, null, full.links(), START, null);
  }

  static WaitScreen wait(boolean mail) {
    return new WaitScreen(
        Samples.SITE,
        List.of(reason("passeport", "Passeport", "Passport", "e-passport")),
        List.of("acces"),
        2,
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2026, 12, 15),
        LocalDate.of(2027, 3, 3),
        30,
        mail,
        "{\"agent\":\"nadia-r\"}",
        "/places");
  }

  static WaitingScreen waiting(int before, boolean mail) {
    return new WaitingScreen(
        KEY,
        Samples.SITE,
        List.of(Samples.text("Passeport", "Passport")),
        2,
        Instant.parse("2026-12-01T11:00:00Z"),
        Instant.parse("2026-12-15T11:00:00Z"),
        before,
        30,
        mail,
        "https://accueil.valmont.example/b/" + KEY);
  }

  private static PlacesScreen.Day day(int number) {
    Instant noon = Instant.parse("2026-12-01T11:00:00Z").plus(Duration.ofDays(number));
    int count = number % 7 > 4 ? 0 : 11 - number % 3;
    return new PlacesScreen.Day(
        noon,
        "/sites/valmont/book/places?day=" + number,
        IntStream.range(0, count)
            .mapToObj(i -> offer(noon.minus(Duration.ofMinutes(160 - 20L * i))))
            .toList());
  }

  private static PlacesScreen.Offer offer(Instant start) {
    return new PlacesScreen.Offer(
        start, start.plus(Duration.ofMinutes(20)), "{\"start\":\"" + start + "\"}", null);
  }

  static BookedScreen in(State state) {
    return in(state, null, 1);
  }

  /** A place in a meeting of twelve. */
  static BookedScreen together(State state) {
    return in(state, null, 12);
  }

  /** After the site closed at the time that was booked. */
  static BookedScreen closed(State state) {
    return in(
        state,
        new ClosedView(
            START.minus(Duration.ofDays(1)),
            Samples.text("Fermé pour travaux", "Closed for works")),
        1);
  }

  private static BookedScreen in(State state, @Nullable ClosedView closed, int places) {
    return in(state, closed, places, null);
  }

  /** Somebody who has booked waits for an earlier place, or has one kept. */
  static BookedScreen earlier(boolean offered) {
    return in(
        State.BOOKED,
        null,
        1,
        offered
            ? new EarlierView(
                null, null, START.minus(Duration.ofDays(3)), START.minus(Duration.ofDays(5)))
            : new EarlierView(LocalDate.of(2026, 11, 26), 2, null, null));
  }

  private static BookedScreen in(
      State state, @Nullable ClosedView closed, int places, @Nullable EarlierView earlier) {
    boolean booked = state == State.BOOKED;
    BookingView booking =
        new BookingView(
            "b1",
            KEY,
            "K7M3PX",
            "valmont",
            state,
            START,
            START.plus(Duration.ofMinutes(35)),
            List.of(
                new PartView(
                    "passeport", "passeports", START, START.plus(Duration.ofMinutes(20)), null)),
            2,
            places > 1 && (state == State.HELD || booked) ? Integer.valueOf(4) : null,
            "fr",
            state == State.HELD ? Instant.now().plus(Duration.ofMinutes(9)) : null,
            0,
            state == State.ARRIVED ? "valmont.word" : null,
            booked,
            booked,
            booked,
            booked && earlier == null,
            earlier,
            closed,
            null,
            state == State.HELD ? null : "Ada Byron",
            null,
            null,
            null);
    return new BookedScreen(
        booking,
        Instant.now(), // the page counts down by its own clock
        Samples.SITE,
        List.of(
            new BookedScreen.Part(
                START,
                Samples.text("Passeport", "Passport"),
                Samples.text("Hall", "Hall"),
                null,
                places)),
        PAPERS,
        "https://accueil.valmont.fr/b/" + KEY,
        true,
        booked ? new Contact("Ada Byron", "ada@courriel.example", "0612345678", null) : null,
        new BookedScreen.Days(
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 12, 1),
            earlier == null || earlier.from() == null ? null : START.minus(Duration.ofDays(5)),
            30));
  }
}
