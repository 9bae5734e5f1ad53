package parvis.server.configuration.change;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.notation.HoursNotation;
import parvis.server.configuration.notation.RangeNotation;

/** Every thing of a site with its settings, in the order of the document. */
final class Portraits {
  private final Map<Subject, Portrait> portraits = new LinkedHashMap<>();

  private Portraits() {}

  static Map<Subject, Portrait> of(SiteConfiguration site) {
    Portraits all = new Portraits();
    all.site(site);
    site.areas().forEach(one -> all.of(Label.AREA, one.id()).with(Label.NAME, one.name()));
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
    site.answers().forEach(one -> all.of(Label.ANSWER, one.id()).with(Label.NAME, one.name()));
    site.pauses().forEach(one -> all.of(Label.PAUSE, one.id()).with(Label.NAME, one.name()));
    site.desks().forEach(all::desk);
    site.agents().forEach(all::agent);
    all.rules(site.rules());
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
        .with(Label.LANGUAGES, site.languages())
        .with(Label.HOURS, hours(site.hours()));
    of(Label.BRAND, "")
        .with(Label.COLOUR, site.brand().colour())
        .withTexts(Label.MESSAGES, site.brand().messages());
  }

  private static List<String> hours(OpeningHours hours) {
    return Arrays.stream(DayOfWeek.values())
        .filter(hours.week()::containsKey)
        .map(day -> lower(day) + " " + HoursNotation.write(hours.on(day)))
        .toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void service(Service service) {
    of(Label.SERVICE, service.id())
        .with(Label.NAME, service.name())
        .with(Label.RANGE, service.range())
        .with(Label.AREA, service.area())
        .with(Label.ICON, service.icon())
        .with(Label.TARGET, service.target())
        .with(Label.CEILING, service.ceiling())
        .with(Label.EXPECTED_DURATION, service.expectedDuration())
        .with(Label.WRAP_UP, service.wrapUp())
        .with(Label.CONFIRMATION, lower(service.confirmation()))
        .with(Label.ANSWER_REQUIRED, service.answerRequired())
        .with(Label.REMOTE_RANKS, service.remoteRanks());
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
        .with(Label.ANSWERS, reason.answers());
  }

  private void desk(Desk desk) {
    of(Label.DESK, desk.id())
        .with(Label.NAME, desk.name())
        .with(Label.AREA, desk.area())
        .with(Label.ARROW, lower(desk.arrow()))
        .with(Label.DIRECTION, desk.direction())
        .withAptitudes(Label.SERVES, desk.aptitudes());
  }

  private void agent(Agent agent) {
    of(Label.AGENT, agent.id())
        .with(Label.NAME, agent.name())
        .withCompetences(Label.SERVES, agent.competences())
        .with(Label.RIGHTS, agent.rights().stream().map(Portraits::lower).sorted().toList());
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
}
