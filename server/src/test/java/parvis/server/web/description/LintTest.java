package parvis.server.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.web.api.ApiTest;

/** The document of the API is valid and complete, and the lint would find it if it were not. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class LintTest extends ApiTest {
  private static final String PICK = "/paths/~1api~1v1~1sites~1{site}~1desks~1{desk}~1pick";
  private static final String POST = PICK + "/post";
  private static final String SCHEMAS = "/components/schemas";

  /** The document without the doors that only tests open. */
  private JsonNode document() {
    Browser reader = browser().with("Accept", "application/json");
    JsonNode document = json(reader.get("/api/v1/openapi?format=json"));
    ((ObjectNode) document.path("paths")).properties().removeIf(LintTest::isOfTests);
    return document;
  }

  private static boolean isOfTests(Map.Entry<String, JsonNode> path) {
    return path.getKey().startsWith("/api/test") || path.getKey().startsWith("/test");
  }

  @Test
  void the_document_is_valid_openapi() {
    JsonNode document = document();
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    var parsed = new OpenAPIV3Parser().readContents(document.toString(), null, new ParseOptions());
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getPaths()).hasSizeGreaterThan(80);
  }

  @Test
  void the_document_has_no_fault() {
    assertThat(Lint.faults(document())).isEmpty();
  }

  @Test
  void the_lint_finds_what_is_missing() {
    assertFault(without("/info", "license"), "missing: license");
    assertFault(without(POST, "operationId"), "missing: post /api/v1/sites/");
    assertFault(without(POST, "description"), "/pick description");
    assertFault(without(POST, "tags"), "one declared tag");
    assertFault(without(POST + "/responses", "401"), ": 401 where it is closed");
    assertFault(without(POST, "parameters"), "parameters of the path");
    assertFault(without(POST + "/parameters/0", "description"), "parameter desk");
    assertFault(without(POST + "/responses", "404"), "what 404 is");
    assertFault(without(POST + "/responses", "200"), "what success is");
    assertFault(without(POST + "/responses/200", "content"), "200: schema");
    assertFault(without(SCHEMAS + "/DeskRow", "description"), "schema DeskRow");
    assertFault(without(SCHEMAS + "/DeskRow/properties/id", "description"), "DeskRow.id");
    assertFault(without(SCHEMAS + "/DeskRow/properties", "id"), "DeskRow: requires id");
    assertFault(without(SCHEMAS, "DeskRow"), "leads nowhere: #/components/schemas/DeskRow");
    assertFault(without("/components/responses/Stale", "content"), "412: problem+json");
  }

  @Test
  void the_lint_finds_what_is_wrong() {
    ObjectNode twice = (ObjectNode) document();
    ((ObjectNode) twice.at(POST)).put("operationId", "callNext");
    assertFault(twice, "operationId callNext twice");
    ObjectNode untyped = (ObjectNode) document();
    ((ObjectNode) untyped.at(POST + "/requestBody/content")).putObject("*/*");
    assertFault(untyped, "type of the body");
    ObjectNode spare = (ObjectNode) document();
    ((ObjectNode) spare.at(SCHEMAS)).putObject("Row1").put("description", "numbered");
    assertFault(spare, "a name of its own");
    assertFault(spare, "unused: Row1");
    ObjectNode moved = (ObjectNode) document();
    ((ObjectNode) moved.at("/paths")).set("/api/v1/Pick_It", moved.at(PICK));
    assertFault(moved, "path in words");
  }

  private JsonNode without(String pointer, String field) {
    JsonNode document = document();
    JsonNode removed = ((ObjectNode) document.at(pointer)).remove(field);
    assertThat(removed).as("%s %s", pointer, field).isNotNull();
    return document;
  }

  private static void assertFault(JsonNode document, String fault) {
    List<String> faults = Lint.faults(document);
    assertThat(faults).anyMatch(one -> one.contains(fault));
  }
}
