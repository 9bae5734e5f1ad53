package parvis.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Demand;
import parvis.engine.agenda.Diary;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.Kept;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.Planned;
import parvis.engine.agenda.Plans;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.GiveBack;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Channel;

/** A site of any size and a few days of it, booked by whoever comes. */
final class RandomDiary {
  static final int DAYS = 5;
  private static final Instant BEGIN = Instant.parse("2027-01-05T12:00:00Z");

  /** Clocks that change by an hour, by half an hour, at odd offsets, and not at all. */
  private static final List<ZoneId> ZONES =
      java.util.stream.Stream.of(
              "Europe/Paris",
              "America/New_York",
              "Australia/Lord_Howe",
              "Pacific/Chatham",
              "America/Santiago",
              "Asia/Kathmandu")
          .map(ZoneId::of)
          .toList();

  final HallBuilder hall = new HallBuilder().need("lift");

  /** Three days before the clocks change, where they do. */
  final LocalDate first;

  final SiteConfiguration configuration;
  final AgendaRules rules;
  final Map<LocalDate, List<Booking>> booked = new TreeMap<>();
  private final Random random;
  private final Catalogue catalogue;

  /** What is kept of each day; some was given back. */
  private final Kept kept;

  private final Diary diary;

  RandomDiary(long seed) {
    this.random = new Random(seed);
    List<String> services = List.of("civil", "passport", "tax", "help").subList(0, 1 + chance(4));
    hall.zone = ZONES.get(Math.floorMod(seed, ZONES.size()));
    this.first = beforeChange(hall.zone, (seed >> 8 & 1) == 0);
    services.forEach(hall::service);
    hall.hours = OpeningHours.ofWeek(week());
    int desks = 1 + chance(5);
    for (int i = 0; i < desks; i++) {
      Map<String, parvis.engine.configuration.Aptitude> aptitudes = new HashMap<>();
      some(services).forEach(one -> aptitudes.put(one, parvis.engine.configuration.Aptitude.of(1)));
      boolean lift = chance(2) == 0;
      hall.desk("d" + i, aptitudes, lift ? HallBuilder.offering("lift") : desk -> desk);
    }
    int agents = 1 + chance(5);
    for (int i = 0; i < agents; i++) {
      hall.agent("a" + i, some(services).toArray(String[]::new));
    }
    Map<String, BookingOffer> offers = new TreeMap<>();
    services.forEach(one -> offers.put(one, offer()));
    Map<String, OpeningHours> presence = new TreeMap<>();
    for (int i = 0; i < agents; i++) {
      if (chance(2) == 0) {
        presence.put("a" + i, OpeningHours.ofWeek(week()));
      }
    }
    hall.agenda = AgendaRules.none().withOffers(offers).withPresence(presence);
    this.configuration = hall.build();
    this.rules = configuration.agenda();
    this.catalogue = new Catalogue(configuration);
    Map<String, Instant> givenBack = new TreeMap<>();
    services.forEach(one -> givenBack.put(one, anyMoment()));
    this.kept = new Kept(Map.of(), givenBack);
    this.diary = new Diary(catalogue, this::planned, date -> booked.getOrDefault(date, List.of()));
  }

  Planned planned(LocalDate date) {
    return Plans.of(catalogue, date, Map.of(), kept);
  }

  private static LocalDate beforeChange(ZoneId zone, boolean soonest) {
    var change = zone.getRules().nextTransition(BEGIN);
    if (change != null && !soonest) {
      change = zone.getRules().nextTransition(change.getInstant());
    }
    Instant at = change == null ? BEGIN : change.getInstant();
    return at.atZone(zone).toLocalDate().minusDays(3);
  }

  private Instant anyMoment() {
    return first.atStartOfDay(hall.zone).toInstant().plus(Duration.ofHours(chance(24 * DAYS)));
  }

  private int chance(int of) {
    return random.nextInt(of);
  }

  private List<String> some(List<String> services) {
    Set<String> chosen = new HashSet<>();
    services.stream().filter(_ -> chance(3) > 0).forEach(chosen::add);
    chosen.add(services.get(chance(services.size())));
    return List.copyOf(chosen);
  }

  Map<DayOfWeek, List<OpeningHours.Interval>> week() {
    Map<DayOfWeek, List<OpeningHours.Interval>> week = new TreeMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      LocalTime from = LocalTime.of(chance(9), 5 * chance(12));
      LocalTime noon = from.plusMinutes(60 + 5L * chance(30));
      week.put(
          day,
          List.of(
              new OpeningHours.Interval(from, noon),
              new OpeningHours.Interval(noon.plusMinutes(30), noon.plusMinutes(150))));
    }
    return week;
  }

  private BookingOffer offer() {
    int share = chance(2) == 0 ? 0 : 10 * chance(7);
    GiveBack giveBack =
        share == 0 || chance(2) == 0
            ? null
            : new GiveBack(Duration.ofHours(1 + chance(60)), chance(share));
    return new BookingOffer(
        Duration.ofMinutes(5L * (1 + chance(4))),
        Duration.ofMinutes(5L * chance(2)),
        Duration.ZERO,
        30,
        share,
        giveBack,
        chance(4) == 0 ? 2 + chance(4) : 1,
        Duration.ofMinutes(15),
        Duration.ofMinutes(10),
        WhenLate.WALK_IN,
        false);
  }

  private Ask ask() {
    List<Ask.Want> wants = new ArrayList<>();
    List<String> services = List.copyOf(rules.offers().keySet());
    int count = chance(4) == 0 ? 2 : 1;
    for (int i = 0; i < count; i++) {
      String service = services.get(chance(services.size()));
      Agent agent = configuration.agents().get(chance(configuration.agents().size()));
      @Nullable String named = chance(4) == 0 ? agent.id() : null;
      Set<String> needs = chance(4) == 0 ? Set.of("lift") : Set.of();
      wants.add(
          new Ask.Want(
              service,
              new Demand(service, named, needs),
              Duration.ofMinutes(5L * (1 + chance(6)))));
    }
    return new Ask(wants, 1 + chance(2), chance(4) == 0);
  }

  /** Somebody books any of the places that are free; false when none is. */
  boolean book() {
    LocalDate date = first.plusDays(chance(DAYS));
    Ask ask = ask();
    List<FreePlace> free = diary.free(date, ask, Instant.EPOCH);
    if (free.isEmpty()) {
      return false;
    }
    add(date, ask, free.get(chance(free.size())).parts());
    return true;
  }

  private void add(LocalDate date, Ask ask, List<Part> parts) {
    String id = "b" + booked.values().stream().mapToInt(List::size).sum();
    booked
        .computeIfAbsent(date, _ -> new ArrayList<>())
        .add(
            new Booking(
                id,
                id,
                ask,
                parts,
                Channel.WEB,
                "fr",
                null,
                0,
                null,
                null,
                new BookingState.Booked()));
    diary.forget(date);
  }

  /**
   * Somebody gives up; the same must then be free again: whose place was not found, null for all
   * well.
   */
  @Nullable Booking cancelAndFindAgain() {
    for (LocalDate date : booked.keySet()) {
      List<Booking> day = booked.get(date);
      if (day == null || day.isEmpty()) {
        continue;
      }
      Booking gone = day.remove(chance(day.size()));
      diary.forget(date);
      FreePlace again = diary.find(date, gone.ask(), gone.start());
      add(date, gone.ask(), gone.parts());
      return again == null ? gone : null;
    }
    return null;
  }
}
