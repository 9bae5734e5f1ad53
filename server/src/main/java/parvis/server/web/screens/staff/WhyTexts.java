package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.event.Why;
import parvis.engine.rules.BookedOrder;
import parvis.engine.view.VisitRow;
import parvis.server.web.screens.Words;

/** Why this person and not another, as a receptionist would say it. */
@TemplateExtension
final class WhyTexts {
  private WhyTexts() {}

  /** The rule that decided, with its figures, and how it came to the call. */
  static String because(SiteConfiguration site, Why why, VisitRow visit, Words words) {
    String rule = rule(site, why, visit, words);
    String path = path(why.path(), words);
    String called = path.isEmpty() ? rule : rule + " " + path;
    Instant booked = visit.particulars().bookedAt();
    return booked == null || isBooked(why)
        ? called
        : called + " " + words.say("why.booked.too", words.time(booked));
  }

  /** Whether the booking decided: who has booked goes before all who have not. */
  private static boolean isBooked(Why why) {
    return why.rule() == Why.Rule.PRIORITY_CLASS && BookedOrder.isFirst(why.chosen().classOrder());
  }

  private static String rule(SiteConfiguration site, Why why, VisitRow visit, Words words) {
    Why.Figures chosen = why.chosen();
    long waited = chosen.waitedSeconds() / 60;
    long target = chosen.targetSeconds() / 60;
    Instant booked = visit.particulars().bookedAt();
    if (booked != null && isBooked(why)) {
      return words.say("why.booked", words.time(booked));
    }
    return switch (why.rule()) {
      case ADDRESSED -> words.say("why.addressed");
      case USUAL_AGENT -> words.say("why.usual");
      case CEILING -> words.say("why.ceiling", waited);
      case PRIORITY -> words.say("why.priority", Names.ofService(site, chosen.service(), words));
      case PRIORITY_CLASS ->
          visit.className() == null
              ? words.say("why.class.any")
              : words.say("why.class", words.text(visit.className()));
      case SHARE -> booked == null ? words.say("why.share.walkIn") : words.say("why.share.booked");
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

  private static String path(Why.Path path, Words words) {
    return switch (path) {
      case ASKED, PICKED -> "";
      case STANDING -> words.say("why.path.standing");
      case AUTOMATIC -> words.say("why.path.automatic");
      case GROUP -> words.say("why.path.group");
    };
  }

  /** Who stays waiting and by which rule, a sentence for each rule. */
  static List<String> passedOver(Why why, Words words) {
    Map<Why.Rule, List<Why.Passed>> byRule = new LinkedHashMap<>();
    why.passedOver()
        .forEach(one -> byRule.computeIfAbsent(one.by(), _ -> new ArrayList<>()).add(one));
    List<String> said = new ArrayList<>();
    byRule.forEach(
        (rule, people) -> {
          String named =
              people.stream()
                  .map(one -> waits(one.figures(), words))
                  .collect(Collectors.joining(", "));
          said.add(
              why.rule() == Why.Rule.PICKED
                  ? words.say("why.before", named, kept(rule, words))
                  : words.say("why.after", named, lacks(rule, words)));
        });
    if (why.waitingAhead() > 0) {
      said.add(
          why.rule() == Why.Rule.HEAD_OF_LINE
              ? words.say("why.line.behind", why.waitingAhead())
              : words.say("why.ahead", why.waitingAhead()));
    }
    return said;
  }

  /** Who would have gone first but could not be called, and why, a sentence for each. */
  static List<String> hindered(Why why, Words words) {
    return why.obstacles().stream()
        .map(one -> words.say("why.hindered", token(one.token()), DeskAround.obstacle(one, words)))
        .toList();
  }

  private static String waits(Why.Figures one, Words words) {
    return words.say(
        "why.waits", token(one.token()), one.waitedSeconds() / 60, one.targetSeconds() / 60);
  }

  private static String token(String token) {
    return token.replace(' ', '\u00a0');
  }

  /** What somebody lacks who has to wait by this rule. */
  private static String lacks(Why.Rule rule, Words words) {
    return switch (rule) {
      case ADDRESSED -> words.say("why.lacks.addressed");
      case USUAL_AGENT -> words.say("why.lacks.usual");
      case CEILING -> words.say("why.lacks.ceiling");
      case PRIORITY -> words.say("why.lacks.priority");
      case PRIORITY_CLASS -> words.say("why.lacks.class");
      case SHARE -> words.say("why.lacks.turn");
      case LONGEST_WAIT -> words.say("why.lacks.wait");
      case BEST_MATCH -> words.say("why.lacks.match");
      case PREFERENCE -> words.say("why.lacks.preference");
      case AREA -> words.say("why.lacks.area");
      case ONLY_ONE, PICKED, HEAD_OF_LINE -> words.say("why.lacks.other");
    };
  }

  /** What somebody has who would have gone first by this rule. */
  private static String kept(Why.Rule rule, Words words) {
    return switch (rule) {
      case ADDRESSED -> words.say("why.has.addressed");
      case USUAL_AGENT -> words.say("why.has.usual");
      case CEILING -> words.say("why.has.ceiling");
      case PRIORITY -> words.say("why.has.priority");
      case PRIORITY_CLASS -> words.say("why.has.class");
      case SHARE -> words.say("why.has.turn");
      case LONGEST_WAIT -> words.say("why.has.wait");
      case BEST_MATCH -> words.say("why.has.match");
      case PREFERENCE -> words.say("why.has.preference");
      case AREA -> words.say("why.has.area");
      case ONLY_ONE, PICKED, HEAD_OF_LINE -> words.say("why.has.other");
    };
  }

  /** What stands in the way of a call. */
  static String obstacle(Why.Obstacle.Kind kind, Words words) {
    return switch (kind) {
      case NOT_BEFORE -> words.say("why.obstacle.notBefore");
      case NEED -> words.say("why.obstacle.need");
      case ADDRESSED -> words.say("why.obstacle.addressed");
      case USUAL_AGENT -> words.say("why.obstacle.usual");
      case CONDITION -> words.say("why.obstacle.condition");
      case TIER -> words.say("why.obstacle.tier");
      case BETTER_MATCH -> words.say("why.obstacle.better");
      case LEFT_TO_AGENT -> words.say("why.obstacle.left");
      case ENOUGH_CALLED -> words.say("why.obstacle.enough");
      case BOOKED_TIME -> words.say("why.obstacle.booked");
      case PARTY_TOO_LARGE -> words.say("why.obstacle.party");
    };
  }
}
