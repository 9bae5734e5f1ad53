package parvis.server.web.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** The schemas of the document: named apart, explained, and honest about what may be absent. */
final class Shapes {
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

  private final OpenAPI api;
  private final Types types;
  private final Map<String, ClassInfo> known = new HashMap<>();

  Shapes(OpenAPI api, Types types) {
    this.api = api;
    this.types = types;
  }

  /** Completes every schema. */
  void complete() {
    schemas()
        .forEach(
            (name, schema) -> types.find(name, schema).ifPresent(type -> known.put(name, type)));
    Set<String> written = new Reach(api).answered();
    schemas().forEach((name, schema) -> complete(name, schema, written.contains(name)));
    rename();
  }

  private Map<String, Schema> schemas() {
    return api.getComponents().getSchemas();
  }

  private void complete(String name, Schema schema, boolean written) {
    ClassInfo type = known.get(name);
    if (type == null) {
      if (schema.getDescription() == null) {
        schema.setDescription(common(name));
      }
      return;
    }
    Javadocs.of(type).ifPresent(schema::setDescription);
    if (type.isRecord()) {
      completeRecord(type, schema, written);
    }
  }

  private static String common(String name) {
    return switch (name) {
      case "Instant" -> "A moment in UTC, as ISO 8601 writes it";
      case "LocalDate" -> "A day, as ISO 8601 writes it";
      case "LocalTime" -> "A time of the day on the clock of the site, as ISO 8601 writes it";
      case "Duration" -> "A length of time, as ISO 8601 writes it: PT12M is twelve minutes";
      default -> throw new IllegalArgumentException("say what the schema is: " + name);
    };
  }

  private void completeRecord(ClassInfo type, Schema schema, boolean written) {
    boolean whole = written && !type.hasDeclaredAnnotation(INCLUDE);
    Map<String, Types.Member> members = types.members(type);
    Map<String, Schema> properties = new LinkedHashMap<>();
    schema
        .getProperties()
        .forEach(
            (property, value) -> {
              Types.Member member = members.get(property);
              if (member != null) {
                properties.put(property, property(member, value, whole));
              } else {
                Types.written(type, property)
                    .ifPresent(method -> properties.put(property, described(value, method)));
              }
            });
    schema.setProperties(properties);
    if (whole) {
      schema.setRequired(List.copyOf(properties.keySet()));
    }
  }

  private static Schema described(Schema value, MethodInfo method) {
    Javadocs.of(method).ifPresent(value::setDescription);
    return value;
  }

  private static Schema property(Types.Member member, Schema value, boolean whole) {
    Schema said = whole && member.isOptional() ? orNull(value) : value;
    Javadocs.of(member.type(), member.name()).ifPresent(said::setDescription);
    return said;
  }

  private static Schema orNull(Schema value) {
    if (value.getRef() != null) {
      return OASFactory.createSchema()
          .addAnyOf(value)
          .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
    boolean already = value.getAnyOf() != null || isNull(value);
    return already ? value : value.addType(SchemaType.NULL);
  }

  /** The scanner knows that an {@code Optional} may be null. */
  private static boolean isNull(Schema value) {
    return value.getType() != null && value.getType().contains(SchemaType.NULL);
  }

  private void rename() {
    Map<String, String> names = new HashMap<>();
    for (String name : schemas().keySet()) {
      String simple = name.replaceAll("\\d+$", "");
      if (known.containsKey(name) && schemas().containsKey(simple + "1")) {
        names.put(name, Types.fullName(known.get(name)));
      }
    }
    new Reach(api).forEachReference(schema -> schema.setRef(renamed(schema.getRef(), names)));
    Map<String, Schema> sorted = new TreeMap<>();
    schemas().forEach((name, schema) -> sorted.put(names.getOrDefault(name, name), schema));
    api.getComponents().setSchemas(sorted);
  }

  private static String renamed(String reference, Map<String, String> names) {
    String name = Reach.nameOf(reference);
    return "#/components/schemas/" + names.getOrDefault(name, name);
  }
}
