package parvis.server.web.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Which site, and what the request says of itself. */
public class SiteCall {
  @PathParam("site")
  String site = "";

  @HeaderParam("Idempotency-Key")
  @Nullable String key;

  /** Id of the site. */
  public String site() {
    return site;
  }

  /** The sender's Idempotency-Key, null when it gave none. */
  public @Nullable String key() {
    return key;
  }
}
