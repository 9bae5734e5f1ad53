package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;

@QuarkusTest
@TestProfile(AccessProfile.class)
class RolesTest extends ServerTest {
  private static final List<String> DOORS =
      List.of("agent", "greeter", "supervisor", "administrator", "kiosk");

  @Test
  void each_role_opens_its_doors_only() {
    assertThat(open(signedIn(Role.AGENT))).containsExactly("agent");
    assertThat(open(signedIn(Role.GREETER))).containsExactly("greeter");
    assertThat(open(signedIn(Role.SUPERVISOR))).containsExactly("agent", "greeter", "supervisor");
    assertThat(open(signedIn(Role.ADMINISTRATOR)))
        .containsExactly("agent", "greeter", "supervisor", "administrator");
    assertThat(open(browser())).isEmpty();
  }

  @Test
  void the_wrong_role_is_forbidden_and_nobody_is_unauthorized() {
    assertProblem(signedIn(Role.AGENT).get("/api/test/supervisor"), 403, "http403");
    assertProblem(browser().get("/api/test/supervisor"), 401, "http401");
  }

  @Test
  void a_site_that_is_not_ones_own_is_refused() {
    assertThat(signedIn(Role.AGENT).get("/api/test/lyon").statusCode()).isEqualTo(200);
    assertThat(signedIn(Role.AGENT, "lyon").get("/api/test/lyon").statusCode()).isEqualTo(200);
    assertProblem(signedIn(Role.AGENT, "nice").get("/api/test/lyon"), 403, "site-refused");
  }

  @Test
  void an_administrator_keeps_accounts() {
    Browser administrator = signedIn(Role.ADMINISTRATOR);
    String name = "zoe" + System.nanoTime();
    var made =
        administrator.post(
            "/api/v1/accounts",
            """
            {"name":"%s","password":"%s","profile":{"role":"GREETER","sites":["lyon"]}}"""
                .formatted(name, PASSWORD));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = made.headers().firstValue("Location").orElseThrow().replaceAll("^.*/api", "/api");
    assertThat(made.body()).doesNotContain("$2");

    Browser zoe = browser();
    assertThat(signIn(zoe, name, PASSWORD).statusCode()).isEqualTo(204);
    assertThat(zoe.get("/api/test/greeter").statusCode()).isEqualTo(200);
    assertProblem(zoe.get("/api/v1/accounts"), 403, "http403");

    String inactive = "{\"role\":\"GREETER\",\"active\":false}";
    assertThat(administrator.send("PUT", path, inactive).statusCode()).isEqualTo(200);
    assertThat(zoe.get("/api/test/greeter").statusCode()).isEqualTo(401);
    assertProblem(signIn(browser(), name, PASSWORD), 401, "sign-in-refused");
    assertThat(administrator.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(administrator.get("/api/v1/accounts").body()).doesNotContain(name);
    assertProblem(administrator.get("/api/v1/accounts/none"), 404, "account-unknown");
  }

  @Test
  void a_program_comes_in_with_its_token_until_it_is_revoked() {
    Browser administrator = signedIn(Role.ADMINISTRATOR);
    var made = administrator.post("/api/v1/tokens", "{\"name\":\"Agenda\",\"role\":\"GREETER\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String text = json(made).get("text").asText();
    Browser program = browser().with("Sec-Fetch-Site", "").with("Authorization", "Bearer " + text);

    assertThat(open(program)).containsExactly("greeter");
    assertThat(administrator.get("/api/v1/tokens").body()).contains("Agenda").doesNotContain(text);
    String id = json(made).get("token").get("id").asText();
    assertThat(administrator.send("DELETE", "/api/v1/tokens/" + id, "").statusCode())
        .isEqualTo(204);
    assertProblem(program.get("/api/test/greeter"), 401, "token-refused");
    assertProblem(program.get("/api/v1/setup"), 401, "token-refused");
  }

  private static List<String> open(Browser browser) {
    return DOORS.stream()
        .filter(door -> browser.get("/api/test/" + door).statusCode() == 200)
        .toList();
  }
}
