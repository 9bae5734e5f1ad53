package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.account.Account;

@QuarkusTest
@TestProfile(AccessProfile.class)
class SigningInTest extends ServerTest {
  @Test
  void in_and_out() {
    Browser ann = browser();
    assertProblem(ann.get("/api/v1/session"), 401, "http401");

    HttpResponse<String> in = signIn(ann, account(Role.AGENT).name(), PASSWORD);
    assertThat(in.statusCode()).isEqualTo(204);
    assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("parvis-session=")
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Lax")
        .containsIgnoringCase("Path=/")
        .doesNotContain("Secure");
    HttpResponse<String> who = ann.get("/api/v1/session");
    assertThat(who.statusCode()).isEqualTo(200);
    assertThat(json(who).get("roles").toString()).isEqualTo("[\"agent\"]");
    assertThat(json(who).get("agent").asText()).isEqualTo("ann");
    assertThat(json(who).get("displayName").asText()).isEqualTo("Ann");

    assertThat(ann.send("DELETE", "/api/v1/session", "").statusCode()).isEqualTo(204);
    assertProblem(ann.get("/api/v1/session"), 401, "http401");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_answered_alike() {
    HttpResponse<String> wrong = signIn(browser(), account(Role.AGENT).name(), "pas celui-là");
    HttpResponse<String> unknown = signIn(browser(), "nobody", "pas celui-là");

    assertProblem(wrong, 401, "sign-in-refused");
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void the_sixth_guess_must_wait_even_with_the_right_password() {
    Account ann = account(Role.AGENT);
    for (int i = 0; i < 5; i++) {
      assertProblem(signIn(browser(), ann.name(), "guess number " + i), 401, "sign-in-refused");
    }

    HttpResponse<String> sixth = signIn(browser(), ann.name(), PASSWORD);
    assertProblem(sixth, 429, "sign-in-wait");
    assertThat(sixth.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void a_new_password_needs_the_present_one_and_signs_out_elsewhere() {
    Account account = account(Role.AGENT);
    Browser here = browser();
    Browser there = browser();
    assertThat(signIn(here, account.name(), PASSWORD).statusCode()).isEqualTo(204);
    assertThat(signIn(there, account.name(), PASSWORD).statusCode()).isEqualTo(204);
    assertThat(there.get("/api/v1/session").statusCode()).isEqualTo(200);

    assertProblem(change(here, "pas celui-là", "un nouveau mot"), 400, "invalid");
    assertThat(change(here, PASSWORD, "court").body()).contains("10 caractères");
    assertThat(change(here, PASSWORD, "un nouveau mot").statusCode()).isEqualTo(204);

    assertThat(here.get("/api/v1/session").statusCode()).isEqualTo(200);
    assertThat(there.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  @Test
  void an_old_cookie_is_in_nobodys_way() {
    Browser ann = browser().with("Cookie", "parvis-session=old; parvis-device=older");

    assertThat(ann.get("/api/v1/setup").statusCode()).isEqualTo(200);
    assertProblem(ann.get("/api/v1/session"), 401, "http401");
    assertThat(signIn(ann, account(Role.AGENT).name(), PASSWORD).statusCode()).isEqualTo(204);
  }

  @Test
  void a_stranger_on_a_page_is_sent_to_sign_in_and_back() {
    Browser stranger = browser().with("Accept", "text/html,*/*");

    HttpResponse<String> page = stranger.get("/test/page?a=1&b=2");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in?to=%2Ftest%2Fpage%3Fa%3D1%26b%3D2");
    HttpResponse<String> piece = stranger.with("HX-Request", "true").get("/test/page");
    assertThat(piece.statusCode()).isEqualTo(401);
    assertThat(piece.headers().firstValue("HX-Redirect")).contains("/sign-in");
  }

  private static HttpResponse<String> change(Browser browser, String current, String password) {
    return browser.send(
        "PUT",
        "/api/v1/session/password",
        "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password));
  }
}
