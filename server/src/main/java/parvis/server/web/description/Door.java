package parvis.server.web.description;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import parvis.server.access.limit.RateLimited;

/**
 * One operation of the API and the method that does it.
 *
 * @param operation as the document has it
 * @param method that is called
 */
record Door(org.eclipse.microprofile.openapi.models.Operation operation, MethodInfo method) {
  private static final DotName OPERATION = DotName.createSimple(Operation.class);
  private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
  private static final DotName PERMIT =
      DotName.createSimple(jakarta.annotation.security.PermitAll.class);
  private static final DotName LIMITED = DotName.createSimple(RateLimited.class);
  private static final DotName AUTHENTICATED = DotName.createSimple(Authenticated.class);
  private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);
  private static final List<String> ANYBODY_SIGNED_IN = List.of("anybody who is signed in");
  private static final String KEY = "Idempotency-Key";
  private static final String MATCH = "If-Match";

  /** The method with the id of {@code operation}; empty for what is not ours. */
  static Optional<Door> find(
      IndexView index, org.eclipse.microprofile.openapi.models.Operation operation) {
    return index.getAnnotations(OPERATION).stream()
        .filter(one -> one.target().kind() == AnnotationTarget.Kind.METHOD)
        .filter(one -> idOf(one).equals(operation.getOperationId()))
        .map(one -> new Door(operation, one.target().asMethod()))
        .findFirst();
  }

  private static String idOf(AnnotationInstance operation) {
    AnnotationValue id = operation.value("operationId");
    return id == null ? "" : id.asString();
  }

  /** Says who may, what the parameters are and which refusals to expect. */
  void complete(String path) {
    List<String> roles = roles();
    operation.setDescription(described(roles));
    operation.setSecurity(new ArrayList<>());
    if (!roles.isEmpty()) {
      for (String scheme : List.of(ParvisApi.SESSION, ParvisApi.DEVICE, ParvisApi.TOKEN)) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(scheme));
      }
    }
    parameters().forEach(one -> one.setDescription(Parameters.meaning(one.getName())));
    sayJson();
    saySuccess();
    refusals(path, roles).forEach(this::refuse);
    answersWithinReason();
  }

  private String described(List<String> roles) {
    String what =
        Javadocs.of(method)
            .orElseGet(() -> operation.getSummary() == null ? "" : operation.getSummary() + ".");
    String who =
        roles.isEmpty() ? "Open to anybody." : "Open to: " + String.join(", ", roles) + ".";
    return what + " " + who;
  }

  private List<Parameter> parameters() {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private boolean takes(String parameter) {
    return parameters().stream().anyMatch(one -> one.getName().equals(parameter));
  }

  private boolean takesIn(Parameter.In where) {
    return parameters().stream().anyMatch(one -> one.getIn() == where);
  }

  /** A body of which the class does not say the type is JSON. */
  private void sayJson() {
    var body = operation.getRequestBody();
    if (body == null || body.getContent() == null) {
      return;
    }
    MediaType any = body.getContent().getMediaType("*/*");
    if (any != null) {
      body.getContent().removeMediaType("*/*");
      body.getContent().addMediaType("application/json", any);
    }
  }

  /** The status that the method asks for, in place of 200. */
  private void saySuccess() {
    AnnotationInstance status = method.declaredAnnotation(STATUS);
    APIResponse found = operation.getResponses().getAPIResponse("200");
    if (status != null && found != null) {
      operation.getResponses().removeAPIResponse("200");
      operation.getResponses().addAPIResponse("" + status.value().asInt(), found);
    }
  }

  private Map<String, String> refusals(String path, List<String> roles) {
    Map<String, String> all = new java.util.TreeMap<>();
    if (operation.getRequestBody() != null
        || takesIn(Parameter.In.QUERY)
        || takesIn(Parameter.In.HEADER)) {
      all.put("400", ParvisApi.INVALID);
    }
    if (!roles.isEmpty()) {
      all.put("401", ParvisApi.STRANGER);
    }
    if (!roles.isEmpty() || takes("site")) {
      all.put("403", ParvisApi.FORBIDDEN);
    }
    if (path.contains("{")) {
      all.put("404", ParvisApi.UNKNOWN);
    }
    if (takes(KEY)) {
      all.put("409", ParvisApi.REFUSED);
    }
    if (path.contains("/bookings/{key}")) {
      all.put("410", ParvisApi.GONE);
    }
    if (takes(MATCH)) {
      all.put("412", ParvisApi.STALE);
    }
    if (annotation(LIMITED) != null) {
      all.put("429", ParvisApi.TOO_OFTEN);
    }
    return all;
  }

  private void refuse(String status, String response) {
    operation
        .getResponses()
        .addAPIResponse(
            status, OASFactory.createAPIResponse().ref("#/components/responses/" + response));
  }

  /** The scanner supposes 400, 401 and 403 in places where they cannot be. */
  private void answersWithinReason() {
    List.of("400", "401", "403").stream()
        .filter(status -> operation.getResponses().hasAPIResponse(status))
        .filter(status -> operation.getResponses().getAPIResponse(status).getRef() == null)
        .forEach(status -> operation.getResponses().removeAPIResponse(status));
  }

  private List<String> roles() {
    AnnotationInstance roles = annotation(ROLES);
    if (method.hasDeclaredAnnotation(AUTHENTICATED)) {
      return ANYBODY_SIGNED_IN;
    }
    if (roles == null || method.hasDeclaredAnnotation(PERMIT)) {
      return List.of();
    }
    return List.of(roles.value().asStringArray());
  }

  private @Nullable AnnotationInstance annotation(DotName name) {
    AnnotationInstance own = method.declaredAnnotation(name);
    return own == null ? method.declaringClass().declaredAnnotation(name) : own;
  }
}
