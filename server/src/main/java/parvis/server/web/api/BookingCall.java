package parvis.server.web.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Which booking of a site, and what the request says of itself. */
public class BookingCall {
  @PathParam("site")
  String site = "";

  @PathParam("booking")
  String booking = "";

  @HeaderParam("Idempotency-Key")
  @Nullable String key;
}
