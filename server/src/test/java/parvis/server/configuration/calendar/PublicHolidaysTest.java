package parvis.server.configuration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parvis.server.configuration.calendar.PublicHolidays.CalendarDay;

/** What the library knows of countries and their parts, as documents name them. */
class PublicHolidaysTest {
  private static List<CalendarDay> of(String code, int year) {
    return PublicHolidays.find(code).orElseThrow().list(Year.of(year), 1, List.of("fr", "en"));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 11",
    "fr-75c, 11",
    "fr-2A, 11",
    "fr-57, 13",
    "fr-67, 13",
    "fr-68, 13",
    "re, 12",
    "gp, 12",
    "be, 12",
    "gb-eng, 8",
    "de-by, 12"
  })
  void a_country_or_a_part_of_it_has_so_many(String code, int count) {
    assertThat(of(code, 2027)).hasSize(count);
  }

  @Test
  void local_law_of_alsace_moselle_adds_two_days() {
    assertThat(of("fr-57", 2027))
        .filteredOn(day -> !of("fr", 2027).contains(day))
        .extracting(CalendarDay::date, CalendarDay::id)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2027-03-26"), "good-friday"),
            org.assertj.core.groups.Tuple.tuple(
                LocalDate.parse("2027-12-26"), "second-christmas-day"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz", "fr-", "fr-99", "fr-57-x", "france", "target"})
  void what_nobody_knows_is_not_taken_for_its_country(String code) {
    assertThat(PublicHolidays.find(code)).isEmpty();
  }

  @Test
  void the_language_of_the_machine_has_no_say() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertThat(of("fr", 2027).getFirst().name().byLanguage())
          .containsEntry("fr", "Jour de l’An")
          .containsEntry("en", "New Year’s Day");
    } finally {
      Locale.setDefault(before);
    }
  }
}
