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
import parvis.engine.estimate.Outlook;
import parvis.engine.event.SiteEvent;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Measure;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.reinforcement.Reinforcement.Asked;
import parvis.engine.routing.Receiver;
import parvis.engine.routing.Receivers;
import parvis.engine.site.Helpers;
import parvis.engine.site.SiteState;

/**
 * Calling agents for help (5.19): the smallest number needed, one after another in order, whoever
 * was asked least today first; who does not answer, or says to come and does not, is passed over;
 * when nobody is left, the supervisor is told. Another is asked when all have come and it is still
 * too much. Help goes when it is calm again and it has stayed its time.
 */
final class HelpRules {
  /** For the way to a desk, from when an answer was due. */
  static final Duration WAY = Duration.ofMinutes(5);

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
    HelpNeed need = new HelpNeed(site, rule);
    if (isDue(need.crowdedDue())) {
      return List.of(called(rule, Measure.WAITING, need.waiting()));
    }
    return isDue(need.lateDue())
        ? List.of(called(rule, Measure.LONGEST, need.longest(at)))
        : List.of();
  }

  private boolean isDue(@Nullable Instant moment) {
    return moment != null && !moment.isAfter(at);
  }

  private static SiteEvent called(ReinforcementRule rule, Measure measure, long value) {
    return new SiteEvent.ReinforcementCalled(rule.id(), measure, value, false);
  }

  private boolean isCoolingDown(ReinforcementRule rule) {
    Instant released = helpers.releasedAt(rule.id());
    return released != null && released.plus(rule.cooldown()).isAfter(at);
  }

  private List<SiteEvent> underWay(ReinforcementRule rule, Reinforcement help) {
    Asked late = help.asked().stream().filter(this::isOverdue).findFirst().orElse(null);
    if (late != null) {
      return List.of(
          late.answer() == null
              ? new SiteEvent.HelperAnswered(rule.id(), late.agent(), HelperAnswer.SILENT)
              : new SiteEvent.HelperMissed(rule.id(), late.agent()));
    }
    if (help.findPending() != null) {
      return List.of();
    }
    if (rule.expected() == null && mayGo(rule, help)) {
      return List.of(new SiteEvent.ReinforcementReleased(rule.id()));
    }
    boolean more =
        isWithout(help)
            || (mayAskMore(rule, help) && isDue(new HelpNeed(site, rule).tooMuchFrom()));
    return more ? ask(rule, help) : List.of();
  }

  /** Whoever has not answered in time, or has not come in time. */
  private boolean isOverdue(Asked asked) {
    Instant awaited = awaitedUntil(asked);
    return awaited != null && !awaited.isAfter(at);
  }

  private static @Nullable Instant awaitedUntil(Asked asked) {
    if (asked.answer() == null) {
      return asked.until();
    }
    return asked.isOnTheWay() ? asked.until().plus(WAY) : null;
  }

  /** One helper is asked first; the next when nobody of those asked comes. */
  private static boolean isWithout(Reinforcement help) {
    return !help.escalated() && help.asked().stream().noneMatch(Asked::isCounted);
  }

  /** Another one, when all have come who said so and have stayed their time. */
  private boolean mayAskMore(ReinforcementRule rule, Reinforcement help) {
    return !help.escalated() && areAllThere(help) && !staysUntil(rule, help).isAfter(at);
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
   * Who may serve it today, as calling has it. Whoever is not there may be fetched; at a desk,
   * nobody who pauses or whom others cannot spare.
   */
  private boolean canHelp(ReinforcementRule rule, String id) {
    Agent agent = site.catalogue().findAgent(id);
    Receivers today = new Receivers(site.catalogue(), site.competences());
    int band = site.catalogue().bandAt(at);
    if (agent == null
        || rule.services().stream()
            .noneMatch(service -> today.competence(agent, service, band).isPresent())) {
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
    return new HelpNeed(site, rule).isCalm(at) && !staysUntil(rule, help).isAfter(at);
  }

  /** Help stays its time after it came; when nobody came, the call itself does. */
  private static Instant staysUntil(ReinforcementRule rule, Reinforcement help) {
    return help.asked().stream()
        .map(Asked::arrivedAt)
        .filter(java.util.Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(help.calledAt())
        .plus(rule.minimumStay());
  }

  /**
   * When something about help is due by itself, null for never as things stand.
   *
   * @param done all that was due by then is done
   */
  static @Nullable Instant next(SiteState site, Instant done) {
    Instant next = null;
    for (ReinforcementRule rule : site.catalogue().configuration().reinforcement()) {
      Reinforcement help = site.helpers().find(rule.id());
      next =
          TickRules.sooner(
              next, help == null ? nextCall(site, rule) : next(site, rule, help, done));
    }
    return next;
  }

  private static @Nullable Instant nextCall(SiteState site, ReinforcementRule rule) {
    HelpNeed need = new HelpNeed(site, rule);
    Instant due = TickRules.sooner(need.crowdedDue(), need.lateDue());
    Instant released = site.helpers().releasedAt(rule.id());
    if (due == null || released == null) {
      return due;
    }
    Instant cool = released.plus(rule.cooldown());
    return due.isBefore(cool) ? cool : due;
  }

  private static @Nullable Instant next(
      SiteState site, ReinforcementRule rule, Reinforcement help, Instant done) {
    Instant awaited = null;
    for (Asked asked : help.asked()) {
      awaited = TickRules.sooner(awaited, awaitedUntil(asked));
    }
    if (help.findPending() != null) {
      return awaited;
    }
    HelpNeed need = new HelpNeed(site, rule);
    Instant stays = staysUntil(rule, help);
    Instant goes = rule.expected() == null && need.isCalm(stays) ? stays : null;
    Instant more = areAllThere(help) && !help.escalated() ? need.tooMuchFrom() : null;
    Instant asks = more == null || more.isAfter(stays) ? more : stays;
    return TickRules.sooner(awaited, TickRules.sooner(after(done, goes), after(done, asks)));
  }

  private static @Nullable Instant after(Instant done, @Nullable Instant moment) {
    return moment == null || !moment.isAfter(done) ? null : moment;
  }

  /**
   * What follows from what is expected: help is called, another helper is asked, or all may go.
   *
   * @param outlooks the newest first, all of the time it must hold
   */
  List<SiteEvent> foreseen(List<Outlook> outlooks) {
    for (ReinforcementRule rule : rules()) {
      List<SiteEvent> events = rule.expected() == null ? List.of() : foreseen(rule, outlooks);
      if (!events.isEmpty()) {
        return events;
      }
    }
    return List.of();
  }

  private List<SiteEvent> foreseen(ReinforcementRule rule, List<Outlook> outlooks) {
    HelpNeed need = new HelpNeed(site, rule);
    Reinforcement help = helpers.find(rule.id());
    boolean tooLong = need.isExpected(outlooks, at);
    if (help == null) {
      Duration limit = rule.expected();
      return tooLong && limit != null && !isCoolingDown(rule)
          ? List.of(called(rule, Measure.EXPECTED, limit.toMinutes()))
          : List.of();
    }
    if (help.findPending() != null) {
      return List.of();
    }
    if (mayGo(rule, help) && need.isExpectedCalm(outlooks.getFirst())) {
      return List.of(new SiteEvent.ReinforcementReleased(rule.id()));
    }
    return tooLong && mayAskMore(rule, help) ? ask(rule, help) : List.of();
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
                id, Measure.ASKED, Helpers.countWaiting(rule, site), true));
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
    Ability ability = new Ability(site);
    return services.stream().anyMatch(service -> ability.has(place, service));
  }

  /** A helper who said that they come and now sits down at a desk that can help, late or not. */
  static List<SiteEvent> arrivals(SiteState site, String agent, String desk) {
    List<SiteEvent> events = new ArrayList<>();
    for (Reinforcement help : site.helpers().underWay()) {
      boolean comes =
          help.asked().stream()
              .anyMatch(
                  one ->
                      one.agent().equals(agent)
                          && (one.isOnTheWay() || one.answer() == HelperAnswer.MISSED));
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
