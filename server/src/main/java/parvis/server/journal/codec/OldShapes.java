package parvis.server.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parvis.server.journal.Upcasters;

/** From every shape that events once had to today's. A step is never changed: histories need it. */
final class OldShapes {
  private static final String NONE = "PT0S";

  private OldShapes() {}

  static Upcasters upcasters() {
    return new Upcasters()
        .add("SiteConfigured", 1, OldConfiguration::upcast)
        .add("SiteConfigured", 2, OldHours::upcast)
        .add("SiteConfigured", 3, OldShapes::nothingBooked)
        .add("SiteConfigured", 4, OldShapes::neitherProtectedNorReminded)
        .add("SiteConfigured", 5, OldShapes::withoutStepTargets)
        .add("SiteConfigured", 6, OldShapes::somewhere)
        .add("SiteConfigured", 7, OldShapes::ranksUntilClosing)
        .add("SiteConfigured", 8, OldShapes::nothingGivenBack)
        .add("RankTaken", 1, OldShapes::rankTaken)
        .add("VisitCalled", 1, OldShapes::explained)
        .add("VisitTaken", 1, OldShapes::explained)
        .add("VisitCalled", 2, OldShapes::notSaidToBeKept)
        .add("VisitTaken", 2, OldShapes::notSaidToBeKept)
        .add("BookingMoved", 1, OldShapes::notSaidWhoMoved)
        .add("VisitSentOn", 1, OldShapes::sentOn)
        .add("VisitChanged", 1, OldShapes::changed)
        .add("StepUndone", 1, OldVisit::upcast)
        .add("StepUndone", 2, OldVisit::notCounted);
  }

  /** A choice without further values. */
  static void choose(ObjectNode node, String key, String choice) {
    node.putObject(key).put("is", choice);
  }

  /** Before there was an agenda, nothing was booked. */
  private static ObjectNode nothingBooked(ObjectNode node) {
    ObjectNode agenda = ((ObjectNode) node.get("configuration")).putObject("agenda");
    agenda.putObject("offers");
    agenda.putObject("presence");
    agenda.put("hold", "PT10M").put("openBookings", 3);
    agenda.put("order", "BY_WAIT").put("headStart", "PT5M");
    return node;
  }

  /** Nobody was reminded before it could be said when: a replay sends nothing anyway. */
  private static ObjectNode neitherProtectedNorReminded(ObjectNode node) {
    ObjectNode agenda = (ObjectNode) node.get("configuration").get("agenda");
    agenda.put("share", 50).put("protect", NONE).put("offerFor", "PT30M");
    agenda.putArray("reminders").add("PT24H");
    return node;
  }

  /** No step had a target, and every answer counted as the end of the matter. */
  private static ObjectNode withoutStepTargets(ObjectNode node) {
    JsonNode site = node.get("configuration");
    for (JsonNode service : site.get("services")) {
      ObjectNode steps = ((ObjectNode) service).putObject("steps");
      steps.putNull("noticed").putNull("present").putNull("started");
    }
    for (JsonNode answer : site.get("answers")) {
      ((ObjectNode) answer).put("solved", true);
    }
    return sentEverywhere(node);
  }

  /** Whoever could send on could do so everywhere, and nobody was anybody's customer. */
  private static ObjectNode sentEverywhere(ObjectNode node) {
    ObjectNode site = (ObjectNode) node.get("configuration");
    site.get("desks").forEach(OldShapes::everywhere);
    site.get("agents").forEach(OldShapes::everywhere);
    ObjectNode rules = (ObjectNode) site.get("rules");
    rules.putObject("sending").put("warnFrom", 3).put("closed", "WARNED");
    rules.putObject("customers").put("usualAgent", "NONE").put("memoryDays", 730);
    return calledAfterService(node);
  }

  private static void everywhere(JsonNode node) {
    ((ObjectNode) node).putObject("sendsTo").putNull("services").putNull("desks").putNull("agents");
  }

