package parvis.engine.site;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.event.SiteEvent;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Reinforcement;

/** Help called from other agents: what is under way, and since when what is needed. */
public final class Helpers {
  final Map<String, Reinforcement> underWay = new TreeMap<>();
  final Map<String, Instant> crowdedSince = new TreeMap<>();
  final Map<String, Instant> releasedAt = new TreeMap<>();
  final Map<String, Integer> timesAsked = new TreeMap<>();

  void apply(SiteEvent event, Instant at) {
    switch (event) {
      case SiteEvent.ReinforcementCalled(String rule, var measure, long value, boolean byHand) ->
          underWay.put(rule, new Reinforcement(rule, measure, value, byHand, at, false, List.of()));
      case SiteEvent.HelperAsked(String rule, String agent, Instant until) -> {
        timesAsked.merge(agent, 1, Integer::sum);
        change(rule, one -> one.asking(agent, at, until));
      }
      case SiteEvent.HelperAnswered(String rule, String agent, var answer) ->
          change(rule, one -> one.answered(agent, answer));
      case SiteEvent.HelperArrived(String rule, String agent, String desk) ->
          change(rule, one -> one.arrived(agent, desk, at));
      case SiteEvent.HelperMissed(String rule, String agent) ->
          change(rule, one -> one.answered(agent, HelperAnswer.MISSED));
      case SiteEvent.ReinforcementEscalated(String rule) -> change(rule, Reinforcement::givenUp);
      case SiteEvent.ReinforcementReleased(String rule) -> {
        underWay.remove(rule);
        releasedAt.put(rule, at);
      }
      default -> throw new IllegalStateException("not about help");
    }
  }

  private void change(String rule, java.util.function.UnaryOperator<Reinforcement> change) {
    underWay.computeIfPresent(rule, (_, one) -> change.apply(one));
  }

  /** Notes since when so many wait that a rule asks for help. */
  void watch(SiteState site, Instant at) {
    for (ReinforcementRule rule : site.catalogue().configuration().reinforcement()) {
      Integer most = rule.waiting();
      if (most != null && countWaiting(rule, site) >= most) {
        crowdedSince.putIfAbsent(rule.id(), at);
      } else {
        crowdedSince.remove(rule.id());
      }
    }
  }

  /**
   * How many wait for the services of a rule and can be called now: nobody could help those who are
   * out until a promised time, or not here yet. Of a line without tickets, as many as are known to
   * stand in it.
   */
  public static int countWaiting(ReinforcementRule rule, SiteState site) {
    int waiting = 0;
    for (String service : rule.services()) {
      waiting += site.queues().countNow(service) + countInLine(service, site);
    }
    return waiting;
  }

  private static int countInLine(String service, SiteState site) {
    Integer people = site.physicalLine(service).people();
    return people == null || !site.isServiceOpen(service) ? 0 : people;
  }

  void startDay() {
    underWay.clear();
    crowdedSince.clear();
    releasedAt.clear();
    timesAsked.clear();
  }

  /** What help is under way, by rule. */
  public Collection<Reinforcement> underWay() {
    return Collections.unmodifiableCollection(underWay.values());
  }

  /** The help under way by a rule, null for none. */
  public @Nullable Reinforcement find(String rule) {
    return underWay.get(rule);
  }

  /** Since when so many wait as the rule allows, null when fewer do. */
  public @Nullable Instant crowdedSince(String rule) {
    return crowdedSince.get(rule);
  }

  /** When help by the rule went last, null for not today. */
  public @Nullable Instant releasedAt(String rule) {
    return releasedAt.get(rule);
  }

  /** How often an agent was asked today. */
  public int timesAsked(String agent) {
    return timesAsked.getOrDefault(agent, 0);
  }

  /** What helpers who are at a desk may receive, by agent: only what they came for. */
  Map<String, Set<String>> only(Catalogue catalogue) {
    Map<String, Set<String>> only = new HashMap<>();
    for (ReinforcementRule rule : catalogue.configuration().reinforcement()) {
      Reinforcement help = underWay.get(rule.id());
      if (help != null) {
        help.asked().stream()
            .filter(one -> one.arrivedAt() != null)
            .forEach(
                one ->
                    only.computeIfAbsent(one.agent(), _ -> new HashSet<>())
                        .addAll(rule.services()));
      }
    }
    return only;
  }
}
