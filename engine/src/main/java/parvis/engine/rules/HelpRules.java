package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Measure;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.reinforcement.Reinforcement.Asked;
import parvis.engine.routing.Line;
import parvis.engine.routing.Receiver;
import parvis.engine.site.Helpers;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/**
 * Calling agents for help (5.19): the smallest number needed, one after another in order, whoever
 * was asked least today first; who does not answer is passed over; when nobody is left, the
 * supervisor is told. Help goes when few wait again and it has stayed its time.
 */
final class HelpRules {
  private final SiteState site;
  private final Instant at;
  private final Helpers helpers;

  HelpRules(SiteState site, Instant at) {
    this.site = site;
    this.at = at;
    this.helpers = site.helpers();
  }

  private List<ReinforcementRule> rules() {
    return site.catalogue().configuration().reinforcement();
  }

  private @Nullable ReinforcementRule findRule(String id) {
    return rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
  }

  /** What is due by itself, rule by rule; nothing when there is nothing. */
  List<SiteEvent> due() {
    for (ReinforcementRule rule : rules()) {
      Reinforcement help = helpers.find(rule.id());
      List<SiteEvent> events = help == null ? needed(rule) : underWay(rule, help);
      if (!events.isEmpty()) {
        return events;
      }
    }
    return List.of();
  }

  private List<SiteEvent> needed(ReinforcementRule rule) {
    if (isCoolingDown(rule)) {
      return List.of();
    }
    Instant crowded = crowdedDue(site, rule);
    if (crowded != null && !crowded.isAfter(at)) {
      long waiting = Helpers.countWaiting(rule, site.queues());
      return List.of(new SiteEvent.ReinforcementCalled(rule.id(), Measure.WAITING, waiting, false));
    }
    Instant late = lateDue(site, rule);
    if (late != null && !late.isAfter(at)) {
      return List.of(
          new SiteEvent.ReinforcementCalled(rule.id(), Measure.LONGEST, longest(rule), false));
    }
    return List.of();
  }

  private boolean isCoolingDown(ReinforcementRule rule) {
    Instant released = helpers.releasedAt(rule.id());
    return released != null && released.plus(rule.cooldown()).isAfter(at);
  }

  private static @Nullable Instant crowdedDue(SiteState site, ReinforcementRule rule) {
    Instant since = site.helpers().crowdedSince(rule.id());
    return since == null ? null : since.plus(rule.holdFor());
  }

  /** When somebody who waits now will have waited so long, for so long. */
  private static @Nullable Instant lateDue(SiteState site, ReinforcementRule rule) {
    Duration longest = rule.longest();
    Instant first = longest == null ? null : waitsSince(site, rule);
    return longest == null || first == null ? null : first.plus(longest).plus(rule.holdFor());
  }

  /**
   * Since when the one waits who has waited longest of those who can be called now. Time that a
   * person was promised to be away does not count; null for nobody.
   */
  private static @Nullable Instant waitsSince(SiteState site, ReinforcementRule rule) {
    Instant longest = null;
    for (String service : rule.services()) {
      int number = site.catalogue().numberOf(service);
      for (Line line : site.queues().callable().of(number)) {
        longest = TickRules.sooner(longest, waitsSince(site, line));
      }
    }
    return longest;
  }

  /** Of a line, up to the first who was promised nothing: the others came after. */
  private static @Nullable Instant waitsSince(SiteState site, Line line) {
    Instant longest = null;
    for (int i = 0; i < line.size(); i++) {
      Visit visit = site.getVisit(line.get(i).visit());
      Instant promised = visit.claim().promised();
      Instant came = visit.leg().times().created();
      if (promised == null || promised.isBefore(came)) {
        return TickRules.sooner(longest, came);
      }
      longest = TickRules.sooner(longest, promised);
    }
    return longest;
  }

  private long longest(ReinforcementRule rule) {
    Instant first = waitsSince(site, rule);
    return first == null ? 0 : Duration.between(first, at).toMinutes();
  }

  private List<SiteEvent> underWay(ReinforcementRule rule, Reinforcement help) {
    Asked pending = help.findPending();
    if (pending != null) {
      return pending.until().isAfter(at)
          ? List.of()
          : List.of(new SiteEvent.HelperAnswered(rule.id(), pending.agent(), HelperAnswer.SILENT));
    }
    if (mayGo(rule, help)) {
      return List.of(new SiteEvent.ReinforcementReleased(rule.id()));
    }
    return needsMore(rule, help) ? ask(rule, help) : List.of();
  }

