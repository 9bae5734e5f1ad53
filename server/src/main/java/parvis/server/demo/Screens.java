package parvis.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.view.DeskRow;
import parvis.engine.view.VisitRow;
import parvis.server.demo.life.AtDesk;
import parvis.server.demo.life.InHall;

/** What virtual people take in of the API's answers: no more than they would of a screen. */
final class Screens {
  private Screens() {}

  /** A desk, as {@link AtDesk#of} sees it. */
  static AtDesk desk(JsonNode view) {
    JsonNode desk = view.path("desk");
    JsonNode next = view.path("next");
    int people = view.path("others").asInt();
    for (JsonNode one : next) {
      people += one.path("partySize").asInt();
    }
    return new AtDesk(
        DeskRow.Status.valueOf(desk.path("status").asText()),
        text(desk.path("agent")),
        CallingMode.valueOf(desk.path("calling").path("mode").asText()),
        guest(desk.path("visit")),
        gathering(desk.path("calling").path("group")),
        text(next.path(0).path("id")),
        people,
        meeting(view.path("hall").path("sessions")),
        asked(view.path("hall").path("help")),
        lines(view.path("hall").path("lines")));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() ? value.textValue() : null;
  }

  private static AtDesk.@Nullable Guest guest(JsonNode visit) {
    return visit.isObject()
        ? new AtDesk.Guest(
            visit.path("id").asText(),
            visit.path("service").asText(),
            visit.path("reason").asText(),
            visit.path("channel").asText().equals("LINE"))
        : null;
  }

  private static AtDesk.@Nullable Gathering gathering(JsonNode group) {
    if (!group.isObject()) {
      return null;
    }
    List<String> missing = new ArrayList<>();
    for (JsonNode member : group.path("members")) {
      if (status(member) == VisitRow.Status.CALLED) {
        missing.add(member.path("id").asText());
      }
    }
    return new AtDesk.Gathering(
        group.path("id").asText(), group.path("started").asBoolean(), missing);
  }

  private static AtDesk.@Nullable Meeting meeting(JsonNode sessions) {
    for (JsonNode one : sessions) {
      if (one.path("ready").asInt() > 0) {
        return new AtDesk.Meeting(
            one.path("service").asText(), Instant.parse(one.path("start").asText()));
      }
    }
    return null;
  }

  private static List<String> asked(JsonNode help) {
    List<String> asked = new ArrayList<>();
    for (JsonNode one : help) {
      if (one.path("until").isTextual()) {
        asked.add(one.path("rule").asText());
      }
    }
    return asked;
  }

  private static Map<String, Integer> lines(JsonNode lines) {
    Map<String, Integer> people = new HashMap<>();
    for (JsonNode line : lines) {
      if (line.path("people").isInt()) {
        people.put(line.path("service").asText(), line.path("people").asInt());
      }
    }
    return people;
  }

  /** The hall, as {@link InHall#of} sees it. */
  static InHall hall(JsonNode view) {
    List<InHall.Somebody> visits = new ArrayList<>();
    for (JsonNode visit : view.path("visits")) {
      String notBefore = text(visit.path("notBefore"));
      visits.add(
          new InHall.Somebody(
              visit.path("id").asText(),
              status(visit),
              visit.path("service").asText(),
              visit.path("partySize").asInt(),
              notBefore == null ? null : Instant.parse(notBefore),
              visit.path("particulars").path("coming").asBoolean()));
    }
    List<String> help = new ArrayList<>();
    for (JsonNode one : view.path("steering").path("help")) {
      JsonNode underWay = one.path("underWay");
      if (underWay.isObject() && !underWay.path("byHand").asBoolean()) {
        help.add(one.path("rule").asText());
      }
    }
    return new InHall(Instant.parse(view.path("at").asText()), visits, help);
  }

  private static VisitRow.Status status(JsonNode visit) {
    return VisitRow.Status.valueOf(visit.path("status").asText());
  }
}
