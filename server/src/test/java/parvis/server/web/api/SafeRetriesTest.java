package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parvis.server.TestSites;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;

/** A wish that is sent again is done once; another wish with the same key is another wish. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class SafeRetriesTest extends ApiTest {
  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  @Test
  void the_same_key_with_another_reason_is_another_rank() {
    Browser greeter = signedIn(Role.GREETER).with("Idempotency-Key", newKey());
    JsonNode birth = take(greeter, "birth", "GREETER");
    JsonNode passport = take(greeter, "new-passport", "GREETER");

    assertThat(passport.get("service").asText()).isEqualTo("passport");
    assertThat(passport.get("id")).isNotEqualTo(birth.get("id"));
    assertThat(take(greeter, "birth", "GREETER")).isEqualTo(birth);
  }

  @Test
  void the_same_key_for_another_person_is_another_rank() {
    Browser greeter = signedIn(Role.GREETER).with("Idempotency-Key", newKey());
    JsonNode zoe = taken(greeter, named("Zoé"));
    JsonNode leo = taken(greeter, named("Léo"));

    assertThat(leo.get("id")).isNotEqualTo(zoe.get("id"));
    assertThat(taken(greeter, named("Zoé"))).isEqualTo(zoe);
    assertThat(nameOf(greeter, zoe)).isEqualTo("Zoé");
    assertThat(nameOf(greeter, leo)).isEqualTo("Léo");
  }

  private static String named(String name) {
    return "{\"reasons\":[\"birth\"],\"channel\":\"GREETER\",\"name\":\"%s\"}".formatted(name);
  }

  private static String nameOf(Browser greeter, JsonNode rank) {
    return done(greeter.get(SITE + "/visits/" + rank.get("id").asText()))
        .at("/person/name")
        .asText();
  }

  @Test
  void one_key_cancels_two_visits() {
    Browser greeter = signedIn(Role.GREETER);
    String first = take(greeter, "birth", "GREETER").get("id").asText();
    String second = take(greeter, "birth", "GREETER").get("id").asText();
    Browser careless = greeter.with("Idempotency-Key", "1");
    assertThat(cancel(careless, first).get("repeated").asBoolean()).isFalse();
    assertThat(cancel(careless, second).get("repeated").asBoolean()).isFalse();
    assertThat(cancel(careless, second).get("repeated").asBoolean()).isTrue();
    for (String visit : new String[] {first, second}) {
      assertThat(done(greeter.get(SITE + "/visits/" + visit)).get("status").asText())
          .isEqualTo("CANCELLED");
    }
  }

  private static JsonNode cancel(Browser by, String visit) {
    return done(by.post(SITE + "/visits/" + visit + "/cancel", "{\"why\":\"parti\"}"));
  }

  @Test
  void a_strangers_key_must_be_a_secret() {
    String body = "{\"reasons\":[\"birth\"],\"channel\":\"WEB\"}";
    for (String weak : new String[] {"1", "ticket-2026-11-24", "0".repeat(36), "ab".repeat(20)}) {
      HttpResponse<String> answer =
          browser().with("Idempotency-Key", weak).post(SITE + "/visits", body);
      assertProblem(answer, 400, "invalid");
      assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
      assertThat(json(answer).at("/errors/0/detail").asText()).contains("22");
    }
  }

  @Test
  void two_strangers_never_share_a_follow_link() {
    String key = newKey();
    JsonNode first = take(browser().with("Idempotency-Key", key), "birth", "WEB");
    JsonNode other = take(browser().with("Idempotency-Key", key), "new-passport", "WEB");
    JsonNode again = take(browser().with("Idempotency-Key", key), "birth", "WEB");

    assertThat(other.get("followUrl")).isNotEqualTo(first.get("followUrl"));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void one_key_publishes_two_documents() {
    Browser administrator = signedIn(Role.ADMINISTRATOR).with("Idempotency-Key", "1");
    for (String target : new String[] {"14 min", "15 min"}) {
      String next = TestSites.yaml(4).replace("target: 12 min", "target: " + target);
      String body = JsonNodeFactory.instance.objectNode().put("site", next).toString();
      done(administrator.post("/api/v1/sites/configuration", body));
      assertThat(
              done(administrator.post("/api/v1/sites/configuration/preview", body)).get("outcome"))
          .hasToString("\"SAME\"");
    }
  }
}
