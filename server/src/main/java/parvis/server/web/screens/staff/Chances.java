package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parvis.engine.calling.Explanation;
import parvis.engine.event.Why;
import parvis.server.web.screens.Words;

/** Why somebody still waits, in sentences. */
@TemplateExtension
final class Chances {
  static final Comparator<Explanation.Chance> SOONEST =
      Comparator.comparing((Explanation.Chance one) -> one.obstacle() != null)
          .thenComparing(Explanation.Chance::busy)
          .thenComparing(Explanation.Chance::behind)
          .thenComparing(Explanation.Chance::desk);

  private Chances() {}

  /** The answer in one sentence. */
  static String inShort(WhyScreen screen, Words words) {
    Explanation explanation = screen.explanation();
    Instant notBefore = explanation.notBefore();
    if (notBefore != null) {
      return words.say("why.short.notBefore", words.time(notBefore));
    }
    if (explanation.chances().isEmpty()) {
      return words.say("why.short.nobody");
    }
    Explanation.Chance first = screen.chances().getFirst();
    String desk = Names.ofDesk(screen.site(), first.desk(), words);
    if (first.obstacle() != null) {
      return words.say("why.short.hindered");
    }
    if (first.behind() > 0) {
      return words.say("why.short.behind", first.behind(), desk);
    }
    return first.busy() ? words.say("why.short.busy", desk) : words.say("why.short.next", desk);
  }

  /** A sentence for each cause by which others were called before. */
  static List<String> causes(WhyScreen screen, Words words) {
    Map<Explanation.Cause, Integer> before = screen.explanation().before();
    return Stream.of(Explanation.Cause.values())
        .filter(before::containsKey)
        .map(cause -> cause(cause, before.getOrDefault(cause, 0), words))
        .toList();
  }

  private static String cause(Explanation.Cause cause, int people, Words words) {
    return switch (cause) {
      case EARLIER -> words.say("why.cause.earlier", people);
      case PRIORITY_CLASS -> words.say("why.cause.class", people);
      case OTHER_SERVICE -> words.say("why.cause.service", people);
      case CEILING -> words.say("why.cause.ceiling", people);
      case SHARE -> words.say("why.cause.share", people);
      case MATCH -> words.say("why.cause.match", people);
      case PICKED -> words.say("why.cause.picked", people);
      case GROUP -> words.say("why.cause.group", people);
      case ADDRESSED -> words.say("why.cause.addressed", people);
    };
  }

  /** How it stands with one desk. */
  static String stands(Explanation.Chance chance, Words words) {
    Why.Obstacle.Kind obstacle = chance.obstacle();
    if (obstacle != null) {
      return DeskAround.obstacle(obstacle, chance.until(), words);
    }
    return chance.behind() == 0
        ? words.say("why.desk.next")
        : words.say("why.desk.behind", chance.behind());
  }

  /** Name of the desk. */
  static String deskName(WhyScreen screen, Explanation.Chance chance, Words words) {
    return Names.ofDesk(screen.site(), chance.desk(), words);
  }
}
