package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.Service;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.view.DeskRow;
import parvis.engine.view.SiteView;
import parvis.server.web.screens.Words;

/** Help that can be called, and how far it has come. */
@TemplateExtension
final class HelpTexts {
  private HelpTexts() {}

  /** For which services, in words. */
  static String services(HallScreen screen, SiteView.HelpState help, Words words) {
    List<String> ids = rule(screen, help).services();
    return screen.site().services().stream()
        .filter(service -> ids.contains(service.id()))
        .map(Service::name)
        .map(words::text)
        .collect(Collectors.joining(", "));
  }

  /** Who can come, in the order of asking. */
  static String helpers(HallScreen screen, SiteView.HelpState help) {
    return rule(screen, help).helpers().stream()
        .map(id -> nameOf(screen, id))
        .collect(Collectors.joining(", "));
  }

  private static ReinforcementRule rule(HallScreen screen, SiteView.HelpState help) {
    return screen.site().reinforcement().stream()
        .filter(rule -> rule.id().equals(help.rule()))
        .findFirst()
        .orElseThrow();
  }

  /** Why it was called. */
  static String cause(Reinforcement called, Words words) {
    return switch (called.measure()) {
      case WAITING -> words.say("hall.help.waiting", called.value());
      case LONGEST -> words.say("hall.help.longest", called.value());
      case EXPECTED -> words.say("hall.help.expected", called.value());
      case ASKED -> words.say("hall.help.asked");
    };
  }

  /** The helper's name. */
  static String helper(HallScreen screen, Reinforcement.Asked asked) {
    return nameOf(screen, asked.agent());
  }

  private static String nameOf(HallScreen screen, String id) {
    return screen.site().agents().stream()
        .filter(agent -> agent.id().equals(id))
        .map(Agent::name)
        .findFirst()
        .orElse(id);
  }

  /** Whether an answer is still waited for. */
  static boolean isPending(Reinforcement.Asked asked) {
    return asked.answer() == null && asked.arrivedAt() == null;
  }

  /** How far the helper has come, in a word. */
  static String state(Reinforcement.Asked asked, Words words) {
    if (asked.arrivedAt() != null) {
      return words.say("hall.help.there");
    }
    if (asked.answer() == null) {
      return words.say("hall.help.pending");
    }
    return switch (asked.answer()) {
      case COMING -> words.say("hall.help.coming");
      case CANNOT -> words.say("hall.help.cannot");
      case SILENT -> words.say("hall.help.silent");
      case MISSED -> words.say("hall.help.missed");
    };
  }

  /** The same as a colour. */
  static String level(Reinforcement.Asked asked) {
    if (asked.arrivedAt() != null) {
      return "fine";
    }
    if (asked.answer() == HelperAnswer.MISSED) {
      return "late";
    }
    return asked.answer() == null ? "warning" : asked.isCounted() ? "fine" : "quiet";
  }

  /** When and where. */
  static String details(HallScreen screen, Reinforcement.Asked asked, Words words) {
    if (asked.arrivedAt() != null) {
      return words.say(
          "hall.help.there.at",
          deskOf(screen, Objects.requireNonNullElse(asked.desk(), ""), words),
          words.time(asked.arrivedAt()));
    }
    return isPending(asked)
        ? words.say("hall.help.until", words.seconds(asked.at()), words.seconds(asked.until()))
        : words.say("hall.help.at", words.time(asked.at()));
  }

  private static String deskOf(HallScreen screen, String id, Words words) {
    return screen.view().desks().stream()
        .filter(desk -> desk.id().equals(id))
        .map(DeskRow::name)
        .map(words::text)
        .findFirst()
        .orElse(id);
  }
}