  /** One helper is asked first; another when the help has arrived and it is still too much. */
  private boolean needsMore(ReinforcementRule rule, Reinforcement help) {
    List<Asked> counted = help.asked().stream().filter(Asked::isCounted).toList();
    if (counted.isEmpty()) {
      return !help.escalated();
    }
    Instant crowded = helpers.crowdedSince(rule.id());
    return areAllThere(help)
        && !help.escalated()
        && crowded != null
        && counted.stream()
            .map(Asked::arrivedAt)
            .filter(java.util.Objects::nonNull)
            .noneMatch(arrived -> arrived.plus(rule.minimumStay()).isAfter(at));
  }

  private static boolean areAllThere(Reinforcement help) {
    List<Asked> counted = help.asked().stream().filter(Asked::isCounted).toList();
    return !counted.isEmpty() && counted.stream().allMatch(one -> one.arrivedAt() != null);
  }

  private List<SiteEvent> ask(ReinforcementRule rule, Reinforcement help) {
    return rule.helpers().stream()
        .filter(agent -> !help.hasAsked(agent))
        .filter(agent -> canHelp(rule, agent))
        .min(Comparator.comparingInt(helpers::timesAsked))
        .<List<SiteEvent>>map(
            agent ->
                List.of(new SiteEvent.HelperAsked(rule.id(), agent, at.plus(rule.answerWithin()))))
        .orElseGet(() -> List.of(new SiteEvent.ReinforcementEscalated(rule.id())));
  }

  /**
   * Whoever is not there may be fetched; at a desk, nobody who pauses or whom others cannot spare.
   */
  private boolean canHelp(ReinforcementRule rule, String id) {
    Agent agent = site.catalogue().findAgent(id);
    if (agent == null || rule.services().stream().noneMatch(agent.competences()::containsKey)) {
      return false;
    }
    List<DeskState> desks = site.desksOf(id);
    return desks.stream().allMatch(desk -> desk.isServing() && canSpare(rule, desk));
  }

  private boolean canSpare(ReinforcementRule rule, DeskState desk) {
    Receiver receiver = site.findReceiver(desk.desk(), at);
    if (receiver == null) {
      return true;
    }
    boolean helpsAlready = true;
    for (int number : receiver.services()) {
      Service service = site.catalogue().service(number);
      if (!rule.services().contains(service.id())) {
        helpsAlready = false;
        if (site.floor(at).onDuty(number) - 1 < service.minimumDesks()) {
          return false;
        }
      }
    }
    return !helpsAlready;
  }

  private boolean mayGo(ReinforcementRule rule, Reinforcement help) {
    return Helpers.countWaiting(rule, site.queues()) <= rule.releaseWaiting()
        && !goesAt(rule, help).isAfter(at);
  }

