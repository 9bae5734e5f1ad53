package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
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

/** The doors for every way of calling and receiving, on a site of their own. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class WaysApiTest extends ApiTest {
  private static final String WAYS = "/api/v1/sites/ways";
  private static final String YAML =
      """
      id: ways
      name: {all: Ways}
      languages: [fr, en]
      areas:
        - {id: hall, name: {all: Hall}}
        - {id: upstairs, name: {all: Upstairs}, walk: 60 s}
      needs:
        - {id: quiet, name: {all: Quiet}, icon: lock}
      services:
        - {id: civil, name: {all: Registry}, areas: [hall, upstairs], target: 12 min, tokens: [symbol, badge]}
        - {id: express, name: {all: Express}, kind: call-forward, target: 5 min}
        - {id: course, name: {all: Course}, target: 30 min, group-minimum: 3}
      reasons:
        - {id: birth, name: {all: Birth}, service: civil}
        - {id: talk, name: {all: Talk}, service: course}
      reinforcement:
        - {id: help, name: {all: Help}, services: [civil], when: {waiting: 50}, helpers: [a2]}
      desks:
        - {id: d1, name: {all: Desk 1}, serves: [civil, express], offers: [quiet]}
        - {id: d2, name: {all: Desk 2}, serves: [civil, express]}
        - {id: d3, name: {all: Room}, serves: [course], places: 5}
        - {id: d4, name: {all: Room 4}, serves: [civil], mode: automatic, automatic-call: room-free}
      agents:
        - {id: a1, name: One, rights: [pick, send-on]}
        - {id: a2, name: Two, rights: [pick, send-on]}
      """;

  @Inject @Nullable Publisher ways;

  @BeforeEach
  void publishWays() {
    var outcome =
        Objects.requireNonNull(ways)
            .publish(Documents.of(YAML, null), Actor.SYSTEM, UUID.randomUUID().toString());
    assertThat(outcome).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  private JsonNode rank(String body) {
    var answer = signedIn(Role.GREETER).post(WAYS + "/visits", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private static String first(JsonNode answer) {
    return answer.at("/events/0/type").asText();
  }

  private JsonNode site() {
    return done(signedIn(Role.SUPERVISOR).get(WAYS));
  }

  @Test
  void the_dial_is_set_within_its_bounds_by_supervisors() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    done(supervisor.send("PUT", WAYS + "/dial", "{\"percent\":60}"));
    assertThat(site().at("/steering/dial").asInt()).isEqualTo(60);
    var wrong = supervisor.send("PUT", WAYS + "/dial", "{\"percent\":101}");
    assertProblem(wrong, 400, "invalid");
    assertThat(json(wrong).at("/errors/0/field").asText()).isEqualTo("percent");
    assertProblem(
        supervisor.send("PUT", WAYS + "/dial", "{\"service\":\"no\",\"percent\":1}"),
        404,
        "refusal.UNKNOWN_SERVICE");
    assertProblem(agent("a1").send("PUT", WAYS + "/dial", "{\"percent\":1}"), 403, "http403");
    done(supervisor.send("PUT", WAYS + "/dial", "{}"));
    assertThat(site().at("/steering/dialByHand").asBoolean()).isFalse();
  }

  @Test
  void competences_change_for_the_day_and_go_back() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    Browser agent = agent("a2");
    done(agent.post(WAYS + "/desks/d2/sign-in", "{}"));
    String door = WAYS + "/agents/a2/competences";
    done(supervisor.send("PUT", door + "/civil", "{\"allowed\":true,\"level\":40,\"tier\":2}"));
    assertThat(site().at("/steering/agents/0/changed").asBoolean()).isTrue();
    assertProblem(
        supervisor.send("PUT", door + "/civil", "{\"allowed\":true,\"level\":0}"), 400, "invalid");
    assertProblem(
        supervisor.send("PUT", WAYS + "/agents/no/competences/civil", "{\"allowed\":false}"),
        404,
        "refusal.UNKNOWN_AGENT");
    done(supervisor.send("DELETE", door, ""));
    assertThat(site().at("/steering/agents/0/changed").asBoolean()).isFalse();
    done(agent.post(WAYS + "/desks/d2/sign-out", "{}"));
  }

  @Test
  void areas_are_drained_and_people_moved() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    done(supervisor.send("PUT", WAYS + "/areas/hall", "{\"drained\":true}"));
    assertProblem(
        supervisor.send("PUT", WAYS + "/areas/hall", "{\"drained\":true}"),
        409,
        "refusal.ALREADY_SO");
    done(supervisor.send("PUT", WAYS + "/areas/hall", "{\"drained\":false}"));
    String visit = rank("{\"reasons\":[\"birth\"],\"channel\":\"GREETER\"}").get("id").asText();
    Browser greeter = signedIn(Role.GREETER);
    String door = WAYS + "/visits/" + visit;
    assertThat(first(done(greeter.post(door + "/move", "{\"area\":\"upstairs\"}"))))
        .isEqualTo("VisitMoved");
    assertProblem(greeter.post(door + "/move", "{\"area\":\"roof\"}"), 404, "refusal.UNKNOWN_AREA");
    done(greeter.post(door + "/cancel", "{\"why\":\"test\"}"));
  }

  @Test
  void wishes_are_changed_while_a_person_waits() {
    String visit = rank("{\"reasons\":[\"birth\"],\"channel\":\"GREETER\"}").get("id").asText();
    Browser greeter = signedIn(Role.GREETER);
    String door = WAYS + "/visits/" + visit;
    done(
        greeter.send(
            "PUT", door + "/needs", "{\"needs\":[{\"need\":\"quiet\",\"required\":true}]}"));
    assertProblem(
        greeter.send("PUT", door + "/needs", "{\"needs\":[{\"need\":\"no\",\"required\":true}]}"),
        404,
        "refusal.UNKNOWN_NEED");
    done(greeter.send("PUT", door + "/face", "{\"kind\":\"SYMBOL\"}"));
    assertThat(done(greeter.get(door)).at("/particulars/face/kind").asText()).isEqualTo("Symbol");
    assertProblem(
        greeter.send("PUT", door + "/face", "{\"kind\":\"BADGE\"}"), 409, "refusal.BADGE_NEEDED");
    String soon = Instant.now().plusSeconds(900).toString();
    done(greeter.post(door + "/postpone", "{\"notBefore\":\"%s\"}".formatted(soon)));
    assertProblem(
        greeter.post(door + "/postpone", "{\"notBefore\":\"2020-01-01T00:00:00Z\"}"),
        409,
        "refusal.TIME_PAST");
    assertProblem(greeter.post(door + "/coming", "{}"), 409, "refusal.NOT_PRE_CALLED");
    done(greeter.post(door + "/cancel", "{\"why\":\"test\"}"));
  }

  @Test
  void who_waits_for_somebody_absent_is_let_go_to_any_colleague() {
    String body = "{\"reasons\":[\"birth\"],\"channel\":\"GREETER\",\"agent\":\"a2\"}";
    String visit = rank(body).get("id").asText();
    Browser greeter = signedIn(Role.GREETER);
    String door = WAYS + "/visits/" + visit;
    assertThat(done(greeter.get(door)).get("agent").asText()).isEqualTo("Two");
    assertProblem(agent("a1").post(door + "/widen", "{}"), 403, "http403");
    assertThat(first(done(greeter.post(door + "/widen", "{}")))).isEqualTo("AddresseeWidened");
    assertThat(done(greeter.get(door)).path("agent").isTextual()).isFalse();
    assertProblem(greeter.post(door + "/widen", "{}"), 409, "refusal.ALREADY_SO");
    done(greeter.post(door + "/cancel", "{\"why\":\"test\"}"));
  }

  @Test
  void who_ends_and_asks_for_the_next_is_told_of_no_call_to_another_desk() {
    Browser one = agent("a1");
    Browser two = agent("a2");
    String desk = WAYS + "/desks/d1";
    done(signedIn(Role.GREETER).send("PUT", WAYS + "/lines/express", "{\"people\":0}"));
    done(one.post(desk + "/sign-in", "{}"));
    done(two.post(WAYS + "/desks/d3/sign-in", "{}"));
    String body = "{\"reasons\":[\"birth\",\"talk\"],\"channel\":\"GREETER\"}";
    String visit = rank(body).get("id").asText();
    done(one.post(desk + "/call-next", "{}"));
    done(one.post(desk + "/start", "{}"));
    done(two.post(WAYS + "/desks/d3/stand-ready", "{}"));
    JsonNode answer = done(one.post(desk + "/end", "{\"callNext\":true}"));
    assertThat(answer.findValuesAsText("type")).containsExactly("VisitSentOn", "DeskStoodReady");
    assertThat(done(two.get(WAYS + "/desks/d3")).at("/current/visit/id").asText()).isEqualTo(visit);
    done(two.post(WAYS + "/desks/d3/start", "{}"));
    done(two.post(WAYS + "/desks/d3/end", "{}"));
    done(two.post(WAYS + "/desks/d3/sign-out", "{}"));
    done(one.post(desk + "/sign-out", "{}"));
  }

  @Test
  void a_line_is_counted_and_called_by_a_desk_that_stands_ready() {
    Browser agent = agent("a1");
    String desk = WAYS + "/desks/d1";
    done(agent.post(desk + "/sign-in", "{}"));
    Browser greeter = signedIn(Role.GREETER);
    done(greeter.send("PUT", WAYS + "/lines/express", "{\"people\":3}"));
    assertProblem(
        greeter.send("PUT", WAYS + "/lines/civil", "{\"people\":3}"), 409, "refusal.NOT_A_LINE");
    assertProblem(greeter.send("PUT", WAYS + "/lines/express", "{\"people\":-1}"), 400, "invalid");
    done(agent.post(desk + "/stand-ready", "{}"));
    JsonNode seen = done(agent.get(desk));
    assertThat(seen.at("/current/visit/service").asText()).isEqualTo("express");
    done(agent.post(desk + "/start", "{}"));
    done(agent.post(desk + "/end", "{}"));
    done(greeter.send("PUT", WAYS + "/lines/express", "{\"people\":0}"));
    done(agent.post(desk + "/sign-out", "{}"));
  }

  @Test
  void a_group_is_called_admitted_started_and_ended() {
    Browser agent = agent("a1");
    String desk = WAYS + "/desks/d3";
    done(agent.post(desk + "/sign-in", "{}"));
    String body = "{\"reasons\":[\"talk\"],\"channel\":\"GREETER\",\"partySize\":%d}";
    String one = rank(body.formatted(2)).get("id").asText();
    String two = rank(body.formatted(2)).get("id").asText();
    done(agent.post(desk + "/group/call", "{}"));
    JsonNode group = done(agent.get(desk)).at("/desk/calling/group");
    assertThat(group.get("people").asInt()).isEqualTo(4);
    done(agent.post(desk + "/group/present", "{\"visit\":\"%s\"}".formatted(one)));
    done(agent.post(desk + "/group/no-show", "{\"visit\":\"%s\"}".formatted(two)));
    assertProblem(
        agent.post(desk + "/group/present", "{\"visit\":\"no\"}"), 404, "refusal.UNKNOWN_VISIT");
    assertProblem(agent.post(desk + "/group/recall", ""), 409, "refusal.NOBODY_CALLED");
    assertProblem(agent.post(desk + "/group/start", ""), 409, "refusal.GROUP_TOO_SMALL");
    done(agent.post(desk + "/group/start", "{\"anyway\":true}"));
    done(agent.post(desk + "/group/end", "{}"));
    assertProblem(agent.post(desk + "/group/start", "{}"), 409, "refusal.NO_GROUP");
    done(agent.post(desk + "/sign-out", "{}"));
  }

  @Test
  void a_group_that_is_too_small_is_called_again_and_put_off() {
    Browser agent = agent("a1");
    String desk = WAYS + "/desks/d3";
    done(agent.post(desk + "/sign-in", "{}"));
    String visit = rank("{\"reasons\":[\"talk\"],\"channel\":\"GREETER\"}").get("id").asText();
    done(agent.post(desk + "/group/call", "{}"));
    String one = "{\"visit\":\"%s\"}".formatted(visit);
    assertThat(first(done(agent.post(desk + "/group/recall", one)))).isEqualTo("VisitRecalled");
    done(agent.post(desk + "/group/present", one));
    assertProblem(
        agent.post(desk + "/group/put-off", "{\"notBefore\":\"2020-01-01T08:00:00Z\"}"),
        409,
        "refusal.TIME_PAST");
    JsonNode answer = done(agent.post(desk + "/group/put-off", ""));
    assertThat(answer.findValuesAsText("type")).containsExactly("CallWithdrawn", "GroupPutOff");
    done(signedIn(Role.GREETER).post(WAYS + "/visits/" + visit + "/cancel", "{\"why\":\"end\"}"));
    done(agent.post(desk + "/sign-out", "{}"));
  }

  @Test
  void a_room_that_a_sensor_says_to_be_free_is_called_to() {
    Browser agent = agent("a2");
    String desk = WAYS + "/desks/d4";
    done(agent.post(desk + "/sign-in", "{}"));
    String visit = rank("{\"reasons\":[\"birth\"],\"channel\":\"GREETER\"}").get("id").asText();
    assertThat(done(agent.get(desk)).at("/current").isNull()).isTrue();
    done(signedIn(Role.GREETER).post(desk + "/room-free", ""));
    assertThat(done(agent.get(desk)).at("/current/visit/id").asText()).isEqualTo(visit);
    done(agent.post(desk + "/start", "{}"));
    done(agent.post(desk + "/end", "{}"));
    done(agent.post(desk + "/mode", "{\"mode\":\"MANUAL\"}"));
    assertProblem(agent.post(desk + "/room-free", ""), 409, "refusal.NOT_CALLED_BY_SYSTEM");
    done(agent.post(desk + "/sign-out", "{}"));
  }

  @Test
  void help_is_called_answered_and_released() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    done(supervisor.post(WAYS + "/help/help/call", "{}"));
    assertProblem(supervisor.post(WAYS + "/help/help/call", "{}"), 409, "refusal.HELP_UNDER_WAY");
    assertProblem(
        supervisor.post(WAYS + "/help/no/call", "{}"), 404, "refusal.UNKNOWN_REINFORCEMENT");
    assertProblem(
        agent("a1").post(WAYS + "/help/help/answer", "{\"coming\":true}"),
        409,
        "refusal.NOT_ASKED");
    assertThat(first(done(supervisor.post(WAYS + "/help/help/release", "{}"))))
        .isEqualTo("ReinforcementReleased");
    assertProblem(
        supervisor.post(WAYS + "/help/help/release", "{}"), 409, "refusal.NO_HELP_UNDER_WAY");
  }

  @Test
  void a_badge_is_lent_seen_and_given_back() {
    String badge = UUID.randomUUID().toString();
    String visit =
        rank("""
        {"reasons":["birth"],"channel":"GREETER","token":"BADGE","badge":"%s"}
        """
                .formatted(badge))
            .get("id")
            .asText();
    Browser greeter = signedIn(Role.GREETER);
    JsonNode seen = done(greeter.post(WAYS + "/scan", "{\"code\":\"%s\"}".formatted(badge)));
    assertThat(seen.get("visit").asText()).isEqualTo(visit);
    assertThat(seen.get("meaning").asText()).isEqualTo("FOUND");
    done(greeter.post(WAYS + "/visits/" + visit + "/cancel", "{\"why\":\"test\"}"));
    done(greeter.post(WAYS + "/badges/" + badge + "/return", "{}"));
    assertProblem(
        greeter.post(WAYS + "/badges/" + badge + "/return", "{}"), 404, "refusal.UNKNOWN_BADGE");
    assertProblem(
        greeter.post(WAYS + "/scan", "{\"code\":\"%s\"}".formatted(badge)), 404, "unknown-code");
  }

  @Test
  void a_photo_needs_consent_and_goes_when_it_is_taken_back() {
    Browser agent = agent("a1");
    String door = WAYS + "/agents/a1/photo";
    var without =
        agent.with("Content-Type", "image/jpeg").send("PUT", door + "?consent=false", "x");
    assertProblem(without, 400, "invalid");
    assertThat(json(without).at("/errors/0/field").asText()).isEqualTo("consent");
    assertThat(agent.get(door).statusCode()).isEqualTo(404);
  }
}
