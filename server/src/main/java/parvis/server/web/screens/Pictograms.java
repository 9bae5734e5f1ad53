package parvis.server.web.screens;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parvis.engine.configuration.Arrow;

/**
 * Outline pictograms, drawn inline so that they take the colour of the text; never read aloud,
 * words stand beside them. In templates: {@code {icon:of('users')}}.
 */
@TemplateExtension(namespace = "icon")
public final class Pictograms {
  private static final String FOLDER =
      "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
  private static final Map<String, RawString> DRAWN = new ConcurrentHashMap<>();

  private Pictograms() {}

  /** The pictogram of that name; an unknown one is drawn as a point. */
  public static RawString of(String name) {
    return DRAWN.computeIfAbsent(name, key -> new RawString(read(key)));
  }

  /** The direction to a desk; nothing for none. */
  public static RawString arrow(Arrow arrow) {
    return switch (arrow) {
      case NONE -> new RawString("");
      case LEFT -> of("arrow-left");
      case RIGHT -> of("arrow-right");
      case UP -> of("arrow-up");
      case DOWN -> of("arrow-down");
    };
  }

  private static String read(String name) {
    String known = name.matches("[a-z0-9-]+") ? name : "point";
    try (InputStream in = Pictograms.class.getResourceAsStream(FOLDER + known + ".svg")) {
      return in == null
          ? read("point")
          : inline(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String inline(String svg) {
    return svg.substring(svg.indexOf("<svg"))
        .replaceFirst("class=\"[^\"]*\"", "class=\"icon\" aria-hidden=\"true\" focusable=\"false\"")
        .replaceFirst("width=\"24\"\\s+height=\"24\"\\s+", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
