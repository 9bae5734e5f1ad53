package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Refusal;
import parvis.server.TestSites;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemTexts;

/** A reception over HTTP, from the ticket to the answers, with what is refused on the way. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class ReceptionApiTest extends ApiTest {
  @Test
  void a_person_is_received_from_the_ticket_to_the_answer() {
    Browser agent = agent("a1");
    String desk = SITE + "/desks/d1";
    done(agent.post(desk + "/sign-in", "{}"));
    JsonNode rank = take(browser(), "birth", "WEB");
    assertThat(rank.get("token").asText()).startsWith("A ");
    assertThat(rank.get("followUrl").asText()).contains("/v/valmont.");
    JsonNode called = done(agent.post(desk + "/call-next", "{}"));
    assertThat(called.at("/events/0/type").asText()).isEqualTo("VisitCalled");
    assertThat(called.at("/events/0/why/rule").asText()).isNotBlank();
    done(agent.post(desk + "/start", "{}"));
    JsonNode view = done(agent.get(desk));
    assertThat(view.at("/desk/status").asText()).isEqualTo("SERVING");
    JsonNode ended =
        done(
            agent.post(
                desk + "/end",
                "{\"answers\":[{\"reason\":\"birth\",\"answer\":\"done\"}],\"callNext\":false}"));
    assertThat(ended.at("/events/0/type").asText()).isEqualTo("ServiceEnded");
    done(agent.post(desk + "/sign-out", "{}"));
  }

  @Test
  void what_may_be_said_may_be_left_out() {
    Browser agent = agent("a1");
    String desk = SITE + "/desks/d1";
    done(agent.post(desk + "/sign-in", ""));
    String visit = take(signedIn(Role.GREETER), "birth", "GREETER").get("id").asText();
    done(
        agent.post(
            desk + "/pick",
            "{\"visit\":\"%s\",\"reason\":\"test\",\"direct\":true}".formatted(visit)));
    assertThat(done(agent.post(desk + "/end", "")).at("/events/0/type").asText())
        .isEqualTo("ServiceEnded");
    assertProblem(agent.post(desk + "/pause", ""), 400, "body-missing");
    done(agent.post(desk + "/sign-out", ""));
  }

  @Test
  void an_agent_takes_charge_of_somebody_else_in_one_step() {
    Browser agent = agent("a1");
    String desk = SITE + "/desks/d1";
    done(agent.post(desk + "/sign-in", ""));
    String first = take(signedIn(Role.GREETER), "birth", "GREETER").get("id").asText();
    String second = take(signedIn(Role.GREETER), "birth", "GREETER").get("id").asText();
    String pick = "{\"visit\":\"%s\",\"reason\":\"test\",\"direct\":true%s}";
    done(agent.post(desk + "/pick", pick.formatted(first, "")));
    assertProblem(agent.post(desk + "/pick", pick.formatted(second, "")), 409, "refusal.DESK_BUSY");
    String answers = ",\"answers\":[{\"reason\":\"birth\",\"answer\":\"done\"}]";
    assertProblem(
        agent.post(desk + "/pick", pick.formatted(second, ",\"previous\":\"HOLD\"" + answers)),
        400,
        "invalid");
    JsonNode held =
        done(agent.post(desk + "/pick", pick.formatted(second, ",\"previous\":\"HOLD\"")));
    assertThat(held.at("/events/0/type").asText()).isEqualTo("VisitHeld");
    assertThat(held.at("/events/1/type").asText()).isEqualTo("VisitTaken");
    done(agent.post(desk + "/end", ""));
    done(agent.post(desk + "/take-back", "{\"visit\":\"%s\"}".formatted(first)));
    String third = take(signedIn(Role.GREETER), "birth", "GREETER").get("id").asText();
    JsonNode ended =
        done(agent.post(desk + "/pick", pick.formatted(third, ",\"previous\":\"END\"" + answers)));
    assertThat(ended.at("/events/0/type").asText()).isEqualTo("ServiceEnded");
    done(agent.post(desk + "/end", ""));
    done(agent.post(desk + "/sign-out", ""));
  }

  @Test
  void a_visitor_follows_delays_and_leaves_by_the_link_alone() {
    JsonNode rank = take(browser(), "new-passport", "WEB");
    String key = rank.get("followUrl").asText().replaceAll(".*/v/", "");
    String path = "/api/v1/visitors/" + key;
    assertThat(done(browser().get(path)).at("/visit/token")).isEqualTo(rank.get("token"));
    assertThat(done(browser().post(path + "/delay", "{}")).get("delaysLeft").asInt()).isOne();
    assertThat(done(browser().post(path + "/leave", "{}")).at("/visit/status").asText())
        .isEqualTo("LEFT");
    assertProblem(browser().post(path + "/leave", "{}"), 409, "refusal.VISIT_OVER");
    assertProblem(browser().get("/api/v1/visitors/valmont.guess"), 404, "unknown-visitor");
    assertProblem(browser().get("/api/v1/visitors/guess"), 404, "unknown-visitor");
  }

  @Test
  void a_repeated_request_gets_the_same_ticket() {
    Browser kiosk = signedIn(Role.GREETER).with("Idempotency-Key", UUID.randomUUID().toString());
    assertThat(take(kiosk, "birth", "KIOSK")).isEqualTo(take(kiosk, "birth", "KIOSK"));
  }

  @Test
  void a_refusal_is_409_in_the_readers_language() {
    Browser agent = agent("a2");
    done(agent.post(SITE + "/desks/d2/sign-in", "{}"));
    HttpResponse<String> french = agent.post(SITE + "/desks/d2/recall", "{}");
    assertProblem(french, 409, "refusal.NOBODY_CALLED");
    assertThat(json(french).get("detail").asText()).contains("Personne");
    HttpResponse<String> english =
        agent.with("Accept-Language", "en").post(SITE + "/desks/d2/recall", "{}");
    assertThat(json(english).get("detail").asText()).contains("Nobody");
  }

  @Test
  void an_agent_cannot_act_at_somebody_elses_desk() {
    Browser first = agent("a3");
    done(first.post(SITE + "/desks/d3/sign-in", "{}"));
    assertProblem(
        agent("a4").post(SITE + "/desks/d3/call-next", "{}"), 409, "refusal.NOT_YOUR_DESK");
    assertProblem(
        agent("a4").post(SITE + "/desks/d4/sign-in", "{\"agent\":\"a1\"}"), 403, "http403");
  }

  @Test
  void a_stale_screen_is_told_so() {
    Browser agent = agent("a4");
    String desk = SITE + "/desks/d4";
    done(agent.post(desk + "/sign-in", "{}"));
    String tag = agent.get(desk).headers().firstValue("ETag").orElseThrow();
    take(browser(), "birth", "WEB");
    done(agent.with("If-Match", tag).post(desk + "/call-next", "{}"));
    assertProblem(agent.post(desk + "/no-show", "{}"), 412, "stale");
    done(agent.with("If-Match", "").post(desk + "/no-show", "{}"));
  }

  @Test
  void what_does_not_exist_is_404() {
    Browser boss = signedIn(Role.SUPERVISOR);
    assertProblem(boss.get("/api/v1/sites/nowhere"), 404, "unknown-site");
    assertProblem(boss.get(SITE + "/desks/d99"), 404, "refusal.UNKNOWN_DESK");
    assertProblem(boss.post(SITE + "/visits/none/leave", "{}"), 404, "refusal.UNKNOWN_VISIT");
    assertProblem(
        boss.post(SITE + "/visits", "{\"reasons\":[\"what\"],\"channel\":\"GREETER\"}"),
        404,
        "refusal.UNKNOWN_REASON");
    assertProblem(boss.post(SITE + "/services/what/close", "{}"), 404, "refusal.UNKNOWN_SERVICE");
  }

  @Test
  void a_wrong_field_is_400_and_named() {
    assertField("{\"channel\":\"WEB\"}", "reasons");
    assertField("{\"reasons\":[],\"channel\":\"WEB\"}", "reasons");
    assertField("{\"reasons\":[\"birth\"]}", "channel");
    assertField("{\"reasons\":[\"birth\"],\"channel\":\"FAX\"}", "channel");
    assertField("{\"reasons\":[\"birth\"],\"channel\":\"WEB\",\"partySize\":0}", "partySize");
    assertField("{\"reasons\":[\"birth\"],\"channel\":\"WEB\",\"party\":2}", "party");
    assertProblem(browser().post(SITE + "/visits", "{\"reasons\":"), 400, "malformed");
  }

  private void assertField(String body, String field) {
    HttpResponse<String> answer = browser().post(SITE + "/visits", body);
    assertProblem(answer, 400, "invalid");
    assertThat(json(answer).at("/errors/0/field").asText()).as(answer.body()).isEqualTo(field);
    assertThat(json(answer).at("/errors/0/detail").asText()).isNotBlank();
  }

  @Test
  void channels_belong_to_who_may_use_them() {
    String kiosk = "{\"reasons\":[\"birth\"],\"channel\":\"KIOSK\"}";
    assertProblem(browser().post(SITE + "/visits", kiosk), 403, "http403");
    String named = "{\"reasons\":[\"birth\"],\"channel\":\"WEB\",\"name\":\"Zoe\"}";
    assertProblem(browser().post(SITE + "/visits", named), 403, "http403");
    String badge =
        "{\"reasons\":[\"birth\"],\"channel\":\"KIOSK\",\"token\":\"BADGE\",\"badge\":\"B7\"}";
    assertProblem(browser().post(SITE + "/visits", badge.replace("KIOSK", "WEB")), 403, "http403");
    String text =
        json(signedIn(Role.ADMINISTRATOR)
                .post("/api/v1/tokens", "{\"name\":\"x\",\"role\":\"KIOSK\"}"))
            .get("text")
            .asText();
    Browser program = browser().with("Authorization", "Bearer " + text);
    assertProblem(program.post(SITE + "/visits", badge), 409, "refusal.TOKEN_NOT_OFFERED");
  }

  @Test
  void a_greeter_finds_people_by_token_name_and_phone() {
    Browser greeter = signedIn(Role.GREETER);
    HttpResponse<String> made =
        greeter.post(
            SITE + "/visits",
            """
            {"reasons":["birth"],"channel":"GREETER","name":"Aïcha Benali","phone":"06 12 34 56 78"}
            """);
    String token = json(made).get("token").asText();
    String id = json(made).get("id").asText();
    for (String words : new String[] {"benal", "123456", token.replace(" ", "")}) {
      JsonNode found = done(greeter.get(SITE + "/visits?q=" + words));
      assertThat(found.findValuesAsText("id")).as(words).contains(id);
    }
    assertThat(done(greeter.get(SITE + "/visits?q=ben"))).isEmpty();
  }

  @Test
  void a_service_closes_and_opens() {
    Browser boss = signedIn(Role.SUPERVISOR);
    done(boss.post(SITE + "/services/passport/close", "{}"));
    assertProblem(
        browser().post(SITE + "/visits", "{\"reasons\":[\"new-passport\"],\"channel\":\"WEB\"}"),
        409,
        "refusal.SERVICE_CLOSED");
    done(boss.post(SITE + "/services/passport/open", "{}"));
    assertProblem(agent("a1").post(SITE + "/services/passport/close", "{}"), 403, "http403");
  }

  @Test
  void a_configuration_is_previewed_then_published_without_touching_who_waits() {
    Browser administrator = signedIn(Role.ADMINISTRATOR);
    JsonNode rank = take(browser(), "birth", "WEB");
    String next = TestSites.yaml(4).replace("target: 12 min", "target: 13 min");
    String body =
        com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
            .objectNode()
            .put("site", next)
            .toString();
    JsonNode preview = done(administrator.post("/api/v1/sites/configuration/preview", body));
    assertThat(preview.get("outcome").asText()).isEqualTo("CHANGED");
    assertThat(preview.get("changes")).isNotEmpty();
    done(administrator.post("/api/v1/sites/configuration", body));
    assertThat(
            done(administrator.post("/api/v1/sites/configuration", body)).get("outcome").asText())
        .isEqualTo("SAME");
    JsonNode visit = done(administrator.get(SITE + "/visits/" + rank.get("id").asText()));
    assertThat(visit.get("status").asText()).isEqualTo("WAITING");
    String wrong = body.replace("13 min", "13 parsecs");
    JsonNode problems = done(administrator.post("/api/v1/sites/configuration/preview", wrong));
    assertThat(problems.at("/problems/0/field").asText()).isEqualTo("services[0].target");
    assertThat(problems.at("/problems/0/line").asInt()).isPositive();
  }

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    for (String language : new String[] {"fr", "en"}) {
      for (Refusal.Reason reason : Refusal.Reason.values()) {
        String code = "refusal." + reason.name();
        var problem = ProblemTexts.forHeader(language).of(ProblemException.of(409, code, "x"));
        assertThat(problem.detail()).as(code).doesNotContain("refusal.");
        assertThat(problem.title()).as(code).doesNotContain("refusal.");
      }
    }
  }

  @Test
  void health_answers() {
    assertThat(browser().get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(browser().get("/health/live").statusCode()).isEqualTo(200);
  }
}
