package parvis.server.web.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Closing;
import parvis.server.web.problem.ProblemException;

/** Reads which hours are to be closed, and what people are told. */
public final class ClosingReader {
  /** Longer is no sentence for a board. */
  static final int LONGEST = 160;

  private static final int YEARS = 2;
  private static final String END_OF_DAY = "24:00";
  private static final String START_OF_DAY = "00:00"; // of the next one, as fields of time say it

  private final SiteConfiguration site;
  private final ProblemException wrong = ProblemException.invalid();

  private ClosingReader(SiteConfiguration site) {
    this.site = site;
  }

  /**
   * The closing that is asked for.
   *
   * @param today the date at the site
   * @param start first time that is closed, null or empty for from the opening on
   * @param end first time that is open again, null or empty for until the end of the day
   * @param service id of the service, null or empty for the whole site
   * @param name what people are told, by language of the site; null when it does not matter yet
   * @throws ProblemException 400 that names each field that is wrong
   */
  public static Closing read(
      SiteConfiguration site,
      LocalDate today,
      LocalDate date,
      @Nullable String start,
      @Nullable String end,
      @Nullable String service,
      @Nullable Map<String, String> name) {
    ClosingReader reader = new ClosingReader(site);
    if (date.isAfter(today.plusYears(YEARS)) || date.isBefore(today.minusYears(YEARS))) {
      reader.wrong.because("date", "hours-far", YEARS);
    }
    Interval hours = reader.hours(start, end);
    Text told = name == null ? site.name() : reader.text(name);
    reader.wrong.throwIfAny();
    return new Closing(date, hours, isGiven(service) ? service : null, told);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private Interval hours(@Nullable String start, @Nullable String end) {
    LocalTime from = isGiven(start) ? time("start", start) : LocalTime.MIDNIGHT;
    boolean toMidnight = !isGiven(end) || END_OF_DAY.equals(end) || START_OF_DAY.equals(end);
    LocalTime to = toMidnight ? LocalTime.MIDNIGHT : time("end", end);
    if (toMidnight || from.isBefore(to)) {
      return new Interval(from, to);
    }
    wrong.because("end", "closing-end");
    return Interval.WHOLE_DAY;
  }

  private LocalTime time(String field, @Nullable String text) {
    try {
      return LocalTime.parse(String.valueOf(text)).withSecond(0).withNano(0);
    } catch (DateTimeParseException _) {
      wrong.because(field, "import-time");
      return LocalTime.MIDNIGHT;
    }
  }

  /** What people read has a wording in every language of the site. */
  private Text text(Map<String, String> name) {
    Map<String, String> wordings = new HashMap<>();
    for (String language : site.languages()) {
      String wording = String.valueOf(name.getOrDefault(language, "")).strip();
      wordings.put(language, wording.replaceAll("\\s+", " "));
      if (wording.isEmpty()) {
        wrong.because("name." + language, "missing");
      } else if (wording.length() > LONGEST) {
        wrong.because("name." + language, "too-long", LONGEST);
      }
    }
    name.keySet().stream()
        .filter(language -> !site.languages().contains(language))
        .sorted()
        .forEach(language -> wrong.because("name." + language, "language"));
    return new Text(wordings);
  }
}