  /** The system called after a service only; nobody was told that they may come early. */
  private static ObjectNode calledAfterService(ObjectNode node) {
    ObjectNode configuration = (ObjectNode) node.get("configuration");
    configuration.get("areas").forEach(area -> ((ObjectNode) area).putNull("keepCalled"));
    configuration.get("desks").forEach(desk -> ((ObjectNode) desk).putNull("automatic"));
    for (JsonNode service : configuration.get("services")) {
      ((ObjectNode) service).putObject("limits").put("groupMinimum", 0).putNull("keepCalled");
      if (service.get("preCall") instanceof ObjectNode preCall) {
        preCall.put("notice", NONE).putNull("area");
      }
    }
    ObjectNode rules = (ObjectNode) configuration.get("rules");
    ((ObjectNode) rules.get("modes")).put("automatic", "AFTER_SERVICE");
    ((ObjectNode) rules.get("guarantee")).put("tolerance", NONE).put("offersEarly", false);
    return node;
  }

  /** Nobody was sent on to another site. */
  private static ObjectNode sentToNoSite(ObjectNode node) {
    ObjectNode sending = (ObjectNode) node.get("configuration").get("rules").get("sending");
    sending.putArray("sites");
    return node;
  }

  /** Whether the person moved, or somebody of the staff, was not said. */
  private static ObjectNode notSaidWhoMoved(ObjectNode node) {
    return node.putNull("cause");
  }

  /** Nobody said where a site lies, and no page let people choose an agent. */
  private static ObjectNode somewhere(ObjectNode node) {
    ObjectNode configuration = (ObjectNode) node.get("configuration");
    configuration.putNull("location");
    for (JsonNode offer : configuration.get("agenda").get("offers")) {
      ((ObjectNode) offer).put("agentChoice", false);
    }
    return sentToNoSite(node);
  }

  /** Every service gave ranks until it closed. */
  private static ObjectNode ranksUntilClosing(ObjectNode node) {
    for (JsonNode service : node.get("configuration").get("services")) {
      ((ObjectNode) service).putObject("lastRanks").put("before", NONE).put("byLoad", false);
    }
    return node;
  }

  /** What was kept for people who walk in was kept until the last minute. */
  private static ObjectNode nothingGivenBack(ObjectNode node) {
    for (JsonNode offer : node.get("configuration").get("agenda").get("offers")) {
      ((ObjectNode) offer).putNull("giveBack");
    }
    return node;
  }

  private static ObjectNode rankTaken(ObjectNode node) {
    choose(node, "face", "Plain");
    node.putArray("needs");
    choose(node, "addressee", "Anyone");
    node.put("area", "");
    node.putNull("promised");
    node.putNull("callableFrom");
    node.put("returnTime", NONE);
    return node;
  }

  /**
   * Every call now says by which way it came to it, what stood in the way of others, and levels.
   */
  private static ObjectNode explained(ObjectNode node) {
    ObjectNode why = (ObjectNode) node.get("why");
    boolean picked = "PICKED".equals(why.get("rule").asText());
    why.put("path", picked ? "PICKED" : "ASKED");
    why.putArray("obstacles");
    measure(why.get("chosen"));
    why.set("passedOver", passed(why.get("passedOver"), why.get("rule")));
    return node;
  }

  /** Of a desk that stood ready meanwhile nothing was said. */
  private static ObjectNode notSaidToBeKept(ObjectNode node) {
    ((ObjectNode) node.get("why")).putNull("keptSince");
    return node;
  }

  /** Of each who was passed over it was not said by which rule: the one that decided. */
  private static ArrayNode passed(JsonNode figures, JsonNode rule) {
    ArrayNode passed = JsonNodeFactory.instance.arrayNode();
    for (JsonNode one : figures) {
      measure(one);
      passed.addObject().<ObjectNode>set("figures", one).set("by", rule);
    }
    return passed;
  }

  private static void measure(JsonNode figures) {
    ((ObjectNode) figures).put("level", 100).put("dial", 0);
  }

  private static ObjectNode sentOn(ObjectNode node) {
    addressed(node.get("to"));
    node.put("area", "");
    return node;
  }

  /** An agent was waited for without limit. */
  static void addressed(JsonNode addressee) {
    if ("OneAgent".equals(addressee.get("is").asText())) {
      ((ObjectNode) addressee).putNull("until");
    }
  }

  private static ObjectNode changed(ObjectNode node) {
    node.putNull("area");
    node.putNull("addressee");
    return node;
  }
}
