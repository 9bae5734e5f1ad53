package parvis.server.web.problem;

import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Which methods the address of a request knows. The router itself asks one resource class only:
 * where the path of a class lies inside that of another, it says 404 for a method that is missing.
 */
final class KnownMethods {
  private KnownMethods() {}

  /** The methods of the address now asked for, in order; none when there is nothing there. */
  static SortedSet<String> ofCurrentRequest() {
    SortedSet<String> known = new TreeSet<>();
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    if (request == null) {
      return known;
    }
    String path = request.getPathWithoutPrefix();
    for (RequestPath<InitialMatch> resource : request.getDeployment().getClassMappers()) {
      var match = new RequestMapper<>(new ArrayList<>(List.of(resource))).map(path);
      if (match != null) {
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        for (ServerRestHandler handler : match.value.handlers) {
          add(known, handler, rest);
        }
      }
    }
    if (known.contains(HttpMethod.GET)) {
      known.add(HttpMethod.HEAD);
    }
    return known;
  }

  private static void add(SortedSet<String> known, ServerRestHandler handler, String rest) {
    if (handler instanceof ClassRoutingHandler routing) {
      routing
          .getMappers()
          .forEach(
              (method, mapper) -> {
                if (method != null && mapper.map(rest) != null) {
                  known.add(method);
                }
              });
    }
  }
}
