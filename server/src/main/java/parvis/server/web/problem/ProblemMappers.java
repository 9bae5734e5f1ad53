package parvis.server.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.SortedSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes whatever a resource throws into a problem. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response refusal(ProblemException refusal, HttpServerRequest request) {
    return ProblemReply.to(request, refusal).response();
  }

  @ServerExceptionMapper
  Response json(MismatchedInputException fault, HttpServerRequest request) {
    return ProblemReply.to(request, JsonFaults.explain(fault)).response();
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException fault, HttpServerRequest request) {
    return ProblemReply.to(request, JsonFaults.explain(fault)).response();
  }

  /** What JAX-RS itself refuses, and what a resource answers by throwing. */
  @ServerExceptionMapper
  Response status(WebApplicationException refusal, HttpServerRequest request) {
    Response response = refusal.getResponse();
    if (response.getStatus() < 400 || response.hasEntity()) {
      return response;
    }
    if (refusal.getCause() instanceof JsonProcessingException fault) {
      return ProblemReply.to(request, JsonFaults.explain(fault)).response();
    }
    int status = response.getStatus();
    if (status == 404 || status == 405) {
      return nothingThere(request);
    }
    return status >= 500 && status != 503
        ? incident(refusal, request)
        : ProblemReply.to(request, status).response();
  }

  /** 404, or 405 with the methods that the address does know. */
  private static Response nothingThere(HttpServerRequest request) {
    SortedSet<String> known = KnownMethods.ofCurrentRequest();
    if (known.isEmpty() || known.contains(request.method().name())) {
      return ProblemReply.to(request, 404).response();
    }
    return Response.fromResponse(ProblemReply.to(request, 405).response()).allow(known).build();
  }

  /** A browser that left in the middle is no incident. */
  private static boolean isGone(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      if (one instanceof ClosedChannelException) {
        return true;
      }
    }
    return false;
  }

  /** Everything else is our fault: logged once, under an id that the answer names. */
  @ServerExceptionMapper
  Response incident(Throwable fault, HttpServerRequest request) {
    if (isGone(fault)) {
      return ProblemReply.to(request, 503).response(); // nobody is there to read it
    }
    String incident = UUID.randomUUID().toString();
    LOG.errorf(fault, "Incident %s: %s failed", incident, request.method());
    return ProblemReply.toIncident(request, incident).response();
  }
}
