package parvis.server.web.pages;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import parvis.server.web.api.Readers;

/** In which language a page is asked for, and which reader stands beside it. */
public class Asked {
  @QueryParam("lang")
  @Nullable String language;

  @HeaderParam("Accept-Language")
  @Nullable String header;

  @QueryParam("reader")
  @Nullable String reader;

  /** What the address of a stream says of the reader beside the screen; empty for none. */
  String listening() {
    return reader != null && reader.matches(Readers.NAME) ? "&reader=" + reader : "";
  }
}
