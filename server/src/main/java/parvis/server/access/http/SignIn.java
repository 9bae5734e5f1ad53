package parvis.server.access.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemReply;

/** What who is not signed in gets instead: the sign-in page, or a 401 for programs. */
final class SignIn {
  private static final String PAGE = "/sign-in?to=";

  private SignIn() {}

  static Response answer(HttpServerRequest request) {
    if (isPage(request)) {
      return Response.status(302).location(URI.create(address(request.uri()))).build();
    }
    Response response = reply(request).response();
    return isFragment(request)
        ? Response.fromResponse(response).header("HX-Redirect", "/sign-in").build()
        : response;
  }

  static void ask(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (isPage(request)) {
      var _ =
          context.response().setStatusCode(302).putHeader("Location", address(request.uri())).end();
    } else {
      reply(request).send(context);
    }
  }

  private static ProblemReply reply(HttpServerRequest request) {
    return Credentials.bearer(request).isPresent()
        ? ProblemReply.to(request, ProblemException.of(401, "token-refused"))
        : ProblemReply.to(request, 401);
  }

  private static boolean isPage(HttpServerRequest request) {
    return request.method().equals(HttpMethod.GET)
        && !isFragment(request)
        && Credentials.bearer(request).isEmpty()
        && ProblemReply.wantsPage(request);
  }

  // A piece of a page: following a redirect would put the sign-in page inside the page.
  private static boolean isFragment(HttpServerRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  private static String address(String uri) {
    return PAGE + URLEncoder.encode(LocalPath.orHome(uri), UTF_8);
  }
}
