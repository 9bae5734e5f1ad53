package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Desk;
import parvis.engine.view.DeskRow;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.SiteView;
import parvis.engine.view.VisitRow;
import parvis.server.web.screens.Words;

/** What an alert says: what is wrong, how much it weighs, what would help. */
@TemplateExtension
final class AlertTexts {
  private static final int NAMED = 3;

  private AlertTexts() {}

  /** An alert's colour. */
  static String level(SiteView.Alert alert) {
    return switch (alert.kind()) {
      case NO_DESK, OVER_TARGET, NEED_NOT_OFFERED, NO_HELPER -> "late";
      case NUMBERS_LOW,
          NO_DESK_YET,
          ADDRESSEE_ABSENT,
          AREA_FULL,
          HELPER_MISSING,
          BADGE_OUT,
          READY_TOO_LONG,
          NOT_NOTICED,
          NOT_PRESENT,
          NOT_STARTED,
          SENT_ROUND ->
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
      case HELPER_MISSING -> words.say("alert.missing", subject);
      case BADGE_OUT -> words.say("alert.badge", subject);
      case READY_TOO_LONG -> words.say("alert.ready", subject);
      case NOT_NOTICED -> words.say("alert.unnoticed", subject, alert.value());
      case NOT_PRESENT -> words.say("alert.notPresent", subject, alert.value());
      case NOT_STARTED -> words.say("alert.notStarted", subject, alert.value());
      case SENT_ROUND -> words.say("alert.round", subject, alert.value());
    };
  }

  /** How much it weighs. */
  static String weight(HallScreen screen, SiteView.Alert alert, Words words) {
    @Nullable ServiceRow service = service(screen, alert.subject());
    return switch (alert.kind()) {
      case NO_DESK, OVER_TARGET ->
          service == null ? "" : words.say("alert.people", waiting(service));
      case NUMBERS_LOW -> words.say("alert.numbers.more");
      case NO_DESK_YET -> words.say("alert.noDeskYet.more");
      case NEED_NOT_OFFERED -> words.say("alert.need.more");
      case ADDRESSEE_ABSENT -> words.say("alert.absent.more");
      case AREA_FULL -> words.say("alert.area.more");
      case NO_HELPER -> words.say("alert.help.more");
      case HELPER_MISSING -> words.say("alert.missing.more", alert.value());
      case BADGE_OUT -> words.say("alert.badge.more");
      case READY_TOO_LONG -> words.say("alert.ready.more");
      case NOT_NOTICED -> words.say("alert.unnoticed.more");
      case NOT_PRESENT -> words.say("alert.notPresent.more");
      case NOT_STARTED -> words.say("alert.notStarted.more");
      case SENT_ROUND -> words.say("alert.round.more");
    };
  }

  /** With a ticket, or as counted in a line without. */
  private static int waiting(ServiceRow service) {
    Integer inLine = service.flow().lineCount();
    return service.waiting() + (inLine == null ? 0 : inLine);
  }

  /** What would help, and what it would change; empty when the buttons say it all. */
  static String advice(HallScreen screen, SiteView.Alert alert, Words words) {
    return switch (alert.kind()) {
      case NO_DESK, OVER_TARGET, NO_DESK_YET -> byDesks(screen, alert, words);
      case NEED_NOT_OFFERED -> byOffers(screen, alert.subject(), words);
      case ADDRESSEE_ABSENT -> wanted(screen, alert.subject(), words);
      case NUMBERS_LOW,
          AREA_FULL,
          NO_HELPER,
          HELPER_MISSING,
          BADGE_OUT,
          READY_TOO_LONG,
          NOT_NOTICED,
          NOT_PRESENT,
          NOT_STARTED,
          SENT_ROUND ->
          "";
    };
  }

  private static String byDesks(HallScreen screen, SiteView.Alert alert, Words words) {
    @Nullable ServiceRow service = service(screen, alert.subject());
    if (service == null) {
      return "";
    }
    List<DeskRow> reserve = screen.reserve(alert.subject());
    if (reserve.isEmpty()) {
      return words.say("alert.nobody");
    }
    String desks = some(reserve.stream().map(desk -> known(desk, words)));
    long minutes = service.load().toMinutes();
    return service.desks() == 0
        ? words.say("alert.open", desks)
        : words.say(
            "alert.reinforce", desks, minutes / service.desks(), minutes / (service.desks() + 1));
  }

  /** Which desks and agents offer what somebody who waits for the service requires. */
  private static String byOffers(HallScreen screen, String service, Words words) {
    List<VisitRow.NeedRow> required =
        screen.waitingFor(service).stream()
            .flatMap(visit -> visit.particulars().needs().stream())
            .filter(VisitRow.NeedRow::required)
            .distinct()
            .toList();
    if (required.isEmpty()) {
      return "";
    }
    List<String> ids = required.stream().map(VisitRow.NeedRow::id).toList();
    Stream<String> desks =
        screen.site().desks().stream()
            .filter(desk -> desk.aptitudes().containsKey(service))
            .filter(desk -> ids.stream().anyMatch(desk.offers()::contains))
            .map(Desk::name)
            .map(words::text);
    Stream<String> agents =
        screen.site().agents().stream()
            .filter(agent -> screen.mayReceive(agent, service))
            .filter(agent -> ids.stream().anyMatch(agent.offers()::contains))
            .map(Agent::name);
    String who = some(Stream.concat(desks, agents));
    String what =
        required.stream().map(need -> words.text(need.name())).collect(Collectors.joining(", "));
    return who.isEmpty()
        ? words.say("alert.need.nobody", what)
        : words.say("alert.need.offer", what, who);
  }

  /** Whom people wait for. */
  private static String wanted(HallScreen screen, String service, Words words) {
    String who =
        some(
            screen.waitingFor(service).stream()
                .map(
                    visit ->
                        visit.agent() != null
                            ? visit.agent()
                            : visit.desk() == null ? "" : words.text(visit.desk()))
                .filter(name -> !name.isEmpty())
                .distinct());
    return who.isEmpty() ? "" : words.say("alert.absent.who", who);
  }

  private static String some(Stream<String> names) {
    return names.limit(NAMED).collect(Collectors.joining(", "));
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
}
