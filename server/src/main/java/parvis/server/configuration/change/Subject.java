package parvis.server.configuration.change;

import java.util.Map;
import parvis.engine.configuration.Text;

/**
 * One thing of a site.
 *
 * @param kind what it is
 * @param id its id, empty for what a site has once
 */
record Subject(Label kind, String id) {
  Text text() {
    return new Text(Map.of("fr", in("fr"), "en", in("en")));
  }

  private String in(String language) {
    return (kind.text().in(language) + " " + id).strip();
  }
}
