package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.server.access.setup.FirstRun;

@QuarkusTest
@TestProfile(SetupTest.NewServer.class)
class SetupTest extends ServerTest {
  /** Another profile, so that the server starts anew. */
  public static final class NewServer extends AccessProfile {}

  @Inject @Nullable FirstRun firstRun;

  @Test
  void only_who_reads_the_log_becomes_the_first_administrator() {
    Browser ann = browser();
    assertThat(json(ann.get("/api/v1/setup")).get("needed").asBoolean()).isTrue();
    assertProblem(setUp(ann, "AAAAA-AAAAA-AAAAA-AAAAA"), 403, "setup-code-wrong");

    String code = Objects.requireNonNull(firstRun).renewCode().orElseThrow();
    assertThat(setUp(ann, code).statusCode()).isEqualTo(204);

    assertThat(json(ann.get("/api/v1/setup")).get("needed").asBoolean()).isFalse();
    assertThat(ann.get("/api/v1/accounts").statusCode()).isEqualTo(200);
    assertProblem(setUp(browser(), code), 409, "setup-done");
  }

  private static HttpResponse<String> setUp(Browser browser, String code) {
    return browser.post(
        "/api/v1/setup",
        "{\"code\":\"%s\",\"name\":\"ann\",\"password\":\"%s\"}".formatted(code, PASSWORD));
  }
}
