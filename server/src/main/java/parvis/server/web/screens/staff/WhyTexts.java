package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.util.Objects;
import java.util.stream.Collectors;
import parvis.engine.configuration.Service;
import parvis.engine.event.Why;
import parvis.engine.view.VisitRow;
import parvis.server.web.screens.Words;

/** Why this person and not another, as a receptionist would say it. */
@TemplateExtension
final class WhyTexts {
  private static final int NAMED = 3;

  private WhyTexts() {}

  /** The rule that decided, with its figures. */
  static String because(DeskScreen screen, Why why, VisitRow visit, Words words) {
    Why.Figures chosen = why.chosen();
    long waited = chosen.waitedSeconds() / 60;
    long target = chosen.targetSeconds() / 60;
    return switch (why.rule()) {
      case ADDRESSED -> words.say("why.addressed");
      case CEILING -> words.say("why.ceiling", waited);
      case PRIORITY -> words.say("why.priority", service(screen, chosen.service(), words));
      case PRIORITY_CLASS ->
          visit.className() == null
              ? words.say("why.class.any")
              : words.say("why.class", words.text(visit.className()));
      case LONGEST_WAIT -> words.say("why.longest", waited, target);
      case BEST_MATCH -> words.say("why.match", chosen.level(), waited, target);
      case PREFERENCE -> words.say("why.preference");
      case AREA -> words.say("why.area");
      case HEAD_OF_LINE -> words.say("why.line");
      case ONLY_ONE -> words.say("why.only");
      case PICKED ->
          Objects.requireNonNullElse(why.reason(), "").isBlank()
              ? words.say("why.picked.plain")
              : words.say("why.picked", Objects.requireNonNull(why.reason()));
    };
  }

  /** Who stays waiting, with their waits; empty when nobody does. */
  static String passedOver(Why why, Words words) {
    if (why.passedOver().isEmpty()) {
      return "";
    }
    String named =
        why.passedOver().stream()
            .limit(NAMED)
            .map(Why.Passed::figures)
            .map(
                one ->
                    words.say(
                        "why.waits",
                        one.token().replace(' ', '\u00a0'),
                        one.waitedSeconds() / 60,
                        one.targetSeconds() / 60))
            .collect(Collectors.joining(", "));
    String said = words.say("why.stay", named);
    return why.waitingAhead() == 0 ? said : said + " " + words.say("why.ahead", why.waitingAhead());
  }

  private static String service(DeskScreen screen, String id, Words words) {
    return screen.site().services().stream()
        .filter(service -> service.id().equals(id))
        .map(Service::name)
        .map(words::text)
        .findFirst()
        .orElse(id);
  }
}
