package parvis.server.web.description;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Walks through the schemas of a document. */
final class Reach {
  private final OpenAPI api;

  Reach(OpenAPI api) {
    this.api = api;
  }

  /** The name that a reference leads to. */
  static String nameOf(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** Names of the schemas that answers are made of. */
  Set<String> answered() {
    Set<String> found = new HashSet<>();
    Deque<Schema> open = new ArrayDeque<>(answers().toList());
    while (!open.isEmpty()) {
      parts(open.pop())
          .filter(part -> part.getRef() != null)
          .map(part -> nameOf(part.getRef()))
          .filter(found::add)
          .forEach(
              name ->
                  Optional.ofNullable(api.getComponents().getSchemas().get(name))
                      .ifPresent(open::push));
    }
    return found;
  }

  /** Gives every schema that refers to another. */
  void forEachReference(Consumer<Schema> task) {
    Stream.of(answers(), bodies(), parameters(), all())
        .flatMap(schemas -> schemas)
        .flatMap(Reach::parts)
        .filter(part -> part.getRef() != null)
        .forEach(task);
  }

  private Stream<Schema> all() {
    return api.getComponents().getSchemas().values().stream();
  }

  private Stream<Operation> operations() {
    return api.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream());
  }

  private Stream<Schema> answers() {
    Stream<APIResponse> own =
        operations().flatMap(one -> one.getResponses().getAPIResponses().values().stream());
    Stream<APIResponse> shared = api.getComponents().getResponses().values().stream();
    return Stream.concat(own, shared).flatMap(one -> in(one.getContent()));
  }

  private Stream<Schema> bodies() {
    return operations()
        .filter(one -> one.getRequestBody() != null)
        .flatMap(one -> in(one.getRequestBody().getContent()));
  }

  private Stream<Schema> parameters() {
    return operations()
        .flatMap(one -> each(one.getParameters()))
        .flatMap(one -> Stream.ofNullable(one.getSchema()));
  }

  private static Stream<Schema> in(@Nullable Content content) {
    return content == null
        ? Stream.empty()
        : content.getMediaTypes().values().stream()
            .flatMap(type -> Stream.ofNullable(type.getSchema()));
  }

  private static Stream<Schema> parts(Schema schema) {
    Map<String, Schema> properties = schema.getProperties();
    Stream<Schema> inside =
        Stream.of(
                Stream.ofNullable(schema.getItems()),
                Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                each(properties == null ? List.of() : properties.values()),
                each(schema.getAnyOf()),
                each(schema.getOneOf()),
                each(schema.getAllOf()))
            .flatMap(found -> found);
    return Stream.concat(Stream.of(schema), inside.flatMap(Reach::parts));
  }

  private static <T> Stream<T> each(@Nullable Collection<T> some) {
    return some == null ? Stream.empty() : some.stream();
  }
}