  /** Help stays its time after it came; when nobody came, the call itself does. */
  private static Instant goesAt(ReinforcementRule rule, Reinforcement help) {
    return help.asked().stream()
        .map(Asked::arrivedAt)
        .filter(java.util.Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(help.calledAt())
        .plus(rule.minimumStay());
  }

  /** When something about help is due by itself, null for never as things stand. */
  static @Nullable Instant next(SiteState site) {
    Instant next = null;
    for (ReinforcementRule rule : site.catalogue().configuration().reinforcement()) {
      Reinforcement help = site.helpers().find(rule.id());
      next = TickRules.sooner(next, help == null ? nextCall(site, rule) : next(site, rule, help));
    }
    return next;
  }

  private static @Nullable Instant nextCall(SiteState site, ReinforcementRule rule) {
    Instant due = TickRules.sooner(crowdedDue(site, rule), lateDue(site, rule));
    Instant released = site.helpers().releasedAt(rule.id());
    if (due == null || released == null) {
      return due;
    }
    Instant cool = released.plus(rule.cooldown());
    return due.isBefore(cool) ? cool : due;
  }

  private static @Nullable Instant next(
      SiteState site, ReinforcementRule rule, Reinforcement help) {
    Asked pending = help.findPending();
    if (pending != null) {
      return pending.until();
    }
    boolean few = Helpers.countWaiting(rule, site.queues()) <= rule.releaseWaiting();
    boolean more =
        site.helpers().crowdedSince(rule.id()) != null && !help.escalated() && areAllThere(help);
    Instant stays = goesAt(rule, help);
    return (few || more) && stays.isAfter(site.lastEventAt()) ? stays : null;
  }

  /** What follows from what is expected: the newest outlook first, all of the time it must hold. */
  List<SiteEvent> foreseen(List<Outlook> outlooks) {
    for (ReinforcementRule rule : rules()) {
      Duration limit = rule.expected();
      if (limit != null
          && helpers.find(rule.id()) == null
          && !isCoolingDown(rule)
          && hasHeld(rule, limit, outlooks)) {
        return List.of(
            new SiteEvent.ReinforcementCalled(
                rule.id(), Measure.EXPECTED, limit.toMinutes(), false));
      }
    }
    return List.of();
  }

  private boolean hasHeld(ReinforcementRule rule, Duration limit, List<Outlook> outlooks) {
    Instant since = at.minus(rule.holdFor());
    boolean longEnough = outlooks.stream().anyMatch(one -> !one.at().isAfter(since));
    return longEnough
        && outlooks.stream()
            .filter(one -> !one.at().isBefore(since))
            .allMatch(one -> isOver(rule, limit, one));
  }

  private static boolean isOver(ReinforcementRule rule, Duration limit, Outlook outlook) {
    return rule.services().stream()
        .map(outlook::forNewcomer)
        .anyMatch(
            wait ->
                wait instanceof ExpectedWait.Between(_, Duration high, _)
                    && high.compareTo(limit) >= 0);
  }

  Decision callByHand(String id) {
    ReinforcementRule rule = findRule(id);
    if (rule == null) {
      return Decision.refuse(Reason.UNKNOWN_REINFORCEMENT, "reinforcement", id);
    }
    return helpers.find(id) != null
        ? Decision.refuse(Reason.HELP_UNDER_WAY)
        : Decision.accept(
            new SiteEvent.ReinforcementCalled(
                id, Measure.ASKED, Helpers.countWaiting(rule, site.queues()), true));
  }

  Decision answer(String id, String agent, boolean coming) {
    Reinforcement help = helpers.find(id);
    if (help == null) {
      return Decision.refuse(Reason.NO_HELP_UNDER_WAY);
    }
    Asked pending = help.findPending();
    if (pending == null || !pending.agent().equals(agent)) {
      return Decision.refuse(Reason.NOT_ASKED);
    }
    List<SiteEvent> events = new ArrayList<>();
    events.add(
        new SiteEvent.HelperAnswered(
            id, agent, coming ? HelperAnswer.COMING : HelperAnswer.CANNOT));
    if (coming) {
      site.desksOf(agent).stream()
          .findFirst()
          .flatMap(desk -> arrival(site, agent, desk.desk(), id))
          .ifPresent(events::add);
    }
    return new Decision.Accepted(events);
  }

  private static java.util.Optional<SiteEvent> arrival(
      SiteState site, String agent, String desk, String rule) {
    return site.catalogue().configuration().reinforcement().stream()
        .filter(one -> one.id().equals(rule))
        .filter(one -> isAble(site, desk, Set.copyOf(one.services())))
        .findFirst()
        .map(one -> new SiteEvent.HelperArrived(rule, agent, desk));
  }

  private static boolean isAble(SiteState site, String desk, Set<String> services) {
    var place = site.catalogue().findDesk(desk);
    return place != null && services.stream().anyMatch(place.aptitudes()::containsKey);
  }

  /** A helper who said that they come and now sits down at a desk that can help. */
  static List<SiteEvent> arrivals(SiteState site, String agent, String desk) {
    List<SiteEvent> events = new ArrayList<>();
    for (Reinforcement help : site.helpers().underWay()) {
      boolean comes =
          help.asked().stream()
              .anyMatch(
                  one ->
                      one.agent().equals(agent)
                          && one.answer() == HelperAnswer.COMING
                          && one.arrivedAt() == null);
      if (comes) {
        arrival(site, agent, desk, help.rule()).ifPresent(events::add);
      }
    }
    return events;
  }

  Decision release(String id) {
    return helpers.find(id) == null
        ? Decision.refuse(Reason.NO_HELP_UNDER_WAY)
        : Decision.accept(new SiteEvent.ReinforcementReleased(id));
  }
}
