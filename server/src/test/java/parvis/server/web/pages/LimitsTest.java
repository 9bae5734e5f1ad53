package parvis.server.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.live.LiveHub;
import parvis.server.web.api.ApiTest;

/** What one address of strangers may ask for, on a server that allows a fiftieth of the usual. */
@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
class LimitsTest extends ApiTest {
  private static final String KIOSK = "/live/sites/valmont/kiosk";
  private static final int MOST_STREAMS = 4;
  private static final int MOST_REQUESTS = 8;

  /** A fiftieth of the usual limits. */
  public static final class Tight extends AccessProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("parvis.rate-limit", "0.02");
      return settings;
    }
  }

  @Inject @Nullable LiveHub live;
  private final List<LiveStream> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(LiveStream::close);
  }

  private LiveStream open(Browser by, String path) {
    LiveStream stream = LiveStream.open(Objects.requireNonNull(server), by, path);
    opened.add(stream);
    return stream;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/sites",
        "/api/v1/sites/valmont/kiosk",
        "/api/v1/sites/valmont/board",
        "/api/v1/devices/self",
        "/api/v1/setup",
        "/api/v1/visitors/valmont.x",
        "/sites/valmont/take",
        "/sites/valmont/kiosk",
        "/sites/valmont/board",
        "/v/valmont.x",
        "/v/valmont.x/manifest.webmanifest",
        "/live/v/valmont.x",
        "/live/sites/valmont/board",
        "/sign-in",
        "/home"
      })
  void strangers_ask_so_often_and_no_more(String path) {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i <= MOST_REQUESTS; i++) {
      answers.add(browser().with("Accept", "*/*").get(path).statusCode());
    }
    assertThat(answers.getFirst()).isNotEqualTo(429);
    assertThat(answers.getLast()).isEqualTo(429);
  }

  @Test
  void a_ping_counts_too() {
    HttpResponse<String> last = browser().post("/api/v1/ping", "{}");
    for (int i = 0; i < MOST_REQUESTS; i++) {
      last = browser().post("/api/v1/ping", "{}");
    }
    assertProblem(last, 429, "too-many");
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void one_address_has_so_many_streams_open_and_staff_as_many_as_they_like() {
    Browser staff = signedIn(Role.SUPERVISOR);
    for (int i = 0; i <= MOST_STREAMS; i++) {
      open(staff, KIOSK);
    }
    for (int i = 0; i < MOST_STREAMS; i++) {
      open(browser(), KIOSK);
    }
    HttpResponse<String> refused = browser().with("Accept", "text/event-stream").get(KIOSK);
    assertProblem(refused, 429, "too-many");
    assertThat(refused.headers().firstValue("Retry-After")).contains("10");

    LiveStream clock = opened.getFirst();
    opened.getLast().close();
    while (Objects.requireNonNull(live).countStreams() > 2 * MOST_STREAMS) {
      assertThat(clock.awaitFrames(clock.frames() + 1)).isTrue();
    }
    open(browser(), KIOSK);
  }
}
