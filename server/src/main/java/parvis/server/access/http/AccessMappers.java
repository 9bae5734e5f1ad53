package parvis.server.access.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import parvis.server.web.problem.ProblemReply;

/** Answers who may not: sign in first (401), or not you (403). */
final class AccessMappers {
  @ServerExceptionMapper
  Response stranger(UnauthorizedException refusal, HttpServerRequest request) {
    return SignIn.answer(request);
  }

  @ServerExceptionMapper
  Response unknown(AuthenticationFailedException refusal, HttpServerRequest request) {
    return SignIn.answer(request);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refusal, HttpServerRequest request) {
    return ProblemReply.to(request, 403).response();
  }
}
