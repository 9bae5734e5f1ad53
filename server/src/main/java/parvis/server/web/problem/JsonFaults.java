package parvis.server.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is wrong with the JSON of a request: the field and the line, never our classes. */
final class JsonFaults {
  private JsonFaults() {}

  static ProblemException explain(JsonProcessingException fault) {
    JsonLocation at = Objects.requireNonNullElse(fault.getLocation(), JsonLocation.NA);
    if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return ProblemException.invalid()
          .because(path(mapping.getPath()), key(mapping), at.getLineNr());
    }
    return ProblemException.of(400, "malformed", at.getLineNr(), at.getColumnNr());
  }

  private static String key(JsonMappingException fault) {
    if (fault instanceof UnrecognizedPropertyException) {
      return "unknown";
    }
    boolean missing =
        fault instanceof InvalidNullException
            || fault.getOriginalMessage().startsWith("Missing required creator property");
    return missing ? "missing" : "wrong-value";
  }

  private static String path(List<Reference> path) {
    return path.stream().map(JsonFaults::step).collect(Collectors.joining("."));
  }

  private static String step(Reference reference) {
    String name = reference.getFieldName();
    return name == null ? Integer.toString(reference.getIndex()) : name;
  }
}
