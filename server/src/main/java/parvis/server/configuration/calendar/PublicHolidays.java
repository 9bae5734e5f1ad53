package parvis.server.configuration.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;

/** The public holidays of a country or a part of it, such as {@code fr-57}. */
public final class PublicHolidays {
  private static final String WORDS = "descriptions.holiday_descriptions";
  private static final Comparator<CalendarDay> IN_ORDER =
      Comparator.comparing(CalendarDay::date).thenComparing(CalendarDay::id);

  private final HolidayManager country;
  private final String[] parts;

  private PublicHolidays(HolidayManager country, String[] parts) {
    this.country = country;
    this.parts = parts;
  }

  /**
   * A public holiday.
   *
   * @param date its day
   * @param id what documents call it, such as easter-monday
   * @param name what people call it
   */
  public record CalendarDay(LocalDate date, String id, Text name) {}

  /** Codes of the countries there are, ISO 3166-1 in small letters. */
  public static Set<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2)
        .map(code -> code.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The codes that {@code code} may have meant: its parts' when its country is right. */
  public static Set<String> codesNear(String code) {
    String first = code.split("-", 2)[0].toLowerCase(Locale.ROOT);
    if (!countries().contains(first)) {
      return countries();
    }
    Set<String> codes = new TreeSet<>();
    codes.add(first);
    manager(first)
        .getCalendarHierarchy()
        .getChildren()
        .keySet()
        .forEach(part -> codes.add(first + "-" + part.toLowerCase(Locale.ROOT)));
    return codes;
  }

  /** The holidays of the country, and of the part of it, that {@code code} names. */
  public static Optional<PublicHolidays> find(String code) {
    String[] written = code.toLowerCase(Locale.ROOT).split("-", -1);
    if (!countries().contains(written[0])) {
      return Optional.empty();
    }
    HolidayManager country = manager(written[0]);
    String[] parts = Arrays.copyOfRange(written, 1, written.length);
    CalendarHierarchy hierarchy = country.getCalendarHierarchy();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      Optional<Map.Entry<String, CalendarHierarchy>> child =
          hierarchy.getChildren().entrySet().stream()
              .filter(entry -> entry.getKey().equalsIgnoreCase(part))
              .findFirst();
      if (child.isEmpty()) {
        return Optional.empty();
      }
      parts[i] = child.get().getKey();
      hierarchy = child.get().getValue();
    }
    return Optional.of(new PublicHolidays(country, parts));
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }

  /**
   * All holidays of {@code years} years from {@code first} on, in order.
   *
   * @param languages in which they are named, where that is known
   */
  public List<CalendarDay> list(Year first, int years, List<String> languages) {
    return IntStream.range(0, years)
        .mapToObj(first::plusYears)
        .flatMap(year -> country.getHolidays(year, parts).stream())
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .map(holiday -> day(holiday, languages))
        .sorted(IN_ORDER)
        .toList();
  }

  private static CalendarDay day(Holiday holiday, List<String> languages) {
    String key = holiday.getPropertiesKey();
    String id = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : languages) {
      String name = findName(language, key);
      if (name != null) {
        names.put(language, name);
      }
    }
    Text name =
        names.isEmpty() ? Text.same(holiday.getDescription(Locale.ENGLISH)) : new Text(names);
    return new CalendarDay(holiday.getDate(), id, name);
  }

  /** The name in exactly this language, whatever language the machine has. */
  private static @Nullable String findName(String language, String key) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            WORDS,
            Locale.of(language),
            HolidayManager.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    boolean spoken = words.getLocale().getLanguage().equals(language) || language.equals("en");
    String full = "holiday.description." + key;
    return spoken && words.containsKey(full) ? words.getString(full).replace('\'', '’') : null;
  }
}
