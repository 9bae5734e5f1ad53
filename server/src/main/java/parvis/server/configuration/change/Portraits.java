package parvis.server.configuration.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.Location;
import parvis.engine.configuration.PreCall;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.TimeBand;
import parvis.engine.configuration.Wanted;
import parvis.server.configuration.notation.DurationNotation;
import parvis.server.configuration.notation.RangeNotation;

/** Every thing of a site with its settings, in the order of the document. */
final class Portraits {
  private final Map<Subject, Portrait> portraits = new LinkedHashMap<>();

  private Portraits() {}

  static Map<Subject, Portrait> of(SiteConfiguration site) {
    Portraits all = new Portraits();
    all.site(site);
    site.areas().forEach(all::area);
    site.bands().forEach(all::band);
    site.needs()
        .forEach(
            one ->
                all.of(Label.NEED, one.id())
                    .with(Label.NAME, one.name())
                    .with(Label.ICON, one.icon()));
    site.classes()
        .forEach(
            one ->
                all.of(Label.CLASS, one.id())
                    .with(Label.NAME, one.name())
                    .with(Label.ORDER, (Object) one.order()));
    site.ranges()
        .forEach(
            one -> all.of(Label.RANGE, one.id()).with(Label.NUMBERS, RangeNotation.write(one)));
    site.services().forEach(all::service);
    all.reasons("", site.reasons());
    site.answers()
        .forEach(
            one ->
                all.of(Label.ANSWER, one.id())
                    .with(Label.NAME, one.name())
                    .with(Label.SOLVED, one.solved()));
    site.pauses().forEach(one -> all.of(Label.PAUSE, one.id()).with(Label.NAME, one.name()));
    site.desks().forEach(all::desk);
    site.agents().forEach(all::agent);
    site.reinforcement().forEach(all::reinforcement);
    AgendaPortrait.add(site.agenda(), all::of);
    all.rules(site.rules());
    all.calling(site.rules());
    return all.portraits;
  }

  private Portrait of(Label kind, String id) {
    return portraits.computeIfAbsent(new Subject(kind, id), _ -> new Portrait());
  }

  private void site(SiteConfiguration site) {
    of(Label.SITE, "")
        .with(Label.ID, site.id())
        .with(Label.NAME, site.name())
        .with(Label.ZONE, site.zone())
        .with(Label.LOCATION, location(site.location()))
        .with(Label.LANGUAGES, site.languages());
    HoursPortrait.add(of(Label.SITE, ""), site.hours());
    of(Label.BRAND, "")
        .with(Label.COLOUR, site.brand().colour())
        .withTexts(Label.MESSAGES, site.brand().messages());
  }

  private static @Nullable Object location(@Nullable Location location) {
    return location == null ? null : location.latitude() + " " + location.longitude();
  }

  private void area(Area area) {
    of(Label.AREA, area.id())
        .with(Label.NAME, area.name())
        .with(Label.SEATS, (Object) area.seats())
        .with(Label.WALK, area.walk())
        .with(Label.KEEP_CALLED, (Object) area.keepCalled())
        .with(Label.OFFERS, area.offers());
    HoursPortrait.add(of(Label.AREA, area.id()), area.hours());
  }

  private void band(TimeBand band) {
    of(Label.BAND, band.id())
        .with(Label.NAME, band.name())
        .with(Label.DAYS, band.days().stream().map(Portraits::lower).toList())
        .with(Label.HOURS, band.from() + "-" + band.to());
  }

