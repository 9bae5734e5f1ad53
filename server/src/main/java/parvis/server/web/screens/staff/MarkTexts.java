package parvis.server.web.screens.staff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.TokenKind;
import parvis.engine.ticket.Face;
import parvis.engine.view.DeskRow;
import parvis.engine.view.VisitRow;
import parvis.server.customers.Person;
import parvis.server.web.screens.SymbolWords;
import parvis.server.web.screens.Words;

/**
 * What marks a person in the hall: needs, what stands for them, where they wait, what they know.
 */
@TemplateExtension
final class MarkTexts {
  private MarkTexts() {}

  /** A need in words, weaker when it is only preferred. */
  static String said(VisitRow.NeedRow need, Words words) {
    String name = words.text(need.name());
    return need.required() ? name : words.say("hall.need.preferred", name);
  }

  /** What stands for the person beside the number, null for nothing. */
  static @Nullable FaceMark mark(HallScreen screen, VisitRow visit, Words words) {
    return switch (visit.particulars().face()) {
      case Face.Plain _ -> null;
      case Face.Name _ -> new FaceMark("user", "", calledName(screen, visit, words), "");
      case Face.Photo _ ->
          new FaceMark(
              "camera",
              "",
              words.say("hall.face.photo"),
              screen.api() + "/visits/" + visit.id() + "/photo");
      case Face.Symbol symbol ->
          new FaceMark(symbol.picture(), symbol.colour(), SymbolWords.said(symbol, words), "");
      case Face.Badge(String code) ->
          new FaceMark("nfc", "", words.say("hall.face.badge.of", code), "");
    };
  }

  private static String calledName(HallScreen screen, VisitRow visit, Words words) {
    Person person = screen.person(visit);
    return person.calledName() == null ? words.say("hall.face.name") : person.calledName();
  }

  /** What can stand for a person, in a word. */
  static String kind(TokenKind kind, Words words) {
    return switch (kind) {
      case NUMBER -> words.say("hall.face.number");
      case NAME -> words.say("hall.face.name");
      case PHOTO -> words.say("hall.face.photo");
      case SYMBOL -> words.say("hall.face.symbol");
      case BADGE -> words.say("hall.face.badge");
    };
  }

  /** Where the person waits and what happened before, in a line; empty for nothing special. */
  static String where(VisitRow visit, Words words) {
    VisitRow.Particulars known = visit.particulars();
    List<String> parts = new ArrayList<>();
    if (known.area() != null) {
      parts.add(words.text(known.area()));
    }
    if (known.recycles() > 0) {
      parts.add(words.say("hall.visit.recycled", known.recycles()));
    }
    if (known.sentOn() > 1) {
      parts.add(words.say("hall.visit.sentOn", known.sentOn()));
    }
    if (known.group() != null) {
      parts.add(words.say("hall.visit.group"));
    }
    return String.join(" · ", parts);
  }

  /** Whether the person was told that the turn is near. */
  static boolean isTold(VisitRow visit) {
    return visit.status() == VisitRow.Status.PRE_CALLED;
  }

  /** Whether the person is asked whether they come. */
  static boolean mayComing(VisitRow visit) {
    return isTold(visit) && !visit.particulars().coming();
  }

  /** The desk that has called the person and where a greeter may say that they are there. */
  static @Nullable DeskRow calledTo(HallScreen screen, VisitRow visit) {
    return visit.status() != VisitRow.Status.CALLED
        ? null
        : screen.view().desks().stream().filter(desk -> isAt(desk, visit)).findFirst().orElse(null);
  }

  private static boolean isAt(DeskRow desk, VisitRow visit) {
    if (desk.visit() != null && desk.visit().id().equals(visit.id())) {
      return true;
    }
    DeskRow.@Nullable GroupRow group = desk.calling().group();
    return group != null
        && group.members().stream().anyMatch(member -> member.id().equals(visit.id()));
  }

  /** What says at the desk that the person is there. */
  static String there(HallScreen screen, VisitRow visit, DeskRow desk) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", visit.token())
        .put("desk", desk.id())
        .toString();
  }

  /** What the person needs, as the dialog takes it: {@code acces:must lsf:wish}. */
  static String needed(VisitRow visit) {
    return visit.particulars().needs().stream()
        .map(need -> need.id() + (need.required() ? ":must" : ":wish"))
        .collect(Collectors.joining(" "));
  }

  /** Whether the person was promised not to be called yet, and may say that they are back. */
  static boolean mayLift(HallScreen screen, VisitRow visit) {
    return visit.waits() && visit.notBefore() != null;
  }

  /** Whether the person waits for just one agent or desk, and could go to a colleague. */
  static boolean mayWiden(HallScreen screen, VisitRow visit) {
    boolean waits = visit.waits() || visit.status() == VisitRow.Status.ANNOUNCED;
    return waits && (visit.agent() != null || visit.desk() != null);
  }

  /** The areas where the person could wait instead. */
  static List<Area> otherAreas(HallScreen screen, VisitRow visit) {
    if (isTold(visit)) {
      return List.of(); // whoever was told that the turn is near stays where they are
    }
    List<String> ids = service(screen, visit).map(Service::areas).orElse(List.of());
    return screen.site().areas().stream()
        .filter(area -> ids.size() > 1 && ids.contains(area.id()))
        .filter(area -> !area.name().equals(visit.particulars().area()))
        .toList();
  }

  /** What can stand for the person beside the number; a name only if the person has said one. */
  static List<TokenKind> kinds(HallScreen screen, VisitRow visit) {
    boolean named = screen.person(visit).calledName() != null;
    return kinds(service(screen, visit).map(Service::tokens).orElse(Set.of())).stream()
        .filter(kind -> named || kind != TokenKind.NAME)
        .toList();
  }

  /** The same as the dialog takes it. */
  static String kindsOf(HallScreen screen, VisitRow visit) {
    return kinds(screen, visit).stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  /** All that can be changed by a word; a photo is taken on its own. */
  static List<TokenKind> faces(HallScreen screen) {
    return kinds(Set.of(TokenKind.values()));
  }

  private static List<TokenKind> kinds(Set<TokenKind> offered) {
    return Stream.of(TokenKind.NUMBER, TokenKind.NAME, TokenKind.SYMBOL, TokenKind.BADGE)
        .filter(kind -> kind == TokenKind.NUMBER || offered.contains(kind))
        .toList();
  }

  private static Optional<Service> service(HallScreen screen, VisitRow visit) {
    return screen.site().services().stream()
        .filter(service -> service.id().equals(visit.service()))
        .findFirst();
  }
}
