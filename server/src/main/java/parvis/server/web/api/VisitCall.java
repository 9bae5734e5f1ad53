package parvis.server.web.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Which visit, and what the request says of itself. */
public class VisitCall {
  @PathParam("site")
  String site = "";

  @PathParam("visit")
  String visit = "";

  @HeaderParam("Idempotency-Key")
  @Nullable String key;

  @HeaderParam("If-Match")
  @Nullable String match;
}
