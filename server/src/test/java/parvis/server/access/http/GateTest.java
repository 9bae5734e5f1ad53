package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;

@QuarkusTest
@TestProfile(AccessProfile.class)
class GateTest extends ServerTest {
  @Test
  void what_another_sites_page_sends_is_refused() {
    Browser ann = signedIn(Role.AGENT);
    for (String from : new String[] {"cross-site", "same-site"}) {
      assertProblem(signOut(ann.with("Sec-Fetch-Site", from)), 403, "cross-site");
    }
    ann.with("Sec-Fetch-Site", "");
    assertProblem(signOut(ann), 403, "cross-site");
    assertProblem(signOut(ann.with("Origin", "null")), 403, "cross-site");
    assertProblem(signOut(ann.with("Origin", "http://evil.example")), 403, "cross-site");
    assertProblem(
        signOut(ann.with("Origin", "").with("Referer", "http://evil.example/x")),
        403,
        "cross-site");
    assertThat(ann.get("/api/test/agent").statusCode()).isEqualTo(200);

    assertThat(signOut(ann.with("Referer", "").with("Origin", origin())).statusCode())
        .isEqualTo(204);
  }

  @Test
  void another_sites_page_cannot_sign_anybody_in() {
    Browser stranger = browser().with("Sec-Fetch-Site", "cross-site");
    assertProblem(signIn(stranger, "ann", PASSWORD), 403, "cross-site");
  }

  @Test
  void every_answer_has_safe_headers() {
    for (String path :
        new String[] {"/api/v1/setup", "/nowhere", "/api/test/broken", "/q/health"}) {
      HttpResponse<String> answer = browser().get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .startsWith("default-src 'none'");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void bad_json_is_named_by_line_and_field() {
    HttpResponse<String> broken = browser().post("/api/v1/session", "{\n\"name\": oops}");
    assertProblem(broken, 400, "malformed");
    assertThat(json(broken).get("detail").asText()).contains("ligne 2");

    HttpResponse<String> unknown =
        browser()
            .with("Accept-Language", "en-GB,en;q=0.9")
            .post("/api/v1/session", "{\"name\":\"a\",\"password\":\"b\",\n\"passwort\":1}");
    assertProblem(unknown, 400, "invalid");
    assertThat(json(unknown).get("errors").get(0).get("field").asText()).isEqualTo("passwort");
    assertThat(json(unknown).get("errors").get(0).get("detail").asText())
        .isEqualTo("There is no such field (line 2).");
  }

  @Test
  void what_is_missing_or_does_not_fit_is_named() {
    for (String json : new String[] {"{\"name\":\"a\"}", "{\"name\":\"a\",\"password\":null}"}) {
      HttpResponse<String> answer = browser().post("/api/v1/session", json);
      assertProblem(answer, 400, "invalid");
      assertThat(answer.body()).contains("\"password\"", "nécessaire");
    }
    HttpResponse<String> wrong =
        browser().post("/api/v1/devices", "{\"kind\":\"TOASTER\",\"site\":\"lyon\"}");
    assertProblem(wrong, 400, "invalid");
    assertThat(wrong.body()).contains("\"kind\"");
    HttpResponse<String> site =
        signedIn(Role.ADMINISTRATOR)
            .post("/api/v1/tokens", "{\"name\":\"x\",\"role\":\"AGENT\",\"sites\":[\"a b\"]}");
    assertProblem(site, 400, "invalid");
    assertThat(site.body()).contains("\"sites\"");
    assertProblem(browser().post("/api/v1/session", ""), 400, "body-missing");
    assertProblem(browser().post("/api/v1/session", "null"), 400, "body-missing");
  }

  @Test
  void a_browser_that_left_is_no_incident() {
    HttpResponse<String> answer = browser().get("/api/test/gone");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).get("code").asText()).isEqualTo("http503");
  }

  @Test
  void what_breaks_inside_stays_inside() {
    HttpResponse<String> answer = browser().get("/api/test/broken");
    assertProblem(answer, 500, "incident");
    assertThat(answer.body()).doesNotContain("secret").contains("urn:uuid:");
  }

  @Test
  void other_refusals_are_problems_too() {
    assertProblem(browser().get("/api/v1/nowhere"), 404, "http404");
    assertProblem(
        browser().with("Content-Type", "text/plain").post("/api/v1/session", "x"), 415, "http415");
    assertProblem(browser().post("/api/v1/session", "x".repeat(11_000_000)), 413, "http413");
  }

  @Test
  void a_method_that_an_address_does_not_know_is_405_and_the_others_are_named() {
    for (String[] address :
        new String[][] {
          {"/api/v1/session", "DELETE, GET, HEAD, POST"},
          {"/api/v1/sites/lyon/visits", "GET, HEAD, POST"},
          {"/api/v1/sites/lyon/visits/v1/cancel", "POST"},
          {"/api/v1/sites/lyon/desks/d1", "GET, HEAD"},
          {"/api/v1/sites/lyon/reports", "GET, HEAD"},
          {"/v/lyon.x", "GET, HEAD"}
        }) {
      HttpResponse<String> answer = browser().send("PATCH", address[0], "{}");
      assertProblem(answer, 405, "http405");
      assertThat(answer.headers().allValues("Allow")).as(address[0]).containsExactly(address[1]);
    }
    assertProblem(browser().send("PATCH", "/api/v1/sites/lyon/nowhere", "{}"), 404, "http404");
  }

  @Test
  void a_person_gets_a_page_instead() {
    HttpResponse<String> page = browser().with("Accept", "text/html").get("/nowhere");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("<h1>Introuvable</h1>");
  }

  @Test
  void too_often_is_too_often() {
    Browser eager = browser();
    assertThat(eager.get("/api/test/limited").statusCode()).isEqualTo(200);
    assertThat(eager.get("/api/test/limited").statusCode()).isEqualTo(200);
    HttpResponse<String> third = eager.get("/api/test/limited");
    assertProblem(third, 429, "too-many");
    assertThat(third.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]?");
  }

  private String origin() {
    return ("" + server).replaceAll("/$", "");
  }

  private static HttpResponse<String> signOut(Browser browser) {
    return browser.send("DELETE", "/api/v1/session", "");
  }
}
