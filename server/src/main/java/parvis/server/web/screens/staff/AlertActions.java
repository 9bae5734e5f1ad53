package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.view.SiteView;
import parvis.server.web.screens.Words;

/** The next thing to do about each alert. */
@TemplateExtension
final class AlertActions {
  private final HallScreen screen;
  private final String subject;
  private final Words words;

  private AlertActions(HallScreen screen, String subject, Words words) {
    this.screen = screen;
    this.subject = subject;
    this.words = words;
  }

  /** What helps, the best first; never nothing. */
  static List<HallAction> actions(HallScreen screen, SiteView.Alert alert, Words words) {
    AlertActions about = new AlertActions(screen, alert.subject(), words);
    return switch (alert.kind()) {
      case NO_DESK -> of(about.help(), about.desks(), about.shut());
      case OVER_TARGET -> of(about.help(), about.desks(), about.people());
      case NO_DESK_YET -> of(about.desks(), about.shut());
      case NUMBERS_LOW -> of(about.everybody());
      case NEED_NOT_OFFERED, ADDRESSEE_ABSENT -> of(about.desks(), about.people());
      case AREA_FULL -> of(about.area());
      case NO_HELPER, HELPER_MISSING -> of(about.asked(), about.release());
      case BADGE_OUT -> of(about.badge());
      case SENT_ROUND -> of(about.everybody());
      case READY_TOO_LONG -> of(about.standDown(), about.desk());
      case NOT_NOTICED, NOT_PRESENT -> of(about.people(), about.everybody());
      case NOT_STARTED -> of(about.help(), about.desks(), about.people());
    };
  }

  private static List<HallAction> of(@Nullable HallAction... actions) {
    List<HallAction> all = new ArrayList<>();
    for (@Nullable HallAction action : actions) {
      if (action != null) {
        all.add(all.isEmpty() ? action.first() : action);
      }
    }
    return List.copyOf(all);
  }

  /** Help that can be called for the service, or is under way; null when nobody is to be asked. */
  private @Nullable HallAction help() {
    return screen.site().reinforcement().stream()
        .filter(rule -> rule.services().contains(subject))
        .map(ReinforcementRule::id)
        .findFirst()
        .map(rule -> screen.isHelped(rule) ? asked() : call(rule))
        .orElse(null);
  }

  private HallAction call(String rule) {
    return HallAction.post(words.say("hall.help.call"), screen.api() + "/help/" + rule + "/call");
  }

  private HallAction asked() {
    return HallAction.link(words.say("alert.see.help"), "#help");
  }

  private HallAction release() {
    return HallAction.post(
        words.say("hall.help.release"), screen.api() + "/help/" + subject + "/release");
  }

  private HallAction desks() {
    return HallAction.link(words.say("alert.go"), To.desks(screen.site().id()));
  }

  /** Those who wait with a ticket; null where nobody does. */
  private @Nullable HallAction people() {
    boolean line =
        screen.view().services().stream()
            .anyMatch(
                service ->
                    service.id().equals(subject)
                        && service.flow().kind() == ReceptionKind.CALL_FORWARD);
    return line ? null : HallAction.link(words.say("alert.see.people"), "#queue-" + subject);
  }

  private HallAction everybody() {
    return HallAction.link(words.say("alert.see.people"), "#queue");
  }

  private @Nullable HallAction shut() {
    boolean open =
        screen.view().services().stream()
            .anyMatch(service -> service.id().equals(subject) && service.open());
    return open
        ? HallAction.post(words.say("alert.shut"), screen.api() + "/services/" + subject + "/close")
        : null;
  }

  private HallAction area() {
    boolean drained =
        screen.view().steering().areas().stream()
            .anyMatch(area -> area.id().equals(subject) && area.drained());
    return drained
        ? everybody()
        : HallAction.put(
            words.say("hall.area.drain"), screen.api() + "/areas/" + subject, "{\"drained\":true}");
  }

  private HallAction badge() {
    return HallAction.post(
        words.say("hall.badge.back"), screen.api() + "/badges/" + subject + "/return");
  }

  private HallAction standDown() {
    return HallAction.post(
        words.say("hall.mode.stop"), To.deskApi(screen.site().id(), subject) + "/stand-down");
  }

  private HallAction desk() {
    return HallAction.link(words.say("hall.mode.open"), To.desk(screen.site().id(), subject));
  }
}
