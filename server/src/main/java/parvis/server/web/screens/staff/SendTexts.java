package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.SendingRules.ClosedTarget;
import parvis.engine.configuration.Targets;
import parvis.engine.view.DeskView;
import parvis.engine.view.VisitRow;
import parvis.engine.visit.Origin;
import parvis.server.web.screens.Words;

/** What the dialog for sending on offers: only where desk and agent may send people. */
@TemplateExtension
final class SendTexts {
  private SendTexts() {}

  private static boolean allow(DeskScreen screen, Predicate<Targets> allows) {
    String agent = Objects.requireNonNullElse(screen.view().desk().agent(), "");
    return screen.site().desks().stream()
            .filter(one -> one.id().equals(screen.view().desk().id()))
            .allMatch(one -> allows.test(one.sendsTo()))
        && screen.site().agents().stream()
            .filter(one -> one.id().equals(agent))
            .allMatch(one -> allows.test(one.sendsTo()));
  }

  /** The reasons for which people may be sent on. */
  static List<ReasonGroup> sendReasons(DeskScreen screen) {
    return screen.reasons().stream()
        .map(
            group ->
                new ReasonGroup(
                    group.id(),
                    group.name(),
                    group.icon(),
                    group.choices().stream().filter(one -> isAllowed(screen, one)).toList()))
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  private static boolean isAllowed(DeskScreen screen, ReasonGroup.Choice choice) {
    String service = Objects.requireNonNullElse(choice.reason().service(), "");
    return allow(screen, targets -> targets.allowsService(service));
  }

  /** The other desks that may be named. */
  static List<Desk> sendDesks(DeskScreen screen) {
    return screen.site().desks().stream()
        .filter(desk -> !desk.id().equals(screen.view().desk().id()))
        .filter(desk -> allow(screen, targets -> targets.allowsDesk(desk.id())))
        .toList();
  }

  /** The colleagues who may be named. */
  static List<Agent> sendAgents(DeskScreen screen) {
    return screen.site().agents().stream()
        .filter(agent -> !agent.id().equals(screen.view().desk().agent()))
        .filter(agent -> allow(screen, targets -> targets.allowsAgent(agent.id())))
        .toList();
  }

  /** From which other site the person was sent, what stood for them there, and since when. */
  static String origin(VisitRow visit, Words words) {
    Origin from = visit.particulars().cameFrom();
    return from == null
        ? ""
        : words.say(
            "visit.cameFrom", words.text(from.siteName()), from.token(), words.time(from.since()));
  }

  /** Whether people may be sent to other sites from here. */
  static boolean sendsAway(DeskScreen screen) {
    return !screen.otherSites().isEmpty() && allow(screen, targets -> targets.services() == null);
  }

  /** Whether people may be sent to where nobody receives, when the agent says so again. */
  static boolean mayAnyway(DeskScreen screen) {
    return screen.site().rules().sending().closed() == ClosedTarget.WARNED;
  }

  /** Whether the person at the desk was sent on so often that somebody should see it through. */
  static boolean isSentRound(DeskScreen screen) {
    DeskView.Current current = screen.view().current();
    return current != null
        && current.visit().particulars().sentOn() >= screen.site().rules().sending().warnFrom();
  }
}