  private void reinforcement(ReinforcementRule rule) {
    of(Label.REINFORCEMENT, rule.id())
        .with(Label.NAME, rule.name())
        .with(Label.SERVES, rule.services())
        .with(Label.WAITING, (Object) rule.waiting())
        .with(Label.LONGEST, rule.longest())
        .with(Label.EXPECTED, rule.expected())
        .with(Label.HOLD_FOR, rule.holdFor())
        .with(Label.RELEASE_AT, (Object) rule.releaseWaiting())
        .with(Label.MINIMUM_STAY, rule.minimumStay())
        .with(Label.COOLDOWN, rule.cooldown())
        .with(Label.HELPERS, rule.helpers())
        .with(Label.ANSWER_WITHIN, rule.answerWithin());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void service(Service service) {
    of(Label.SERVICE, service.id())
        .with(Label.NAME, service.name())
        .with(Label.RANGE, service.range())
        .with(Label.AREA, service.areas())
        .with(Label.ICON, service.icon())
        .with(Label.TARGET, service.target())
        .with(Label.CEILING, service.ceiling())
        .with(Label.EXPECTED_DURATION, service.expectedDuration())
        .with(Label.WRAP_UP, service.wrapUp())
        .with(Label.CONFIRMATION, lower(service.confirmation()))
        .with(Label.ANSWER_REQUIRED, service.answerRequired())
        .with(Label.REMOTE_RANKS, service.remoteRanks())
        .with(Label.KIND, lower(service.kind()))
        .withOpenings(Label.TIERS, service.matching().tiers())
        .with(Label.PREFERRED_LEVEL, (Object) service.matching().preferredLevel())
        .with(Label.HOLD_UP_TO, service.matching().holdUpTo())
        .with(Label.DIAL, (Object) service.matching().dial())
        .with(Label.GUARANTEE, lower(service.guarantee()))
        .with(Label.PRE_CALL, preCall(service.preCall()))
        .with(Label.TOKENS, service.tokens().stream().map(Portraits::lower).toList())
        .with(Label.MINIMUM_DESKS, (Object) service.minimumDesks())
        .with(Label.TARGET_NOTICED, service.steps().noticed())
        .with(Label.TARGET_PRESENT, service.steps().present())
        .with(Label.TARGET_STARTED, service.steps().started())
        .with(Label.KEEP_CALLED, (Object) service.limits().keepCalled())
        .with(Label.GROUP_MINIMUM, (Object) service.limits().groupMinimum())
        .with(Label.LAST_RANKS, service.lastRanks().before())
        .with(Label.LAST_RANKS_BY_LOAD, service.lastRanks().byLoad());
    HoursPortrait.add(of(Label.SERVICE, service.id()), service.hours());
  }

  private static @Nullable Object preCall(@Nullable PreCall preCall) {
    if (preCall == null) {
      return null;
    }
    String time =
        preCall.expected() == null ? "" : ", " + DurationNotation.write(preCall.expected());
    String notice =
        preCall.notice().isZero() ? "" : ", ≥ " + DurationNotation.write(preCall.notice());
    String area = preCall.area() == null ? "" : " → " + preCall.area();
    return preCall.ahead() + time + " (" + preCall.pool() + ")" + notice + area;
  }

  private void reasons(String parent, List<Reason> reasons) {
    for (Reason reason : reasons) {
      reason(parent, reason);
      reasons(reason.id(), reason.children());
    }
  }

  private void reason(String parent, Reason reason) {
    of(Label.REASON, reason.id())
        .with(Label.INSIDE, parent.isEmpty() ? null : parent)
        .with(Label.NAME, reason.name())
        .with(Label.HINT, reason.hint())
        .with(Label.ICON, reason.icon())
        .with(Label.SERVICE, reason.service())
        .with(Label.EXPECTED_DURATION, reason.expectedDuration())
        .withTexts(Label.DOCUMENTS, reason.documents())
        .with(Label.ADVICE, reason.advice())
        .with(Label.CLASS, reason.priorityClass())
        .with(Label.ANSWERS, reason.answers())
        .with(Label.NEEDS, reason.needs().stream().map(Portraits::wanted).toList());
  }

  private static String wanted(Wanted wanted) {
    return wanted.need() + (wanted.required() ? " !" : "");
  }

  private static @Nullable Object mode(@Nullable CallingMode mode) {
    return mode == null ? null : lower(mode);
  }

  private void desk(Desk desk) {
    of(Label.DESK, desk.id())
        .with(Label.NAME, desk.name())
        .with(Label.AREA, desk.area())
        .with(Label.ARROW, lower(desk.arrow()))
        .with(Label.DIRECTION, desk.direction())
        .withAptitudes(Label.SERVES, desk.aptitudes())
        .with(Label.OFFERS, desk.offers())
        .with(Label.MOBILE, desk.mobile())
        .with(Label.PLACES, (Object) desk.places())
        .with(Label.MODE, mode(desk.mode()))
        .withTargets(Label.SENDS_TO, desk.sendsTo())
        .with(Label.AUTOMATIC_CALL, desk.automatic() == null ? null : lower(desk.automatic()));
    desk.bands()
        .forEach(
            (band, serves) -> of(Label.DESK, desk.id()).withAptitudes(Label.SERVES, band, serves));
  }

  private void agent(Agent agent) {
    of(Label.AGENT, agent.id())
        .with(Label.NAME, agent.name())
        .withCompetences(Label.SERVES, agent.competences())
        .with(Label.RIGHTS, agent.rights().stream().map(Portraits::lower).sorted().toList())
        .with(Label.OFFERS, agent.offers())
        .with(Label.LANGUAGES, agent.languages())
        .with(Label.MODE, mode(agent.mode()))
        .with(Label.WRAP_UP, agent.wrapUp())
        .with(Label.HOLD_LIMIT, (Object) agent.holdLimit())
        .with(Label.DESKS_AT_ONCE, (Object) agent.desksAtOnce())
        .withTargets(Label.SENDS_TO, agent.sendsTo());
    agent
        .bands()
        .forEach(
            (band, serves) ->
                of(Label.AGENT, agent.id()).withCompetences(Label.SERVES, band, serves));
  }

  private void rules(Rules rules) {
    of(Label.RULES, "")
        .with(Label.RECALL_LIMIT, (Object) rules.recallLimit())
        .with(Label.CALL_TIMEOUT, rules.callTimeout())
        .with(Label.NO_SHOW_TOLERANCE, rules.noShowTolerance())
        .with(Label.UNDO_WINDOW, rules.undoWindow())
        .with(Label.DELAY_LIMIT, (Object) rules.delayLimit())
        .with(Label.DELAY_PLACES, (Object) rules.delayPlaces())
        .with(Label.HOLD_LIMIT, (Object) rules.holdLimit())
        .with(Label.DAY_RESET, rules.dayReset())
        .with(Label.SWEEP_AFTER_CLOSING, rules.sweepAfterClosing());
  }

  private void calling(Rules rules) {
    of(Label.RULES, "")
        .with(Label.RECALL_EVERY, rules.ladder().recallEvery())
        .with(Label.RECYCLES, (Object) rules.ladder().recycles())
        .with(Label.RECYCLE_PLACES, (Object) rules.ladder().recyclePlaces())
        .with(Label.PRESENCE_AFTER, rules.ladder().presenceAfter())
        .with(Label.MODE, lower(rules.modes().mode()))
        .with(Label.AUTOMATIC_CALL, lower(rules.modes().automatic()))
        .with(Label.AUTOMATIC_DELAY, rules.modes().automaticDelay())
        .with(Label.STANDING_LIMIT, rules.modes().standingLimit())
        .with(Label.PRINT_GRACE, rules.modes().printGrace())
        .with(Label.ANNOUNCEMENT_GAP, rules.modes().announcementGap())
        .with(Label.PRIORITIES, lower(rules.order().family()))
        .with(Label.PRIORITY_FIRST, lower(rules.order().first()))
        .with(Label.AREA_TOLERANCE, rules.order().areaTolerance())
        .with(Label.NAMED_AGENT_LIMIT, rules.order().namedAgentLimit())
        .with(Label.PREFERENCE_LAPSE, rules.order().preferenceLapse())
        .with(Label.LANGUAGE, lower(rules.order().language()))
        .with(Label.DIAL, (Object) rules.dial().percent())
        .with(Label.DIAL_BY_LOAD, byLoad(rules.dial().byLoad()))
        .with(
            Label.DIAL_BY_BAND,
            rules.dial().byBand().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .toList())
        .with(Label.GUARANTEE_SHARE, (Object) rules.guarantee().share())
        .with(Label.GUARANTEE_MINIMUM, rules.guarantee().minimum())
        .with(Label.GUARANTEE_ROUNDING, rules.guarantee().rounding())
        .with(Label.GUARANTEE_MAXIMUM, rules.guarantee().maximum())
        .with(Label.SEND_ON_WARNING, (Object) rules.sending().warnFrom())
        .with(Label.CLOSED_TARGETS, lower(rules.sending().closed()))
        .with(Label.SENDS_TO_SITES, String.join(", ", rules.sending().sites()))
        .with(Label.USUAL_AGENT, lower(rules.customers().usualAgent()))
        .with(Label.CUSTOMER_MEMORY, (Object) rules.customers().memoryDays())
        .with(Label.GUARANTEE_TOLERANCE, rules.guarantee().tolerance())
        .with(Label.GUARANTEE_OFFER_EARLY, rules.guarantee().offersEarly());
  }

  private static @Nullable Object byLoad(DialRules.@Nullable ByLoad load) {
    return load == null
        ? null
        : String.join(
            ", ",
            String.valueOf(load.light()),
            DurationNotation.write(load.normalFrom()) + " " + load.normal(),
            DurationNotation.write(load.busyFrom()) + " " + load.busy(),
            DurationNotation.write(load.overloadedFrom()) + " " + load.overloaded());
  }
}
