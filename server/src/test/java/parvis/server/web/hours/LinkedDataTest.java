package parvis.server.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.Catalogue;
import parvis.server.TestSites;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;
import parvis.server.web.screens.Words;

/** What search engines read is what people read. */
class LinkedDataTest {
  private static final String YAML =
      TestSites.yaml(1)
              .replace("{id: civil,", "{id: civil, hours: {monday: \"08:00-10:00\"},")
              .replace("Mairie de Valmont", "\"</script><b>Mairie\"")
          + """
          location: {latitude: 49.0847, longitude: 6.6961}
          hours:
            monday: "08:30-12:00, 13:30-17:00"
            saturday: "20:00-24:00"
            public-holidays: fr
            days: {2026-12-24: "08:30-11:00"}
            periods:
              - {name: {all: Été}, from: 2027-07-01, to: 2027-08-31, hours: {monday: "09:00-12:00"}}
              - {name: {all: Vieux}, from: 2026-07-01, to: 2026-08-31, hours: closed}
          """;

  private static String written() {
    return switch (new ConfigurationReader(Year.of(2026)).read(Documents.of(YAML, null))) {
      case Result.Valid(var site) ->
          LinkedData.of(
              new Catalogue(site),
              LocalDate.parse("2026-11-24"),
              "https://valmont.example/sites/valmont/hours",
              Words.of("fr"));
      case Result.Invalid(var problems) -> throw new AssertionError(problems);
    };
  }

  private static JsonNode read() throws Exception {
    return new ObjectMapper().readTree(written());
  }

  /** Each specification as its values in a line, without its type. */
  private static List<String> lines(JsonNode specifications) {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : specifications) {
      assertThat(one.get("@type").asText()).isEqualTo("OpeningHoursSpecification");
      List<String> values = new ArrayList<>();
      one.properties()
          .forEach(
              value -> {
                if (!value.getKey().equals("@type")) {
                  values.add(value.getValue().asText().replace("https://schema.org/", ""));
                }
              });
      lines.add(String.join(" ", values));
    }
    return lines;
  }

  @Test
  void the_week_is_told_interval_by_interval() throws Exception {
    assertThat(lines(read().get("openingHoursSpecification")))
        .containsExactly("08:30 12:00 Monday", "13:30 17:00 Monday", "20:00 23:59 Saturday");
  }

  @Test
  void periods_and_single_days_of_a_year_are_special() throws Exception {
    assertThat(lines(read().get("specialOpeningHoursSpecification")))
        .contains(
            "09:00 12:00 2027-07-01 2027-08-31 Monday",
            "00:00 00:00 2027-07-01 2027-08-31 Saturday",
            "08:30 11:00 2026-12-24 2026-12-24",
            "00:00 00:00 2026-12-25 2026-12-25")
        .noneMatch(line -> line.contains("2026-07") || line.contains("2028"));
  }

  @Test
  void a_service_says_its_own_hours_within_those_of_the_site() throws Exception {
    JsonNode offers = read().get("makesOffer");
    assertThat(offers).hasSize(1);
    assertThat(offers.at("/0/itemOffered/name").asText()).isEqualTo("État civil");
    assertThat(lines(offers.at("/0/itemOffered/hoursAvailable")))
        .containsExactly("08:30 10:00 Monday");
  }

  @Test
  void where_the_site_lies_is_told() throws Exception {
    JsonNode geo = read().get("geo");
    assertThat(geo.get("@type").asText()).isEqualTo("GeoCoordinates");
    assertThat(geo.get("latitude").asDouble()).isEqualTo(49.0847);
    assertThat(geo.get("longitude").asDouble()).isEqualTo(6.6961);
  }

  @Test
  void no_name_can_end_the_script() throws Exception {
    assertThat(written()).doesNotContain("<");
    assertThat(read().get("name").asText()).isEqualTo("</script><b>Mairie");
  }
}
