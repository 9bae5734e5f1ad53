package parvis.server.web.pages;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** In which language a page is asked for. */
public class Asked {
  @QueryParam("lang")
  @Nullable String language;

  @HeaderParam("Accept-Language")
  @Nullable String header;
}
