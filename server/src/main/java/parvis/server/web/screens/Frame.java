package parvis.server.web.screens;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * One message of a live stream: the pieces of a screen, the server's time and its build. The
 * browser replaces the pieces whose text changed.
 */
public final class Frame {
  private Frame() {}

  /** The data of an event {@code frame} that shows {@code pieces} as they were {@code at}. */
  public static String of(Instant at, TemplateInstance pieces) {
    return "<div data-frame data-build=\"%s\" data-now=\"%s\">%s</div>"
        .formatted(Build.id(), at, pieces.render());
  }
}
