package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import parvis.engine.command.Actor;
import parvis.server.TestSites;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Profile;
import parvis.server.access.http.Browser;
import parvis.server.access.http.ServerTest;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;

/** What tests of the API share: a site {@code valmont}, agents, and ranks. */
public abstract class ApiTest extends ServerTest {
  protected static final String SITE = "/api/v1/sites/valmont";

  @Inject @Nullable Publisher publisher;

  @BeforeEach
  void publish() {
    var _ =
        Objects.requireNonNull(publisher)
            .publish(
                Documents.of(TestSites.yaml(4), null), Actor.SYSTEM, UUID.randomUUID().toString());
  }

  /** Somebody signed in who is this configured agent. */
  protected Browser agent(String id) {
    String name = id + UUID.randomUUID().toString().substring(0, 8);
    var _ =
        accounts()
            .create(name, PASSWORD, new Profile(id, Role.AGENT, Optional.of(id), Sites.ALL, "fr"));
    Browser browser = browser();
    assertThat(signIn(browser, name, PASSWORD).statusCode()).isEqualTo(204);
    return browser;
  }

  protected static JsonNode take(Browser by, String reason, String channel) {
    return taken(by, "{\"reasons\":[\"%s\"],\"channel\":\"%s\"}".formatted(reason, channel));
  }

  protected static JsonNode taken(Browser by, String body) {
    HttpResponse<String> answer = by.post(SITE + "/visits", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  protected static JsonNode done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }
}
