package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;

/** Metrics tell how busy a place is, and since when: not everybody's business. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class MetricsTest extends ServerTest {
  private static HttpResponse<String> from(Browser browser, String header, String value) {
    return browser.with("Accept", "*/*").with(header, value).get("/metrics");
  }

  @Test
  void the_machine_itself_reads_them() {
    HttpResponse<String> answer = browser().with("Accept", "text/plain").get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("parvis_commit_latency_seconds", "parvis_streams");
  }

  @Test
  void a_stranger_behind_a_proxy_on_this_machine_does_not() {
    for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"}) {
      HttpResponse<String> answer = from(browser(), header, "192.0.2.1");
      assertProblem(answer, 401, "http401");
      assertThat(answer.body()).doesNotContain("parvis_");
    }
  }

  @Test
  void an_administrator_does_from_anywhere_and_nobody_else_of_the_staff() {
    Browser administrator = signedIn(Role.ADMINISTRATOR);
    assertThat(from(administrator, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(200);
    assertProblem(from(signedIn(Role.SUPERVISOR), "X-Real-IP", "192.0.2.1"), 403, "http403");
  }

  @Test
  void a_program_does_with_its_token() {
    Browser administrator = signedIn(Role.ADMINISTRATOR);
    HttpResponse<String> made =
        administrator.post("/api/v1/tokens", "{\"name\":\"Prometheus\",\"role\":\"GREETER\"}");
    String text = json(made).get("text").asText();
    Browser program = browser().with("Authorization", "Bearer " + text);
    assertThat(from(program, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(200);
    program.with("Authorization", "Bearer parvis_wrong");
    assertProblem(from(program, "X-Forwarded-For", "192.0.2.1"), 401, "token-refused");
  }
}
