package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Profile;

/** What tests of the running server share: people who sign in, and how to read answers. */
public abstract class ServerTest {
  protected static final String PASSWORD = "un mot bien gardé";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource protected @Nullable URI server;
  @Inject @Nullable Accounts accounts;

  protected Browser browser() {
    return new Browser(Objects.requireNonNull(server));
  }

  protected Accounts accounts() {
    return Objects.requireNonNull(accounts);
  }

  protected Account account(Role role, String... sites) {
    return accounts()
        .create(
            role.name() + COUNT.incrementAndGet(),
            PASSWORD,
            new Profile("Ann", role, Optional.of("ann"), Sites.of(List.of(sites)), "fr"));
  }

  protected Browser signedIn(Role role, String... sites) {
    Browser browser = browser();
    assertThat(signIn(browser, account(role, sites).name(), PASSWORD).statusCode()).isEqualTo(204);
    return browser;
  }

  protected static HttpResponse<String> signIn(Browser browser, String name, String password) {
    return browser.post(
        "/api/v1/session",
        JSON.createObjectNode().put("name", name).put("password", password).toString());
  }

  protected static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  protected static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  protected static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(response).get("code").asText()).isEqualTo(code);
    assertThat(json(response).get("status").asInt()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("parvis.server", "\tat ", "Exception");
  }
}
