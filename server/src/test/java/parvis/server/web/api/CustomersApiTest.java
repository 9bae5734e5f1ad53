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

/** Personal customers and where people are sent on to, on a site of their own. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class CustomersApiTest extends ApiTest {
  private static final String KNOWN = "/api/v1/sites/known";
  private static final String YAML =
      """
      id: known
      name: {all: Known}
      languages: [fr, en]
      services:
        - {id: advice, name: {all: Advice}, target: 12 min}
        - {id: cash, name: {all: Cash}, target: 12 min}
      reasons:
        - {id: loan, name: {all: Loan}, service: advice}
        - {id: money, name: {all: Money}, service: cash}
      desks:
        - {id: d1, name: {all: Desk 1}}
        - {id: d2, name: {all: Desk 2}, sends-to: {services: [advice]}}
      agents:
        - {id: a1, name: One, sends-to: {agents: []}}
        - {id: a2, name: Two}
      rules: {usual-agent: preferred}
      """;

  @Inject @Nullable Publisher sites;

  @BeforeEach
  void publishKnown() {
    var outcome =
        Objects.requireNonNull(sites)
            .publish(Documents.of(YAML, null), Actor.SYSTEM, UUID.randomUUID().toString());
    assertThat(outcome).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  private JsonNode rank(String more) {
    var answer =
        signedIn(Role.GREETER)
            .post(
                KNOWN + "/visits",
                "{\"reasons\":[\"loan\"],\"channel\":\"GREETER\"%s}".formatted(more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private JsonNode visit(String id) {
    return done(signedIn(Role.SUPERVISOR).get(KNOWN + "/visits/" + id));
  }

  private static void sit(Browser agent, String desk) {
    var _ = agent.post(KNOWN + "/desks/" + desk + "/sign-in", "{}");
  }

  private static void leave(Browser agent, String desk) {
    done(agent.post(KNOWN + "/desks/" + desk + "/sign-out", "{}"));
  }

  private void cancel(String visit) {
    done(signedIn(Role.GREETER).post(KNOWN + "/visits/" + visit + "/cancel", "{\"why\":\"test\"}"));
  }

  @Test
  void whoever_is_linked_at_the_desk_is_kept_for_the_agent_when_they_come_again() {
    Browser one = agent("a1");
    sit(one, "d1");
    String first = rank(",\"customer\":\"C 42-7\",\"name\":\"Ada\"").get("id").asText();
    done(one.send("PUT", KNOWN + "/visits/" + first + "/usual-agent", "{}"));
    assertThat(visit(first).at("/particulars/usualAgent/id").asText()).isEqualTo("a1");
    cancel(first);

    String again = rank(",\"customer\":\"c427\"").get("id").asText();
    JsonNode kept = visit(again);
    assertThat(kept.at("/agent").asText()).isEqualTo("One");
    assertThat(kept.at("/particulars/usualAgent/name").asText()).isEqualTo("One");
    JsonNode listed = done(one.get(KNOWN + "/customers"));
    assertThat(listed.findValuesAsText("number")).contains("C 42-7");
    assertThat(listed.findValuesAsText("name")).contains("Ada");

    done(one.send("DELETE", KNOWN + "/visits/" + again + "/usual-agent", ""));
    assertThat(done(one.get(KNOWN + "/customers")).findValuesAsText("number"))
        .doesNotContain("C 42-7");
    cancel(again);
    String stranger = rank(",\"customer\":\"C 42-7\"").get("id").asText();
    assertThat(visit(stranger).at("/agent").isNull()).isTrue();
    cancel(stranger);
    leave(one, "d1");
  }

  @Test
  void who_says_only_later_who_they_are_is_kept_from_then_on() {
    Browser one = agent("a1");
    sit(one, "d1");
    String note = "{\"agent\":\"a1\",\"phone\":\"+33 6 11 22 33 44\",\"name\":\"Bea\"}";
    var noted = signedIn(Role.SUPERVISOR).post(KNOWN + "/customers", note);
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
    String person = json(noted).get("person").asText();
    String visit = rank("").get("id").asText();
    var kept =
        signedIn(Role.GREETER)
            .send("PUT", KNOWN + "/visits/" + visit + "/person", "{\"phone\":\"0611223344\"}");
    assertThat(kept.statusCode()).isEqualTo(204);
    assertThat(visit(visit).at("/agent").asText()).isEqualTo("One");
    cancel(visit);
    done(signedIn(Role.SUPERVISOR).send("DELETE", KNOWN + "/customers/" + person, ""));
    leave(one, "d1");
  }

  @Test
  void an_agent_sees_and_changes_the_own_customers_only() {
    Browser one = agent("a1");
    Browser two = agent("a2");
    String note = "{\"number\":\"K-900\"}";
    String person = json(one.post(KNOWN + "/customers", note)).get("person").asText();
    assertThat(done(two.get(KNOWN + "/customers")).findValuesAsText("person"))
        .doesNotContain(person);
    assertProblem(
        two.send("PUT", KNOWN + "/customers/" + person, "{}"), 409, "refusal.CUSTOMER_OF_ANOTHER");
    assertProblem(
        two.send("DELETE", KNOWN + "/customers/" + person, ""), 409, "refusal.CUSTOMER_OF_ANOTHER");
    assertProblem(
        two.post(KNOWN + "/customers", "{\"agent\":\"a1\",\"number\":\"K-901\"}"),
        409,
        "refusal.NO_RIGHT");
    assertProblem(two.post(KNOWN + "/customers", "{\"number\":\"!\"}"), 400, "invalid");
    assertProblem(two.post(KNOWN + "/customers", "{\"name\":\"Nobody\"}"), 400, "invalid");
    Browser supervisor = signedIn(Role.SUPERVISOR);
    done(supervisor.send("PUT", KNOWN + "/customers/" + person, "{\"agent\":\"a2\"}"));
    assertThat(done(two.get(KNOWN + "/customers")).findValuesAsText("person")).contains(person);
    done(two.send("DELETE", KNOWN + "/customers/" + person, ""));
    assertProblem(
        supervisor.send("PUT", KNOWN + "/customers/" + person, "{\"agent\":\"a2\"}"),
        404,
        "refusal.UNKNOWN_CUSTOMER");
  }

  @Test
  void nobody_is_linked_who_could_not_be_known_again_nor_where_nobody_is_remembered() {
    Browser one = agent("a1");
    String visit = rank("").get("id").asText();
    assertProblem(
        one.send("PUT", KNOWN + "/visits/" + visit + "/usual-agent", "{}"), 409, "not-knowable");
    assertProblem(
        one.send("PUT", KNOWN + "/visits/none/usual-agent", "{}"), 404, "refusal.UNKNOWN_VISIT");
    cancel(visit);
    assertProblem(
        one.post(SITE + "/customers", "{\"number\":\"K-902\"}"),
        409,
        "refusal.NO_PERSONAL_CUSTOMERS");
    String stranger = "{\"reasons\":[\"loan\"],\"channel\":\"WEB\",\"customer\":\"K-903\"}";
    assertProblem(browser().post(KNOWN + "/visits", stranger), 403, "http403");
  }

  @Test
  void people_are_sent_on_only_where_desk_and_agent_may_and_somebody_receives() {
    Browser one = agent("a1");
    sit(one, "d2");
    String visit = rank("").get("id").asText();
    String desk = KNOWN + "/desks/d2";
    String pick = "{\"visit\":\"%s\",\"reason\":\"here\",\"direct\":true}".formatted(visit);
    var picked = one.post(desk + "/pick", pick);
    if (picked.statusCode() != 200) { // without the right to pick, the next one is called
      done(one.post(desk + "/call-next", ""));
    }
    done(one.post(desk + "/start", ""));
    assertProblem(send(one, "\"money\""), 409, "refusal.TARGET_NOT_ALLOWED");
    assertProblem(send(one, "\"loan\",\"agent\":\"a2\""), 409, "refusal.TARGET_NOT_ALLOWED");
    var shut = send(one, "\"loan\",\"desk\":\"d1\"");
    assertProblem(shut, 409, "refusal.TARGET_SHUT");
    assertThat(json(shut).get("detail").asText()).contains("Desk 1");
    done(send(one, "\"loan\",\"desk\":\"d1\",\"anyway\":true"));
    assertThat(visit(visit).at("/particulars/sentOn").asInt()).isEqualTo(1);
    cancel(visit);
    leave(one, "d2");
  }

  private static java.net.http.HttpResponse<String> send(Browser by, String to) {
    return by.post(
        KNOWN + "/desks/d2/send-on", "{\"reason\":%s,\"insertion\":\"LAST\"}".formatted(to));
  }
}
