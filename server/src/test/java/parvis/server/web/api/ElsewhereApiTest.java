package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Publisher;

/** The first free place at each site: in Metz, 48 km off in Nancy, and where nobody has said. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class ElsewhereApiTest extends BookingTest {
  private static final String PLACES = "/api/v1/places?reason=statue";
  private static final String METZ = "{latitude: 49.1193, longitude: 6.1757}";
  private static final String NANCY = "{latitude: 48.6921, longitude: 6.1844}";

  /** Notices tell the sites apart: one has its first place hours before the other. */
  private void open(String site, String location, String notice) {
    String where = location.isEmpty() ? "" : "location: " + location;
    String yaml =
        """
        id: %s
        name: {fr: Mairie %s, en: Town hall %s}
        languages: [fr, en]
        %s
        services:
          - {id: art, name: {all: Art}, expected-duration: 15 min}
        reasons:
          - {id: statue, name: {all: Statue}, service: art}
        agenda:
          services:
            - {service: art, every: 15 min, notice: %s, horizon: 9, walk-in-share: 0}
        desks:
          - {id: d1, name: {all: Desk 1}}
        agents:
          - {id: a1, name: One}
        """
            .formatted(site, site, site, where, notice);
    assertThat(publish(yaml)).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  @BeforeEach
  void openThem() {
    open("metz", METZ, "20 h");
    open("nancy", NANCY, "10 h");
    open("unplaced", "", "15 h");
  }

  private static List<String> sites(JsonNode places) {
    return StreamSupport.stream(places.spliterator(), false)
        .map(one -> one.get("site").asText())
        .toList();
  }

  private List<String> sites(String query) {
    return sites(done(browser().get(PLACES + query)));
  }

  @Test
  void sites_are_told_soonest_first_with_their_distance() {
    JsonNode all = done(browser().get(PLACES + "&near=metz"));
    assertThat(sites(all)).containsExactly("nancy", "unplaced", "metz");
    assertThat(all.at("/0/kilometres").asDouble()).isEqualTo(47.5);
    assertThat(all.at("/0/location/latitude").asDouble()).isEqualTo(48.6921);
    assertThat(all.at("/0/name/en").asText()).isEqualTo("Town hall nancy");
    assertThat(all.at("/0/zone").asText()).isEqualTo("Europe/Paris");
    assertThat(all.at("/1/kilometres").isNull()).isTrue();
    assertThat(all.at("/2/kilometres").asDouble()).isZero();
    Instant start = Instant.parse(all.at("/0/first/start").asText());
    assertThat(start.truncatedTo(ChronoUnit.HOURS))
        .isAfterOrEqualTo(Instant.now().plus(9, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS));
    assertThat(all.at("/0/first/parts/0/service").asText()).isEqualTo("art");
  }

  @Test
  void only_what_is_near_is_told_when_a_distance_is_named() {
    assertThat(sites("&near=metz&within=50")).containsExactly("nancy", "metz");
    assertThat(sites("&near=metz&within=47")).containsExactly("metz");
    assertThat(sites("&lat=48.7&lon=6.2&within=5")).containsExactly("nancy");
    assertThat(sites("&limit=1")).containsExactly("nancy");
    assertThat(sites("&from=" + inDays(30))).isEmpty();
  }

  @Test
  void a_place_that_is_taken_is_told_no_longer() {
    JsonNode before = done(browser().get(PLACES + "&near=nancy&within=1")).get(0);
    Instant start = Instant.parse(before.at("/first/start").asText());
    var _ =
        made(
            browser()
                .post(
                    "/api/v1/sites/nancy/bookings",
                    "{\"reasons\":[{\"reason\":\"statue\"}],\"start\":\"%s\"}".formatted(start)));
    JsonNode after = done(browser().get(PLACES + "&near=nancy&within=1")).get(0);
    assertThat(Instant.parse(after.at("/first/start").asText())).isAfter(start);
  }

  @Test
  void what_is_wrong_is_named_by_its_field() {
    wrong("/api/v1/places", "reason");
    wrong("/api/v1/places?reason=nothing-like-it", "reason");
    wrong(PLACES + "&near=no", "near");
    wrong(PLACES + "&near=nobody", "near");
    wrong(PLACES + "&near=metz&lat=1", "lat");
    wrong(PLACES + "&lat=48", "lon");
    wrong(PLACES + "&lat=91&lon=1", "lat");
    wrong(PLACES + "&lat=NaN&lon=1", "lat");
    wrong(PLACES + "&lat=1&lon=6,2", "lon");
    wrong(PLACES + "&within=5", "within");
    wrong(PLACES + "&near=metz&within=-1", "within");
    wrong(PLACES + "&near=metz&within=20001", "within");
    wrong(PLACES + "&from=tomorrow", "from");
    wrong(PLACES + "&limit=0", "limit");
    wrong(PLACES + "&people=0", "people");
  }

  private void wrong(String address, String field) {
    var answer = browser().get(address);
    assertProblem(answer, 400, "invalid");
    assertThat(json(answer).at("/errors/0/field").asText()).as(answer.body()).isEqualTo(field);
  }
}
