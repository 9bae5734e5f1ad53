package parvis.server.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Hours as {@code SiteConfigured} held them in its second version: the same week all year. */
final class OldHours {
  private OldHours() {}

  static ObjectNode upcast(ObjectNode node) {
    JsonNode site = node.get("configuration");
    ObjectNode hours = (ObjectNode) site.get("hours");
    hours.putArray("periods");
    hours.putObject("days");
    site.get("areas").forEach(OldHours::sameAsSite);
    site.get("services").forEach(OldHours::sameAsSite);
    return node;
  }

  private static void sameAsSite(JsonNode node) {
    ((ObjectNode) node).putNull("hours");
  }
}
