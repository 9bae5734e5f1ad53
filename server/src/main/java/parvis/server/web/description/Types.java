package parvis.server.web.description;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/** Which types of the code the document's schemas are; types of one name are numbered there. */
final class Types {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

  private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
  private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
  private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);

  private final List<ClassInfo> ours;

  Types(IndexView index) {
    this.ours =
        index.getKnownClasses().stream()
            .filter(type -> type.name().toString().startsWith("parvis."))
            .sorted(Comparator.comparing(ClassInfo::name))
            .toList();
  }

  /** The type behind a schema; empty when it is none of ours. */
  Optional<ClassInfo> find(String name, Schema schema) {
    String simple = name.replaceAll("\\d+$", "");
    return ours.stream()
        .filter(type -> simple.equals(simpleName(type)))
        .filter(type -> looksLike(type, schema))
        .max(Comparator.comparingInt(type -> type.recordComponents().size()));
  }

  /** The name of a type that others share: with the one that it lies in. */
  static String fullName(ClassInfo type) {
    String name = type.name().withoutPackagePrefix();
    return name.replaceAll("Resource(?=\\$)", "").replace("$", "");
  }

  /**
   * A value of a schema and where it comes from.
   *
   * @param type the record
   * @param name of its component
   */
  record Member(ClassInfo type, String name) {
    /** Whether it may be absent. */
    boolean isOptional() {
      Type own = type.recordComponent(name).type();
      return own.hasAnnotation(NULLABLE) || own.name().equals(OPTIONAL);
    }
  }

  /** The values that a record is written with, those of what is unwrapped into it included. */
  Map<String, Member> members(ClassInfo type) {
    Map<String, Member> found = new HashMap<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      FieldInfo field = type.field(component.name());
      if (field != null && field.hasDeclaredAnnotation(UNWRAPPED)) {
        ours.stream()
            .filter(one -> one.name().equals(component.type().name()))
            .forEach(one -> found.putAll(members(one)));
      } else {
        found.put(component.name(), new Member(type, component.name()));
      }
    }
    return found;
  }

  /** What a method says that is written as a value of its own; empty for none of that name. */
  static Optional<MethodInfo> written(ClassInfo type, String property) {
    return type.methods().stream()
        .filter(method -> method.hasDeclaredAnnotation(PROPERTY))
        .filter(method -> property.equals(nameOf(method)))
        .findFirst();
  }

  private static String nameOf(MethodInfo method) {
    AnnotationValue name = method.declaredAnnotation(PROPERTY).value();
    return name == null ? method.name() : name.asString();
  }

  private static String simpleName(ClassInfo type) {
    String name = type.name().withoutPackagePrefix();
    return name.substring(name.lastIndexOf('$') + 1);
  }

  private boolean looksLike(ClassInfo type, Schema schema) {
    if (schema.getEnumeration() != null) {
      Set<String> constants =
          type.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet());
      return constants.equals(new HashSet<>(schema.getEnumeration()));
    }
    return type.isRecord()
        && schema.getProperties() != null
        && schema.getProperties().keySet().containsAll(members(type).keySet());
  }
}
