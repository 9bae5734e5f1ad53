package parvis.server.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.web.api.ApiTest;

/** What a reader sees reaches the screen beside it, and no other. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class ReadersTest extends ApiTest {
  private static final String GREETER = "/live/sites/valmont/greeter";

  private LiveStream open(Browser by, String path) {
    return LiveStream.open(Objects.requireNonNull(server), by, path);
  }

  @Test
  void a_code_goes_to_the_screen_beside_the_reader_only() {
    Browser greeter = signedIn(Role.GREETER);
    try (LiveStream beside = open(greeter, GREETER + "?reader=hall-1");
        LiveStream other = open(greeter, GREETER + "?reader=hall-2");
        LiveStream alone = open(greeter, GREETER)) {
      var handed = greeter.post(SITE + "/readers/hall-1/scan", "{\"code\":\"04A2B3C4\"}");
      assertThat(done(handed).get("screens").asInt()).isEqualTo(1);
      assertThat(beside.awaitEvent("read")).isTrue();
      assertThat(other.hasSeen("read")).isFalse();
      assertThat(alone.hasSeen("read")).isFalse();
    }
  }

  @Test
  void a_code_that_no_screen_waits_for_is_refused_and_so_is_who_may_not_scan() {
    Browser greeter = signedIn(Role.GREETER);
    assertProblem(
        greeter.post(SITE + "/readers/nowhere/scan", "{\"code\":\"04A2\"}"), 404, "no-screen");
    assertProblem(greeter.post(SITE + "/readers/hall-1/scan", "{\"code\":\"\"}"), 400, "invalid");
    assertProblem(
        browser().post(SITE + "/readers/hall-1/scan", "{\"code\":\"04A2\"}"), 401, "http401");
  }

  @Test
  void the_address_of_the_page_names_the_reader() {
    Browser greeter = signedIn(Role.GREETER);
    assertThat(greeter.get("/sites/valmont/greeter?reader=hall-1").body())
        .contains("data-live=\"/live/sites/valmont/greeter?lang=fr&amp;reader=hall-1\"");
    assertThat(greeter.get("/sites/valmont/greeter?reader=%22%3E").body())
        .doesNotContain("reader=");
  }
}
