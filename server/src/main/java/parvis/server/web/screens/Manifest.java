package parvis.server.web.screens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parvis.engine.view.VisitorView;

/** The web app manifest that lets a visitor keep the page on the phone. */
final class Manifest {
  private Manifest() {}

  static String of(VisitorView view, Words words, String page) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("name", words.text(view.siteName()) + " · " + view.visit().token());
    manifest.put("short_name", view.visit().token());
    manifest.put("lang", words.language());
    manifest.put("dir", words.direction());
    manifest.put("id", page).put("start_url", page).put("scope", page);
    manifest.put("display", "standalone");
    manifest.put("background_color", "#f6f4ef").put("theme_color", "#f6f4ef");
    ArrayNode icons = manifest.putArray("icons");
    icon(icons, "192");
    icon(icons, "512");
    return manifest.toString();
  }

  private static void icon(ArrayNode icons, String size) {
    icons
        .addObject()
        .put("src", "/assets/icon-" + size + ".png")
        .put("sizes", size + "x" + size)
        .put("type", "image/png")
        .put("purpose", "any maskable");
  }
}
