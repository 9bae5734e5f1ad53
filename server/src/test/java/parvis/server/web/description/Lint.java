package parvis.server.web.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a good document of an API has, beyond being valid: the rules that linters of OpenAPI
 * recommend, and that every value says what it means.
 */
final class Lint {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
  private static final Pattern PATH = Pattern.compile("/api/v1(/([a-z0-9.-]+|\\{\\w+}))*");

  private final JsonNode document;
  private final List<String> faults = new ArrayList<>();

  private Lint(JsonNode document) {
    this.document = document;
  }

  /** Every fault, in words; empty for a good document. */
  static List<String> faults(JsonNode document) {
    Lint lint = new Lint(document);
    lint.top();
    lint.operations();
    lint.schemas();
    lint.references();
    return lint.faults;
  }

  private void top() {
    need(document, "/info/title", "title");
    need(document, "/info/description", "description");
    need(document, "/info/license/name", "license");
    document.path("tags").forEach(tag -> need(tag, "/description", "tag " + tag.path("name")));
  }

  private void operations() {
    Set<String> ids = new HashSet<>();
    each(
        document.path("paths"),
        (path, item) ->
            each(
                item,
                (method, operation) -> {
                  if (METHODS.contains(method)) {
                    operation(path, method + " " + path, operation);
                    unique(ids, operation.path("operationId").asText(), method + " " + path);
                  }
                }));
  }

  private void unique(Set<String> ids, String id, String where) {
    if (!ids.add(id)) {
      faults.add(where + ": operationId " + id + " twice");
    }
  }

  private void operation(String path, String where, JsonNode operation) {
    check(PATH.matcher(path).matches(), where + ": path in words, with hyphens");
    for (String text : List.of("operationId", "summary", "description")) {
      need(operation, "/" + text, where + " " + text);
    }
    Set<String> tags = texts(document.path("tags"), "name");
    JsonNode own = operation.path("tags");
    check(own.size() == 1 && tags.contains(own.path(0).asText()), where + ": one declared tag");
    parameters(path, where, operation);
    answers(path, where, operation);
    JsonNode body = operation.path("requestBody").path("content");
    check(!body.has("*/*"), where + ": type of the body");
    security(where, operation);
  }

  private void parameters(String path, String where, JsonNode operation) {
    Set<String> inPath = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      need(parameter, "/description", where + " parameter " + parameter.path("name").asText());
      if (parameter.path("in").asText().equals("path")) {
        inPath.add(parameter.path("name").asText());
      }
    }
    Set<String> said =
        IN_PATH.matcher(path).results().map(one -> one.group(1)).collect(Collectors.toSet());
    check(said.equals(inPath), where + ": parameters of the path");
  }

  private void answers(String path, String where, JsonNode operation) {
    JsonNode answers = operation.path("responses");
    Set<String> statuses = new TreeSet<>();
    each(
        answers,
        (status, answer) -> {
          statuses.add(status);
          answer(where + " " + status, status, answer);
        });
    check(statuses.stream().anyMatch(one -> one.startsWith("2")), where + ": what success is");
    check(!path.contains("{") || statuses.contains("404"), where + ": what 404 is");
    check(!operation.has("requestBody") || statuses.contains("400"), where + ": what 400 is");
  }

  private void answer(String where, String status, JsonNode answer) {
    JsonNode full = answer.has("$ref") ? at(answer.path("$ref").asText()) : answer;
    need(full, "/description", where + " description");
    JsonNode content = full.path("content");
    if (status.startsWith("2")) {
      boolean typed =
          !content.isEmpty()
              && StreamSupport.stream(content.spliterator(), false)
                  .allMatch(type -> type.has("schema"));
      check(status.equals("204") || typed, where + ": schema");
    } else if (!status.equals("304")) { // which has no body
      check(content.has("application/problem+json"), where + ": problem+json");
    }
  }

  private void security(String where, JsonNode operation) {
    Set<String> known = new HashSet<>();
    document.at("/components/securitySchemes").fieldNames().forEachRemaining(known::add);
    boolean closed = operation.path("responses").has("401");
    check(closed || operation.path("security").isEmpty(), where + ": 401 where it is closed");
    operation
        .path("security")
        .forEach(
            one ->
                one.fieldNames()
                    .forEachRemaining(
                        scheme -> check(known.contains(scheme), where + ": scheme " + scheme)));
  }

  private void schemas() {
    each(
        document.at("/components/schemas"),
        (name, schema) -> {
          need(schema, "/description", "schema " + name);
          check(!name.matches(".*\\d"), "schema " + name + ": a name of its own");
          each(
              schema.path("properties"),
              (property, value) -> need(value, "/description", name + "." + property));
          schema
              .path("required")
              .forEach(
                  one ->
                      check(
                          schema.path("properties").has(one.asText()),
                          name + ": requires " + one.asText()));
        });
  }

  private void references() {
    Set<String> used = new TreeSet<>();
    document.findValuesAsText("$ref").forEach(used::add);
    used.forEach(one -> check(!at(one).isMissingNode(), "leads nowhere: " + one));
    for (String kind : List.of("schemas", "responses")) {
      each(
          document.path("components").path(kind),
          (name, _) ->
              check(used.contains("#/components/" + kind + "/" + name), "unused: " + name));
    }
  }

  private JsonNode at(String reference) {
    return document.at(reference.substring(1));
  }

  private void need(JsonNode in, String pointer, String what) {
    check(!in.at(pointer).asText().isBlank(), "missing: " + what);
  }

  private void check(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }

  private static Set<String> texts(JsonNode list, String field) {
    Set<String> texts = new HashSet<>();
    list.forEach(one -> texts.add(one.path(field).asText()));
    return texts;
  }

  private static void each(JsonNode object, BiConsumer<String, JsonNode> task) {
    for (Map.Entry<String, JsonNode> one : object.properties()) {
      task.accept(one.getKey(), one.getValue());
    }
  }
}
