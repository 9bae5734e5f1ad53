package parvis.server.web.screens.staff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import parvis.engine.configuration.Text;
import parvis.engine.ticket.Face;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.SiteView;
import parvis.engine.view.VisitRow;
import parvis.server.customers.Person;
import parvis.server.web.screens.Words;

/** What the supervisor's and the greeter's templates ask of their screen. */
@TemplateExtension
final class HallTexts {
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

  /** That it gives its last ranks, or no more of them, empty while it gives ranks. */
  static String lastRanks(ServiceRow service, Words words) {
    Instant closes = service.day().closes();
    if (closes == null) {
      return "";
    }
    return switch (service.day().phase()) {
      case LAST_RANKS -> words.say("hall.day.last", words.time(closes));
      case DRAINING -> words.say("hall.day.drained", words.time(closes));
      case OPEN, CLOSED -> "";
    };
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
    fields.put("customer", Objects.requireNonNullElse(person.customerNumber(), ""));
    return fields.toString();
  }

  /** What a search may find a booking by. */
  static String wordsOf(HallScreen screen, AppointmentRow booking, Words words) {
    Person person = screen.booker(booking);
    return String.join(
        " ",
        words.time(booking.start()),
        AgendaTexts.what(booking, words),
        Objects.requireNonNullElse(person.name(), ""),
        person.phone() == null ? "" : person.phone().replaceAll("[^0-9]", ""));
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

  /** Whether it can be said why they wait, or were called. */
  static boolean isExplained(VisitRow visit) {
    return switch (visit.status()) {
      case WAITING, PRE_CALLED, CALLED, PRESENT, IN_SERVICE, HELD, WRAP_UP, SERVED, NO_SHOW -> true;
      case ANNOUNCED, LEFT, CANCELLED, EXPIRED -> false;
    };
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
        person.calledName() == null ? "" : person.calledName(),
        visit.particulars().face() instanceof Face.Badge(String code) ? code : "",
        Objects.requireNonNullElse(person.customerNumber(), ""),
        person.phone() == null ? "" : person.phone().replaceAll("[^0-9]", ""));
  }
}
