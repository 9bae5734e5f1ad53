package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.customers.People;
import parvis.server.customers.Person;

/** Sending people from one site to another. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class TransfersApiTest extends ApiTest {
  private static final String YAML =
      """
      id: %1$s
      name: {all: %1$s}
      languages: [fr, en]
      services: [{id: %2$s, name: {all: %2$s}, target: 12 min}]
      reasons: [{id: %3$s, name: {all: %3$s}, service: %2$s}]
      answers: [{id: done, name: {all: Done}}]
      desks: [{id: d1, name: {all: Desk 1}}]
      agents: [{id: a1, name: One}]
      rules: {sends-to-sites: [%4$s]}
      """;
  private static final String ANSWERED =
      "[{\"reason\":\"birth\",\"answer\":\"done\",\"quantity\":1}]";
  private static final String HERE = "/api/v1/sites/centre";
  private static final String THERE = "/api/v1/sites/annexe";

  @Inject @Nullable Publisher sites;
  @Inject @Nullable People people;

  @BeforeEach
  void publishBoth() {
    publish(YAML.formatted("centre", "civil", "birth", "annexe"));
    publish(YAML.formatted("annexe", "tax", "bill", "centre"));
  }

  private void publish(String yaml) {
    var outcome =
        Objects.requireNonNull(sites)
            .publish(Documents.of(yaml, null), Actor.SYSTEM, UUID.randomUUID().toString());
    assertThat(outcome).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  /** Somebody is received at desk 1. */
  private String serve(Browser agent) {
    var _ = agent.post(HERE + "/desks/d1/sign-in", "{}");
    var taken =
        signedIn(Role.GREETER)
            .post(
                HERE + "/visits",
                "{\"reasons\":[\"birth\"],\"channel\":\"GREETER\",\"name\":\"Ada\",\"note\":\"b 7\"}");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    done(agent.post(HERE + "/desks/d1/call-next", ""));
    done(agent.post(HERE + "/desks/d1/start", ""));
    return json(taken).get("id").asText();
  }

  private static String body(String visit, String site, String reason) {
    return "{\"visit\":\"%s\",\"site\":\"%s\",\"reason\":\"%s\"}".formatted(visit, site, reason);
  }

  private JsonNode visit(String site, String id) {
    return done(signedIn(Role.SUPERVISOR).get(site + "/visits/" + id));
  }

  private long countThere() {
    JsonNode hall = done(signedIn(Role.SUPERVISOR).get(THERE));
    return hall.get("visits").findValuesAsText("status").stream()
        .filter("ANNOUNCED"::equals)
        .count();
  }

  @Test
  void the_person_has_a_rank_there_and_is_done_here() {
    Browser agent = agent("a1");
    String visit = serve(agent);
    JsonNode sent = done(agent.post(HERE + "/desks/d1/send-away", body(visit, "annexe", "bill")));
    String there = sent.get("visit").asText();
    assertThat(sent.get("token").asText()).isNotBlank();
    assertThat(visit(HERE, visit).get("status").asText()).isEqualTo("SERVED");
    JsonNode rank = visit(THERE, there);
    assertThat(rank.get("status").asText()).isEqualTo("ANNOUNCED");
    assertThat(rank.at("/particulars/cameFrom/site").asText()).isEqualTo("centre");
    assertThat(rank.at("/particulars/cameFrom/siteName/fr").asText()).isEqualTo("centre");
    assertThat(Objects.requireNonNull(people).get("annexe", there))
        .isEqualTo(new Person("Ada", null, "b 7"));
  }

  @Test
  void the_same_wish_sent_twice_is_one_rank() {
    Browser agent = agent("a1");
    String visit = serve(agent);
    String wish = body(visit, "annexe", "bill");
    String key = UUID.randomUUID().toString();
    Browser _ = agent.with("Idempotency-Key", key);
    JsonNode first = done(agent.post(HERE + "/desks/d1/send-away", wish));
    JsonNode again = done(agent.post(HERE + "/desks/d1/send-away", wish));
    Browser _ = agent.with("Idempotency-Key", "");
    assertThat(again.get("repeated").asBoolean()).isTrue();
    assertThat(again.get("visit")).isEqualTo(first.get("visit"));
    String other = wish.replace("}", ",\"answers\":" + ANSWERED + "}");
    Browser _ = agent.with("Idempotency-Key", key);
    assertProblem(
        agent.post(HERE + "/desks/d1/send-away", other), 409, "refusal.NOBODY_IN_SERVICE");
    Browser _ = agent.with("Idempotency-Key", "");
    assertThat(visit(THERE, first.get("visit").asText()).get("status").asText())
        .as("the rank stays")
        .isEqualTo("ANNOUNCED");
    assertProblem(agent.post(HERE + "/desks/d1/send-away", wish), 409, "refusal.NOBODY_IN_SERVICE");
  }

  @Test
  void what_cannot_be_says_why_and_leaves_no_rank_there() {
    Browser agent = agent("a1");
    String visit = serve(agent);
    long before = countThere();
    String path = HERE + "/desks/d1/send-away";
    assertProblem(agent.post(path, body(visit, "nowhere", "bill")), 400, "invalid");
    assertProblem(agent.post(path, body("v-0", "annexe", "bill")), 404, "refusal.UNKNOWN_VISIT");
    assertProblem(agent.post(path, body(visit, "annexe", "birth")), 404, "refusal.UNKNOWN_REASON");
    Browser _ = agent.with("If-Match", "\"stale\"");
    assertProblem(agent.post(path, body(visit, "annexe", "bill")), 412, "stale");
    Browser _ = agent.with("If-Match", "");
    assertThat(countThere()).isEqualTo(before);
    assertThat(visit(HERE, visit).get("status").asText()).isEqualTo("IN_SERVICE");
    done(agent.post(HERE + "/desks/d1/end", "{\"callNext\":false}"));
  }
}
