package parvis.server.web.screens.staff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.view.DeskRow;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.SiteView;
import parvis.engine.view.VisitRow;
import parvis.server.customers.Person;
import parvis.server.web.screens.Words;

/** What the supervisor's and the greeter's templates ask of their screen. */
@TemplateExtension
final class HallTexts {
  private static final int NAMED = 3;

  private HallTexts() {}

  /** The day in a word. */
  static String day(HallScreen screen, Words words) {
    SiteView view = screen.view();
    return view.dayClosed()
        ? words.say("hall.dayClosed")
        : view.open() ? words.say("hall.open") : words.say("hall.shut");
  }

  /** Names joined. */
  static String said(List<Text> names, Words words) {
    return String.join(", ", names.stream().map(words::text).toList());
  }

  /** Share within target; a dash before the first. */
  static String within(ServiceRow service, Words words) {
    int percent = service.percentWithinTarget();
    return percent < 0 ? "–" : words.say("hall.percent", percent);
  }

  /** What is known of the person, as the dialog's fields take it. */
  static String known(HallScreen screen, VisitRow visit) {
    Person person = screen.person(visit);
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("visit", visit.id());
    fields.put("name", Objects.requireNonNullElse(person.name(), ""));
    fields.put("phone", Objects.requireNonNullElse(person.phone(), ""));
    fields.put("note", Objects.requireNonNullElse(person.note(), ""));
    return fields.toString();
  }

  /** An alert's colour. */
  static String level(SiteView.Alert alert) {
    return switch (alert.kind()) {
      case NO_DESK, OVER_TARGET, NEED_NOT_OFFERED, NO_HELPER -> "late";
      case NUMBERS_LOW, NO_DESK_YET, ADDRESSEE_ABSENT, AREA_FULL, BADGE_OUT, READY_TOO_LONG ->
          "warning";
    };
  }

  /** What is wrong. */
  static String title(SiteView.Alert alert, Words words) {
    String subject = words.text(alert.subjectName());
    return switch (alert.kind()) {
      case NO_DESK -> words.say("alert.noDesk", subject);
      case OVER_TARGET -> words.say("alert.late", subject, alert.value());
      case NUMBERS_LOW -> words.say("alert.numbers", subject, alert.value());
      case NO_DESK_YET -> words.say("alert.noDeskYet", subject);
      case NEED_NOT_OFFERED -> words.say("alert.need", subject, alert.value());
      case ADDRESSEE_ABSENT -> words.say("alert.absent", subject, alert.value());
      case AREA_FULL -> words.say("alert.area", subject, alert.value());
      case NO_HELPER -> words.say("alert.help", subject);
      case BADGE_OUT -> words.say("alert.badge", subject);
      case READY_TOO_LONG -> words.say("alert.ready", subject);
    };
  }

  /** How much it weighs. */
  static String weight(HallScreen screen, SiteView.Alert alert, Words words) {
    @Nullable ServiceRow service = service(screen, alert.subject());
    return switch (alert.kind()) {
      case NO_DESK, OVER_TARGET ->
          service == null ? "" : words.say("alert.people", service.waiting());
      case NUMBERS_LOW -> words.say("alert.numbers.more");
      case NO_DESK_YET -> words.say("alert.noDeskYet.more");
      case NEED_NOT_OFFERED -> words.say("alert.need.more");
      case ADDRESSEE_ABSENT -> words.say("alert.absent.more");
      case AREA_FULL -> words.say("alert.area.more");
      case NO_HELPER -> words.say("alert.help.more");
      case BADGE_OUT -> words.say("alert.badge.more");
      case READY_TOO_LONG -> words.say("alert.ready.more");
    };
  }

  /** What would help, and what it would change. */
  static String advice(HallScreen screen, SiteView.Alert alert, Words words) {
    @Nullable ServiceRow service = service(screen, alert.subject());
    boolean byDesks =
        switch (alert.kind()) {
          case NO_DESK, OVER_TARGET, NO_DESK_YET -> true;
          case NUMBERS_LOW,
              NEED_NOT_OFFERED,
              ADDRESSEE_ABSENT,
              AREA_FULL,
              NO_HELPER,
              BADGE_OUT,
              READY_TOO_LONG ->
              false;
        };
    if (service == null || !byDesks) {
      return "";
    }
    List<DeskRow> reserve = screen.reserve(alert.subject());
    if (reserve.isEmpty()) {
      return words.say("alert.nobody");
    }
    String desks =
        String.join(", ", reserve.stream().limit(NAMED).map(desk -> known(desk, words)).toList());
    long minutes = service.load().toMinutes();
    return service.desks() == 0
        ? words.say("alert.open", desks)
        : words.say(
            "alert.reinforce", desks, minutes / service.desks(), minutes / (service.desks() + 1));
  }

  private static String known(DeskRow desk, Words words) {
    return desk.agentName() == null
        ? words.text(desk.name())
        : words.say("alert.desk", words.text(desk.name()), desk.agentName());
  }

  private static @Nullable ServiceRow service(HallScreen screen, String id) {
    return screen.view().services().stream()
        .filter(service -> service.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** A state of a visit as a chip's class. */
  static String level(VisitRow visit) {
    return switch (visit.status()) {
      case IN_SERVICE, PRESENT -> "fine";
      case CALLED, PRE_CALLED, NO_SHOW -> "warning";
      case ANNOUNCED, WAITING, HELD, WRAP_UP, SERVED, LEFT, CANCELLED, EXPIRED -> "quiet";
    };
  }

  /** Whether the person can be said to be here. */
  static boolean mayArrive(VisitRow visit) {
    return visit.status() == VisitRow.Status.ANNOUNCED || visit.status() == VisitRow.Status.NO_SHOW;
  }

  static boolean isWaiting(VisitRow visit) {
    return visit.waits();
  }

  static boolean isHeld(VisitRow visit) {
    return visit.status() == VisitRow.Status.HELD;
  }

  static boolean isMissed(VisitRow visit) {
    return visit.status() == VisitRow.Status.NO_SHOW;
  }

  /** What a search may find a visit by: B47, b 047 and 47 all find B 047. */
  static String words(HallScreen screen, VisitRow visit, Words words) {
    Person person = screen.person(visit);
    String token = visit.token().toLowerCase(Locale.ROOT);
    String squeezed = token.replaceAll("[^a-z0-9]", "");
    return String.join(
        " ",
        token,
        squeezed,
        squeezed.replaceAll("^([a-z]*)0+(?=[0-9])", "$1"),
        words.text(visit.reasonName()),
        person.name() == null ? "" : person.name(),
        person.phone() == null ? "" : person.phone().replaceAll("[^0-9]", ""));
  }
}
