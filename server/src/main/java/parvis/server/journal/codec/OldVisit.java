package parvis.server.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Visits and desks as {@code StepUndone} held them in its first version. */
final class OldVisit {
  private static final List<String> ARRIVAL =
      List.of("channel", "language", "partySize", "takenAt");

  private OldVisit() {}

  static ObjectNode upcast(ObjectNode node) {
    visit((ObjectNode) node.get("restored"));
    desk((ObjectNode) node.get("desk"));
    return node;
  }

  /** Nobody counted how often people were sent on. */
  static ObjectNode notCounted(ObjectNode node) {
    ((ObjectNode) node.get("restored")).put("sentOn", 0);
    return node;
  }

  private static void visit(ObjectNode visit) {
    OldShapes.choose(visit, "face", "Plain");
    ObjectNode arrival = visit.putObject("arrival");
    ARRIVAL.forEach(key -> arrival.set(key, visit.remove(key)));
    arrival.put("returnTime", "PT0S");
    ObjectNode claim = visit.putObject("claim");
    claim.set("priorityClass", visit.remove("priorityClass"));
    claim.putArray("needs");
    claim.putNull("promised");
    visit.get("legs").forEach(OldVisit::leg);
  }

  private static void leg(JsonNode node) {
    ObjectNode leg = (ObjectNode) node;
    leg.put("area", "");
    leg.put("recycles", 0);
    OldShapes.addressed(leg.get("addressee"));
    ((ObjectNode) leg.get("times")).putNull("preCalled").putNull("coming");
  }

  private static void desk(ObjectNode desk) {
    desk.put("mode", "MANUAL");
    OldShapes.choose(desk, "readiness", "Idle");
    desk.put("unanswered", 0);
    desk.putNull("group");
  }
}
