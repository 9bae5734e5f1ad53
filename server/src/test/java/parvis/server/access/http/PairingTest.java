package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;

@QuarkusTest
@TestProfile(AccessProfile.class)
class PairingTest extends ServerTest {
  @Test
  void a_kiosk_asks_is_approved_and_is_revoked() {
    Browser kiosk = browser();
    HttpResponse<String> asked = ask(kiosk, "KIOSK", "lyon");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    assertThat(asked.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("parvis-device=")
        .containsIgnoringCase("HttpOnly");
    String code = json(asked).get("code").asText();
    assertThat(kiosk.get("/api/test/kiosk").statusCode()).isEqualTo(401);
    assertThat(json(kiosk.get("/api/v1/devices/self")).get("approved").asBoolean()).isFalse();

    assertProblem(approve(signedIn(Role.SUPERVISOR, "nice"), code), 404, "code-unknown");
    assertProblem(approve(signedIn(Role.GREETER), code), 403, "http403");
    Browser supervisor = signedIn(Role.SUPERVISOR, "lyon");
    assertThat(supervisor.get("/api/v1/devices").body()).contains(code);
    HttpResponse<String> approved = approve(supervisor, code);
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);

    assertThat(kiosk.get("/api/test/kiosk").body()).isEqualTo("kiosk");
    assertThat(kiosk.get("/api/test/lyon").body()).isEqualTo("lyon");
    assertThat(json(kiosk.get("/api/v1/devices/self")).get("approved").asBoolean()).isTrue();
    assertProblem(approve(supervisor, code), 404, "code-unknown");

    String path = "/api/v1/devices/" + json(approved).get("id").asText();
    assertProblem(signedIn(Role.SUPERVISOR, "nice").send("DELETE", path, ""), 403, "site-refused");
    assertThat(supervisor.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(kiosk.get("/api/test/kiosk").statusCode()).isEqualTo(401);
    assertProblem(kiosk.get("/api/v1/devices/self"), 404, "device-unknown");
  }

  @Test
  void only_screens_of_sites_are_paired() {
    assertProblem(ask(browser(), "AGENT", "lyon"), 400, "invalid");
    assertProblem(ask(browser(), "BOARD", "a b"), 400, "invalid");
  }

  private static HttpResponse<String> ask(Browser browser, String kind, String site) {
    return browser.post(
        "/api/v1/devices", "{\"kind\":\"%s\",\"site\":\"%s\"}".formatted(kind, site));
  }

  private static HttpResponse<String> approve(Browser browser, String code) {
    return browser.post(
        "/api/v1/devices/approvals", "{\"code\":\"%s\",\"name\":\"Hall\"}".formatted(code));
  }
}
