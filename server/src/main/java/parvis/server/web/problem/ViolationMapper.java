package parvis.server.web.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Names the fields of a request that break a rule. */
final class ViolationMapper {
  @ServerExceptionMapper
  Response invalid(ConstraintViolationException violations, HttpServerRequest request) {
    if (violations.getConstraintViolations().stream().anyMatch(ViolationMapper::isBody)) {
      return ProblemReply.to(request, ProblemException.of(400, "body-missing")).response();
    }
    ProblemException problem = ProblemException.invalid();
    violations.getConstraintViolations().stream()
        .sorted(java.util.Comparator.comparing(violation -> field(violation)))
        .forEach(
            violation -> problem.because(field(violation), "constraint", violation.getMessage()));
    return ProblemReply.to(request, problem).response();
  }

  /** Of what a method takes, only the body has to be there as a whole. */
  private static boolean isBody(ConstraintViolation<?> violation) {
    Path.Node last = null;
    for (Path.Node node : violation.getPropertyPath()) {
      last = node;
    }
    return last != null
        && last.getKind() == ElementKind.PARAMETER
        && violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
  }

  /**
   * The field as the sender knows it: without our method and, for a body, without its parameter.
   */
  private static String field(ConstraintViolation<?> violation) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = String.valueOf(node.getName());
      } else if (node.getKind() != ElementKind.METHOD) {
        append(field, node);
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  private static void append(StringBuilder field, Path.Node node) {
    if (node.getIndex() != null) {
      field.append('[').append(node.getIndex()).append(']');
    }
    boolean element = node.getName() == null || node.getName().startsWith("<");
    if (!element) {
      field.append(field.isEmpty() ? "" : ".").append(node.getName());
    }
  }
}
