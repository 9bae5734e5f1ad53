package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.DayHours.Kind;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;
import parvis.engine.hours.OpeningCalendar;
import parvis.server.configuration.notation.HoursNotation;

/** What people write of hours, and what becomes of it. */
class HoursReaderTest {
  private static final String SITE =
      """
      id: base
      name: Base
      services: [{id: etat-civil, name: État civil}]
      reasons: [{id: acte, name: Un acte, service: etat-civil}]
      desks: [{id: guichet-1}]
      agents: [{id: lea, name: Léa M.}]
      """;

  private static SiteConfiguration site(String hours) {
    return Samples.valid(SITE + hours, null);
  }

  private static void assertHours(
      OpeningHours hours, String date, String written, Kind kind, @Nullable String name) {
    DayHours day = hours.on(LocalDate.parse(date));
    assertThat(HoursNotation.write(day.intervals())).isEqualTo(written);
    assertThat(day.origin().kind()).isEqualTo(kind);
    Text text = day.origin().name();
    assertThat(text == null ? null : text.in("fr")).isEqualTo(name);
  }

  @Test
  void public_holidays_of_moselle_are_those_of_france_and_two_more() {
    OpeningHours france =
        site("hours: {monday-sunday: \"08:00-24:00\", public-holidays: fr}").hours();
    OpeningHours moselle =
        site("hours: {monday-sunday: \"08:00-24:00\", public-holidays: fr-57}").hours();
    assertHours(france, "2027-03-29", "closed", Kind.PUBLIC_HOLIDAY, "Lundi de Pâques");
    assertHours(france, "2027-03-26", "08:00-24:00", Kind.WEEK, null);
    assertHours(moselle, "2027-03-26", "closed", Kind.PUBLIC_HOLIDAY, "Vendredi Saint");
    assertHours(moselle, "2027-12-26", "closed", Kind.PUBLIC_HOLIDAY, "Deuxième jour de Noël");
    assertThat(moselle.days()).hasSize(france.days().size() + 2 * 5);
  }

  @Test
  void holidays_reach_four_years_beyond_the_one_in_which_they_are_read() {
    OpeningHours hours = site("hours: {monday: \"08:00-12:00\", public-holidays: fr}").hours();
    List<LocalDate> dates = List.copyOf(hours.days().keySet());
    assertThat(dates.getFirst()).isEqualTo("2026-01-01");
    assertThat(dates.getLast()).isEqualTo("2030-12-25");
  }

  @Test
  void holidays_have_their_names_in_the_languages_of_the_site() {
    SiteConfiguration site =
        Samples.valid(
            SITE.replace("name: Base", "name: {all: Base}\nlanguages: [de, fr]")
                    .replace("État civil}", "{all: É}}")
                    .replace("Un acte", "{all: U}")
                + "hours: {public-holidays: fr}",
            null);
    SpecialDay day = Objects.requireNonNull(site.hours().days().get(LocalDate.parse("2027-03-29")));
    assertThat(Objects.requireNonNull(day.name()).byLanguage())
        .containsEntry("de", "Ostermontag")
        .containsEntry("fr", "Lundi de Pâques")
        .containsEntry("en", "Easter Monday");
  }

  @Test
  void a_holiday_may_be_worked_and_a_single_day_goes_before_it() {
    OpeningHours hours =
        site("""
                hours:
                  monday-friday: "08:00-12:00"
                  public-holidays: {calendar: fr, open: [whit-monday]}
                  days: {2027-07-14: "09:00-10:00"}
                """)
            .hours();
    assertHours(hours, "2027-05-17", "08:00-12:00", Kind.WEEK, null);
    assertHours(hours, "2027-07-14", "09:00-10:00", Kind.SINGLE_DAY, "Fête Nationale");
  }

  @Test
  void school_holidays_become_periods_by_the_words_of_their_entries() {
    OpeningHours hours =
        site("""
                hours:
                  monday-friday: "08:00-12:00"
                  periods:
                    - {name: Hiver, school-holidays: [hiver, nancy-metz], hours: closed}
                    - {school-holidays: all, hours: {monday-friday: "09:00-10:00"}}
                """)
            .hours();
    assertHours(hours, "2027-02-22", "closed", Kind.PERIOD, "Hiver");
    assertHours(hours, "2026-12-21", "09:00-10:00", Kind.PERIOD, "Vacances de Noël - Zone B");
    assertHours(hours, "2027-01-04", "08:00-12:00", Kind.WEEK, null);
  }

  @Test
  void periods_by_school_holidays_need_an_imported_calendar() {
    String yaml = SITE + "hours: {periods: [{school-holidays: all, hours: closed}]}";
    Result result = new ConfigurationReader(Year.of(2026)).read(Documents.of(yaml, null));
    assertThat(((Result.Invalid) result).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("hours.periods[0].school-holidays");
              assertThat(problem.line()).isEqualTo(7);
              assertThat(problem.message("en")).contains(".ics");
            });
  }

  @Test
  void services_and_areas_have_hours_of_their_own() {
    SiteConfiguration site =
        Samples.valid(
            SITE.replace("État civil}", "État civil, hours: {monday: \"07:00-10:00\"}}")
                + """
                hours: {monday-friday: "08:00-12:00"}
                areas: [{id: hall, name: Hall, hours: {monday: "09:00-11:00"}}]
                """,
            null);
    OpeningCalendar civil = OpeningCalendar.ofService(new Catalogue(site), "etat-civil");
    assertThat(HoursNotation.write(civil.on(LocalDate.parse("2026-11-23")).intervals()))
        .isEqualTo("09:00-10:00");
    assertThat(civil.findOpening(Instant.parse("2026-11-23T10:00:00Z")))
        .isEqualTo("2026-11-30T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"configuration.md", "configuration.fr.md"})
  void the_hours_of_the_reference_are_valid(String page) throws IOException {
    String text = Files.readString(Path.of("..", "docs", page));
    String example = text.replaceFirst("(?s)^.*?```yaml\n(hours:.*?)```.*$", "$1");
    String site =
        SITE.replace("name: Base", "name: {all: Base}\nlanguages: [fr, en]")
            .replace("name: État civil", "name: {all: É}")
            .replace("name: Un acte", "name: {all: U}");
    assertThat(Samples.valid(site + example, null).hours().periods()).hasSizeGreaterThan(5);
  }

  @Test
  void the_town_hall_uses_it_all() {
    SiteConfiguration valmont = Samples.valid(Samples.VALMONT, Samples.ORGANISATION);
    OpeningHours hours = valmont.hours();
    assertHours(
        hours, "2026-12-22", "09:00-12:30, 13:30-17:00", Kind.PERIOD, "Vacances de Noël - Zone B");
    assertHours(hours, "2026-12-24", "08:30-12:30", Kind.SINGLE_DAY, "Veille de Noël");
    assertHours(hours, "2026-12-25", "closed", Kind.PUBLIC_HOLIDAY, "Noël");
    assertHours(hours, "2027-05-17", "08:30-12:30, 13:30-17:00", Kind.WEEK, null);
    assertThat(new Catalogue(valmont).getService("passeports").hours()).isNotNull();
  }
}
