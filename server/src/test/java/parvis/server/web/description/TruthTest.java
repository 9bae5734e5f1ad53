package parvis.server.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.web.api.BookingTest;

/** What the API answers is what its document says, and nothing else. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class TruthTest extends BookingTest {
  private static final String AT = "https://parvis.example/openapi.json";
  private static final String VISITS = "/api/v1/sites/{site}/visits";
  private static final String DESK = "/api/v1/sites/{site}/desks/{desk}";

  private ObjectNode document = JsonNodeFactory.instance.objectNode();
  private SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @BeforeEach
  void readDocument() {
    Browser reader = browser().with("Accept", "application/json");
    document = strict((ObjectNode) json(reader.get("/api/v1/openapi?format=json")));
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(AT, document.toString())));
  }

  @Test
  void a_reception_is_as_described() {
    Browser agent = agent("a1");
    Browser greeter = signedIn(Role.GREETER);
    String desk = SITE + "/desks/d1";
    told("get", DESK, agent.get(desk));
    told("post", DESK + "/sign-in", agent.post(desk + "/sign-in", "{}"));
    String wish = "{\"reasons\":[\"birth\"],\"channel\":\"GREETER\",\"name\":\"Ada\"}";
    JsonNode rank = told("post", VISITS, greeter.post(SITE + "/visits", wish));
    String visit = SITE + "/visits/" + rank.path("id").asText();
    told("get", VISITS + "/{visit}", greeter.get(visit));
    told("get", VISITS, greeter.get(SITE + "/visits?q=Ada"));
    told("get", VISITS + "/{visit}/explanation", greeter.get(visit + "/explanation"));
    told("get", VISITS + "/{visit}/call", greeter.get(visit + "/call"));
    told("post", DESK + "/call-next", agent.post(desk + "/call-next", "{}"));
    told("get", VISITS + "/{visit}/call", greeter.get(visit + "/call"));
    told("get", DESK, agent.get(desk));
    told("get", VISITS + "/{visit}/explanation", greeter.get(visit + "/explanation"));
    String key = rank.path("followUrl").asText().replaceAll(".*/v/", "");
    told("get", "/api/v1/visitors/{key}", browser().get("/api/v1/visitors/" + key));
    told("post", DESK + "/start", agent.post(desk + "/start", "{}"));
    told("get", "/api/v1/sites/{site}", signedIn(Role.SUPERVISOR).get(SITE));
    told("post", DESK + "/end", agent.post(desk + "/end", "{}"));
    told("post", DESK + "/recall", agent.post(desk + "/recall", "{}"));
    told("post", DESK + "/sign-out", agent.post(desk + "/sign-out", "{}"));
  }

  @Test
  void bookings_are_as_described() {
    String booking = "/api/v1/bookings/{key}";
    String site = "/api/v1/sites/{site}";
    JsonNode places =
        told("get", site + "/places", browser().get(BOOKED + "/places?reason=birth&reason=renew"));
    told("get", site + "/places", browser().get(BOOKED + "/places?reason=parcel"));
    String wish =
        "{\"reasons\":[{\"reason\":\"birth\"},{\"reason\":\"renew\"}],\"start\":\"%s\"}"
            .formatted(places.at("/first/start").asText());
    JsonNode held = told("post", site + "/bookings", browser().post(BOOKED + "/bookings", wish));
    told("get", booking, browser().get(door(held, "")));
    told("post", booking + "/book", book(browser(), held, "Ada", newMail()));
    told("post", booking + "/release", browser().post(door(held, "/release"), ""));
    told("post", booking + "/check-in", browser().post(door(held, "/check-in"), ""));
    told("post", booking + "/move", browser().post(door(held, "/move"), "{}"));
    told("post", booking + "/cancel", browser().post(door(held, "/cancel"), ""));
  }

  @Test
  void an_agenda_is_as_described() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    String agenda = "/api/v1/sites/{site}/agenda";
    String body =
        "{\"place\":{\"reasons\":[{\"reason\":\"birth\"}],\"start\":\"%s\"},\"name\":\"Ada\"}"
            .formatted(freeOn(1));
    JsonNode made =
        told("post", agenda + "/bookings", supervisor.post(BOOKED + "/agenda/bookings", body));
    told("get", agenda, supervisor.get(BOOKED + "/agenda?from=" + inDays(1)));
    told(
        "post",
        agenda + "/bookings/{booking}/check-in",
        supervisor.post(desk(made, "/check-in"), ""));
    told("post", agenda + "/bookings/{booking}/cancel", supervisor.post(desk(made, "/cancel"), ""));
    String absence =
        "{\"agent\":\"a1\",\"from\":\"2030-01-05T08:00:00Z\",\"to\":\"2030-01-05T09:00:00Z\"}";
    told("post", agenda + "/absences", supervisor.post(BOOKED + "/agenda/absences", absence));
    told("get", agenda + "/absences", supervisor.get(BOOKED + "/agenda/absences"));
    told("put", agenda + "/shares", supervisor.send("PUT", BOOKED + "/agenda/shares", "{}"));
    String later = body.replaceAll("\"start\":\"[^\"]*", "\"start\":\"" + freeOn(3));
    String other =
        told("post", agenda + "/bookings", supervisor.post(BOOKED + "/agenda/bookings", later))
            .path("id")
            .asText();
    String closings = BOOKED + "/agenda/closings";
    told(
        "get",
        agenda + "/closings/preview",
        supervisor.get(closings + "/preview?date=" + inDays(3)));
    told(
        "post",
        agenda + "/closings",
        supervisor.post(
            closings,
            """
            {"date":"%s","name":{"fr":"Travaux","en":"Works"},"bookings":[{"booking":"%s"}]}"""
                .formatted(inDays(3), other)));
    told("get", agenda, supervisor.get(BOOKED + "/agenda?from=" + inDays(3)));
  }

  @Test
  void screens_and_figures_are_as_described() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    told("get", "/api/v1/sites/{site}/board", supervisor.get(SITE + "/board"));
    told("get", "/api/v1/sites/{site}/kiosk", browser().get(SITE + "/kiosk"));
    told("get", "/api/v1/sites/{site}/hours", browser().get(SITE + "/hours"));
    told("get", "/api/v1/sites/{site}/reports", supervisor.get(SITE + "/reports"));
    told("get", "/api/v1/sites", supervisor.get("/api/v1/sites"));
    told("put", "/api/v1/sites/{site}/dial", supervisor.send("PUT", SITE + "/dial", "{}"));
  }

  @Test
  void accounts_screens_and_tokens_are_as_described() {
    Browser administrator = signedIn(Role.ADMINISTRATOR);
    for (String list : new String[] {"accounts", "devices", "tokens", "session", "setup"}) {
      told("get", "/api/v1/" + list, administrator.get("/api/v1/" + list));
    }
    told(
        "post",
        "/api/v1/tokens",
        administrator.post("/api/v1/tokens", "{\"name\":\"desk\",\"role\":\"AGENT\"}"));
    told(
        "post",
        "/api/v1/devices",
        browser().post("/api/v1/devices", "{\"kind\":\"BOARD\",\"site\":\"valmont\"}"));
    told("post", "/api/v1/session", browser().post("/api/v1/session", "{\"name\":\"x\"}"));
  }

  @Test
  void a_wrong_answer_would_be_found() {
    JsonNode schema = schemaOf("get", DESK, 200);
    assertThat(read(schema).validate(json("{}")))
        .anyMatch(error -> error.getMessage().contains("sequence"));
  }

  /** The body of an answer, once its status and shape have been found in the document. */
  private JsonNode told(String method, String path, HttpResponse<String> answer) {
    JsonNode schema = schemaOf(method, path, answer.statusCode());
    JsonNode body = json(answer);
    assertThat(read(schema).validate(body)).as("%s %s answered %s", method, path, body).isEmpty();
    return body;
  }

  private JsonNode schemaOf(String method, String path, int status) {
    JsonNode answer =
        document.path("paths").path(path).path(method).path("responses").path("" + status);
    JsonNode full =
        answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer;
    assertThat(full.isMissingNode()).as("%s %s answered %s", method, path, status).isFalse();
    return full.path("content").iterator().next().path("schema");
  }

  private Schema read(JsonNode schema) {
    return schemas.getSchema(json(schema.toString().replace("\"#/", "\"" + AT + "#/")));
  }

  /** Nothing beside what is described. */
  private static ObjectNode strict(ObjectNode document) {
    for (JsonNode schema : document.at("/components/schemas")) {
      if (schema.has("properties")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
    return document;
  }
}
