package parvis.server.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A configuration as {@code SiteConfigured} held it in its first version. */
final class OldConfiguration {
  private static final String NONE = "PT0S";

  private OldConfiguration() {}

  static ObjectNode upcast(ObjectNode node) {
    ObjectNode site = (ObjectNode) node.get("configuration");
    site.putArray("bands");
    site.putArray("needs");
    site.putArray("reinforcement");
    site.get("areas").forEach(OldConfiguration::area);
    site.get("services").forEach(OldConfiguration::service);
    site.get("reasons").forEach(OldConfiguration::reason);
    site.get("desks").forEach(OldConfiguration::desk);
    site.get("agents").forEach(OldConfiguration::agent);
    rules((ObjectNode) site.get("rules"));
    ObjectNode retired = node.putObject("retired");
    retired.putArray("services");
    retired.putArray("desks");
    retired.putArray("agents");
    return node;
  }

  private static void area(JsonNode node) {
    ObjectNode area = (ObjectNode) node;
    area.putNull("seats");
    area.put("walk", NONE);
    area.putArray("offers");
  }

  private static void service(JsonNode node) {
    ObjectNode service = (ObjectNode) node;
    ArrayNode areas = service.putArray("areas");
    areas.add(service.remove("area"));
    service.put("kind", "TICKETS");
    ObjectNode matching = service.putObject("matching");
    matching.putArray("tiers");
    matching.put("preferredLevel", 0);
    matching.put("holdUpTo", NONE);
    matching.putNull("dial");
    service.put("guarantee", "NEVER");
    service.putNull("preCall");
    service.putArray("tokens");
    service.put("minimumDesks", 0);
  }

  private static void reason(JsonNode node) {
    ((ObjectNode) node).putArray("needs");
    node.get("children").forEach(OldConfiguration::reason);
  }

  private static void desk(JsonNode node) {
    ObjectNode desk = (ObjectNode) node;
    JsonNode old = desk.remove("aptitudes");
    ObjectNode aptitudes = desk.putObject("aptitudes");
    old.properties()
        .forEach(
            one ->
                aptitudes
                    .putObject(one.getKey())
                    .put("priority", priority(one.getValue()))
                    .putNull("when"));
    desk.putObject("bands");
    desk.putArray("offers");
    desk.put("mobile", false);
    desk.put("places", 1);
    desk.putNull("mode");
  }

  private static int priority(JsonNode written) {
    return Math.max(1, written.asInt());
  }

  private static void agent(JsonNode node) {
    ObjectNode agent = (ObjectNode) node;
    JsonNode old = agent.remove("competences");
    ObjectNode competences = agent.putObject("competences");
    old.properties()
        .forEach(
            one ->
                competences
                    .putObject(one.getKey())
                    .put("priority", priority(one.getValue()))
                    .put("level", 100)
                    .put("tier", 1)
                    .putNull("when"));
    agent.putObject("bands");
    agent.putArray("offers");
    agent.putArray("languages");
    agent.putNull("mode");
    agent.putNull("wrapUp");
    agent.putNull("holdLimit");
    agent.put("desksAtOnce", 1);
  }

  /** What sites did before they could say. */
  private static void rules(ObjectNode rules) {
    rules
        .putObject("ladder")
        .putNull("recallEvery")
        .put("recycles", 0)
        .put("recyclePlaces", 3)
        .put("presenceAfter", "PT45S");
    rules
        .putObject("modes")
        .put("mode", "MANUAL")
        .put("automaticDelay", "PT20S")
        .put("standingLimit", "PT15M")
        .put("printGrace", "PT4S")
        .put("announcementGap", "PT3S");
    rules
        .putObject("order")
        .put("family", "STRICT")
        .put("first", "AGENT")
        .put("areaTolerance", "PT5M")
        .put("namedAgentLimit", "PT20M")
        .put("preferenceLapse", "PT15M")
        .put("language", "IGNORED");
    ObjectNode dial = rules.putObject("dial");
    dial.put("percent", 0);
    dial.putNull("byLoad");
    dial.putObject("byBand");
    rules
        .putObject("guarantee")
        .put("share", 80)
        .put("minimum", "PT10M")
        .put("rounding", "PT5M")
        .put("maximum", "PT3H");
  }
}
