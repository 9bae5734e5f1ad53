package parvis.server.web.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Which desk, and what the request says of itself. */
public class DeskCall {
  @PathParam("site")
  String site = "";

  @PathParam("desk")
  String desk = "";

  @HeaderParam("Idempotency-Key")
  @Nullable String key;

  @HeaderParam("If-Match")
  @Nullable String match;
}
