package parvis.engine.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.DeskCommand.SendOn;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.SendingRules.ClosedTarget;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Targets;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Insertion;
import parvis.engine.visit.Reception;

/** Where people may be sent on to from a desk, and whether anybody receives there (3.5, 5.11). */
final class SendTargets {
  private final SiteState site;

  SendTargets(SiteState site) {
    this.site = site;
  }

  /** Why nobody may be sent there, null when they may. */
  @Nullable Refusal refusal(SendOn command, Reception by, Service service, Instant at) {
    Refusal able = refusalOf(command.to(), service.id());
    if (able != null) {
      return able;
    }
    Refusal forbidden = forbidden(by, service.id(), command.to());
    return forbidden != null ? forbidden : shut(command, service, at);
  }

  private @Nullable Refusal refusalOf(Addressee to, String service) {
    return switch (to) {
      case Addressee.Anyone _ -> null;
      case Addressee.OneDesk(String id) -> {
        Desk desk = site.catalogue().findDesk(id);
        yield desk == null
            ? Refusal.of(Reason.UNKNOWN_DESK, "desk", id)
            : notAbleUnless(new Ability(site).has(desk, service), service);
      }
      case Addressee.OneAgent(String id, var _) -> {
        Agent agent = site.catalogue().findAgent(id);
        yield agent == null
            ? Refusal.of(Reason.UNKNOWN_AGENT, "agent", id)
            : notAbleUnless(new Ability(site).has(agent, service), service);
      }
    };
  }

  private static @Nullable Refusal notAbleUnless(boolean able, String service) {
    return able ? null : Refusal.of(Reason.NOT_ABLE, "service", service);
  }

  /** The desk and the agent must both allow it. */
  private @Nullable Refusal forbidden(Reception by, String service, Addressee to) {
    Desk desk = site.catalogue().findDesk(by.desk());
    Agent agent = site.catalogue().findAgent(by.agent());
    List<Targets> allowed =
        Stream.of(
                desk == null ? Targets.EVERYWHERE : desk.sendsTo(),
                agent == null ? Targets.EVERYWHERE : agent.sendsTo())
            .toList();
    return allowed.stream()
        .map(one -> forbidden(one, service, to))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Refusal forbidden(Targets allowed, String service, Addressee to) {
    if (!allowed.allowsService(service)) {
      return Refusal.of(Reason.TARGET_NOT_ALLOWED, "service", service);
    }
    return switch (to) {
      case Addressee.Anyone _ -> null;
      case Addressee.OneDesk(String desk) ->
          allowed.allowsDesk(desk) ? null : Refusal.of(Reason.TARGET_NOT_ALLOWED, "desk", desk);
      case Addressee.OneAgent(String agent, var _) ->
          allowed.allowsAgent(agent) ? null : Refusal.of(Reason.TARGET_NOT_ALLOWED, "agent", agent);
    };
  }

  /** Nobody receives there: said once, or never done, as the site has it. */
  private @Nullable Refusal shut(SendOn command, Service service, Instant at) {
    boolean warned =
        site.catalogue().configuration().rules().sending().closed() == ClosedTarget.WARNED;
    if (warned && command.anyway()) {
      return null;
    }
    Instant then = command.insertion() instanceof Insertion.NotBefore(Instant later) ? later : at;
    if (!OpeningCalendar.ofService(site.catalogue(), service.id()).isOpen(then)) {
      return Refusal.of(Reason.TARGET_SHUT, "service", service.id());
    }
    return switch (command.to()) {
      case Addressee.Anyone _ -> null;
      case Addressee.OneDesk(String desk) ->
          site.desk(desk).isOpen() ? null : Refusal.of(Reason.TARGET_SHUT, "desk", desk);
      case Addressee.OneAgent(String agent, var _) ->
          site.desksOf(agent).isEmpty() ? Refusal.of(Reason.TARGET_SHUT, "agent", agent) : null;
    };
  }
}
