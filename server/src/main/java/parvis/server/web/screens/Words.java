package parvis.server.web.screens;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;

/**
 * What screens say, in one language and in the time zone of one site. A key without wording in the
 * language is said in French, else in English, so that a new language can grow.
 *
 * @param language ISO 639 code
 * @param zone the site's time zone
 */
public record Words(String language, ZoneId zone) {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps", "yi");
  private static final List<String> COMPLETE = List.of("fr", "en");

  /** Words of {@code language}, times in UTC until {@link #at} names the zone. */
  public static Words of(String language) {
    return new Words(language, ZoneOffset.UTC);
  }

  /** The same words with times in {@code siteZone}. */
  public Words at(ZoneId siteZone) {
    return new Words(language, siteZone);
  }

  /** The text of {@code key} with its values filled in; plurals are choices in the text. */
  public String say(String key, Object... values) {
    return new MessageFormat(pattern(key), locale()).format(values);
  }

  /** The text of {@code key} as written, for the browser to fill in <code>{0}</code> itself. */
  public String raw(String key) {
    return pattern(key);
  }

  /** The site's own wording in this language. */
  public String text(Text wording) {
    return wording.in(language);
  }

  /** The word for a state or kind, said under {@code Type.NAME}. */
  public String name(Enum<?> value) {
    return say(keyOf(value));
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
  }

  /** What a language calls itself, such as {@code English}. */
  public String nameOf(String code) {
    Locale own = Locale.of(code);
    String name = own.getDisplayLanguage(own);
    return name.substring(0, 1).toUpperCase(own) + name.substring(1);
  }

  /** Time of day at the site, such as 10:42. */
  public String time(Instant instant) {
    return format("HH:mm", instant);
  }

  /** Time of day with seconds. */
  public String seconds(Instant instant) {
    return format("HH:mm:ss", instant);
  }

  /** Day in words, such as mardi 24 novembre. */
  public String date(Instant instant) {
    return format(say("format.date"), instant);
  }

  /** Day in figures, such as 24/11/2026. */
  public String day(Instant instant) {
    return format(say("format.day"), instant);
  }

  /** Day in words, such as mardi 24 novembre. */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(say("format.date"), locale()).format(day);
  }

  /** Day in figures, such as 24/11/2026. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(say("format.day"), locale()).format(day);
  }

  /** An expected wait: a range, without waiting, or honestly unknown. */
  public String expect(ExpectedWait wait) {
    if (wait.isUnknown()) {
      return say("wait.unknown");
    }
    return wait.highMinutes() == 0
        ? say("wait.none")
        : say("wait.range", wait.lowMinutes(), wait.highMinutes());
  }

  /** The short form for narrow places, such as 8–12 min. */
  public String expectShort(ExpectedWait wait) {
    return wait.isUnknown() || wait.highMinutes() == 0
        ? expect(wait)
        : say("wait.range.short", wait.lowMinutes(), wait.highMinutes());
  }

  static String keyOf(Enum<?> value) {
    String type = value.getDeclaringClass().getName();
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + value.name();
  }

  private String format(String pattern, Instant instant) {
    return DateTimeFormatter.ofPattern(pattern, locale()).format(instant.atZone(zone));
  }

  private Locale locale() {
    return Locale.of(language);
  }

  private String pattern(String key) {
    return Stream.concat(Stream.of(language), COMPLETE.stream())
        .map(candidate -> find(candidate, key))
        .filter(found -> found != null)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no text for " + key));
  }

  private static @Nullable String find(String language, String key) {
    return Bundle.of(language).texts().get(key);
  }
}
