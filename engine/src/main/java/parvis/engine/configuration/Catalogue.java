package parvis.engine.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A configuration looked up by id. */
public final class Catalogue {
  private static final int DAYS_LOOKED_AHEAD = 8; // a week, and the day itself

  private final SiteConfiguration configuration;
  private final Map<String, Service> services;
  private final Map<String, Desk> desks;
  private final Map<String, Agent> agents;
  private final Map<String, NumberRange> ranges;
  private final Map<String, PriorityClass> classes;
  private final Map<String, Reason> reasons = new LinkedHashMap<>();
  private final Map<String, Area> areas;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> areaNumbers = new HashMap<>();
  private final Map<String, Long> needs = new HashMap<>();
  private final Map<String, Long> languages = new HashMap<>();

  public Catalogue(SiteConfiguration configuration) {
    this.configuration = configuration;
    services = index(configuration.services(), Service::id);
    desks = index(configuration.desks(), Desk::id);
    agents = index(configuration.agents(), Agent::id);
    ranges = index(configuration.ranges(), NumberRange::id);
    classes = index(configuration.classes(), PriorityClass::id);
    configuration.reasons().forEach(this::add);
    configuration.services().forEach(service -> numbers.put(service.id(), numbers.size()));
    areas = index(configuration.areas(), Area::id);
    configuration.areas().forEach(area -> areaNumbers.put(area.id(), areaNumbers.size()));
    configuration.needs().forEach(need -> needs.put(need.id(), bit()));
    configuration.languages().stream().skip(1).forEach(this::addLanguage);
    for (Agent agent : configuration.agents()) {
      agent.languages().forEach(this::addLanguage);
    }
  }

  private void addLanguage(String code) {
    if (!code.equals(configuration.languages().getFirst())) {
      languages.computeIfAbsent(code, _ -> bit());
    }
  }

  private long bit() {
    int used = needs.size() + languages.size();
    if (used >= Long.SIZE) {
      throw new IllegalStateException("too many needs and languages");
    }
    return 1L << used;
  }

  /** The need as a bit of a set, 0 for one that is not configured. */
  public long bitOfNeed(String need) {
    return needs.getOrDefault(need, 0L);
  }

  /**
   * The language as a bit of the same set, 0 for the site's first one, which everybody speaks, and
   * for one that nobody speaks.
   */
  public long bitOfLanguage(String code) {
    return languages.getOrDefault(code, 0L);
  }

  /** How many services are configured. */
  public int countServices() {
    return numbers.size();
  }

  /**
   * Which band holds at {@code at}: 0 outside all of them, else 1 more than its place among those
   * configured.
   */
  public int bandAt(Instant at) {
    List<TimeBand> bands = configuration.bands();
    if (bands.isEmpty()) {
      return 0;
    }
    ZonedDateTime local = at.atZone(configuration.zone());
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).contains(local.getDayOfWeek(), local.toLocalTime())) {
        return i + 1;
      }
    }
    return 0;
  }

  /** When a band begins or ends next after {@code at}; null when there are none. */
  public @Nullable Instant findBandChange(Instant at) {
    if (configuration.bands().isEmpty()) {
      return null; // asked after every command
    }
    LocalDate today = at.atZone(configuration.zone()).toLocalDate();
    return today
        .datesUntil(today.plusDays(DAYS_LOOKED_AHEAD))
        .flatMap(this::bandChanges)
        .filter(change -> change.isAfter(at))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private Stream<Instant> bandChanges(LocalDate date) {
    return configuration.bands().stream()
        .filter(band -> band.days().contains(date.getDayOfWeek()))
        .flatMap(band -> Stream.of(band.from(), band.to()))
        .map(time -> date.atTime(time).atZone(configuration.zone()).toInstant());
  }

  /** Id of the band that {@link #bandAt} numbered so, empty for outside all of them. */
  public String bandId(int band) {
    return band == 0 ? "" : configuration.bands().get(band - 1).id();
  }

  /** When the system calls by itself at the desk: as the desk has it, else the site. */
  public AutomaticCall automaticCall(String desk) {
    Desk known = desks.get(desk);
    return known == null || known.automatic() == null
        ? configuration.rules().modes().automatic()
        : known.automatic();
  }

  /** Place of the service among those configured, from 0; -1 for one that is not. */
  public int numberOf(String service) {
    return numbers.getOrDefault(service, -1);
  }

  /** Place of the area among those configured, from 0; -1 for one that is not. */
  public int numberOfArea(String area) {
    return areaNumbers.getOrDefault(area, -1);
  }

  /** The service that {@link #numberOf} numbered so. */
  public Service service(int number) {
    return configuration.services().get(number);
  }

  private static <T> Map<String, T> index(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    all.forEach(one -> byId.put(id.apply(one), one));
    return byId;
  }

  private void add(Reason reason) {
    reasons.put(reason.id(), reason);
    reason.children().forEach(this::add);
  }

  public SiteConfiguration configuration() {
    return configuration;
  }

  public @Nullable Service findService(String id) {
    return services.get(id);
  }

  /** The service; throws when the history names one that no configuration had. */
  public Service getService(String id) {
    return known(services.get(id), id);
  }

  public @Nullable Desk findDesk(String id) {
    return desks.get(id);
  }

  public @Nullable Agent findAgent(String id) {
    return agents.get(id);
  }

  public @Nullable Area findArea(String id) {
    return areas.get(id);
  }

  public @Nullable Reason findReason(String id) {
    return reasons.get(id);
  }

  /** All reasons, branches included, in the order of the tree. */
  public java.util.Collection<Reason> listReasons() {
    return java.util.Collections.unmodifiableCollection(reasons.values());
  }

  /** The range; throws when there is none, which validation excludes. */
  public NumberRange getRange(String id) {
    return known(ranges.get(id), id);
  }

  /** Whether {@code id} is the standard class or one of the site's own. */
  public boolean hasClass(String id) {
    return SiteConfiguration.STANDARD_CLASS.equals(id) || classes.containsKey(id);
  }

  /** Order of a class, 0 for the standard one and for one that is no longer configured. */
  public int classOrder(String id) {
    PriorityClass known = classes.get(id);
    return known == null ? 0 : known.order();
  }

  private static <T> T known(@Nullable T found, String id) {
    if (found == null) {
      throw new IllegalStateException("not configured: " + id);
    }
    return found;
  }
}
