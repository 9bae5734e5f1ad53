package parvis.planning.experiment;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.Brand;
import parvis.engine.configuration.CallLimits;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.LastRanks;
import parvis.engine.configuration.Matching;
import parvis.engine.configuration.ModeRules;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.StepTargets;
import parvis.engine.configuration.Text;

/**
 * The site of a {@link SkillHall}: never closed, every desk ready again after each service, the
 * call starts the service, no paperwork.
 */
final class SkillSite {
  private static final String HALL = "hall";
  private static final String NONE = "";

  /** Longer than any run. */
  private static final Duration FOR_EVER = Duration.ofDays(100_000);

  private final int skills;
  private final Steering steering;

  SkillSite(int skills, Steering steering) {
    this.skills = skills;
    this.steering = steering;
  }

  /** Id of a desk; ids sort as the numbers do. */
  static String desk(int number) {
    return "d%02d".formatted(number);
  }

  /** Id of the agent at it. */
  static String agent(int number) {
    return "a%02d".formatted(number);
  }

  private static String service(int number) {
    return "s" + number;
  }

  SiteConfiguration configuration() {
    return new SiteConfiguration(
        HALL,
        Text.same(HALL),
        ZoneId.of("UTC"),
        null,
        List.of("en"),
        OpeningHours.always(),
        List.of(Area.of(HALL, Text.same(HALL))),
        List.of(),
        List.of(),
        List.of(),
        all(SkillHall.SERVICES, SkillSite::range),
        all(SkillHall.SERVICES, this::offered),
        all(SkillHall.SERVICES, SkillSite::reason),
        List.of(),
        List.of(),
        all(SkillHall.AGENTS, SkillSite::place),
        all(SkillHall.AGENTS, this::person),
        List.of(),
        AgendaRules.none(),
        rules(),
        Brand.standard());
  }

  private static <T> List<T> all(int count, IntFunction<T> one) {
    return IntStream.range(0, count).mapToObj(one).toList();
  }

  private static NumberRange range(int number) {
    return new NumberRange(service(number), "" + (char) ('A' + number), 1, 999_999, 6);
  }

  private Service offered(int number) {
    return new Service(
        service(number),
        Text.same(service(number)),
        service(number),
        List.of(HALL),
        NONE,
        steering.target(),
        steering.ceiling(),
        SkillHall.SERVICE,
        Duration.ZERO,
        Confirmation.NONE,
        false,
        false,
        ReceptionKind.TICKETS,
        new Matching(List.of(), Competence.FULL, steering.holdUpTo(), null),
        GuaranteeOffer.NEVER,
        null,
        Set.of(),
        0,
        null,
        StepTargets.none(),
        CallLimits.NONE,
        LastRanks.AT_CLOSING);
  }

  private static Reason reason(int number) {
    return new Reason(
        "r" + number,
        Text.same(service(number)),
        null,
        NONE,
        service(number),
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Desk place(int number) {
    Map<String, Aptitude> everything = new HashMap<>();
    for (int i = 0; i < SkillHall.SERVICES; i++) {
      everything.put(service(i), Aptitude.of(1));
    }
    return Desk.of(desk(number), Text.same(desk(number)), HALL, Arrow.NONE, null, everything);
  }

  private Agent person(int number) {
    Map<String, Competence> competences = new HashMap<>();
    for (int i = 0; i < skills; i++) {
      int priority = steering.ranked() ? i + 1 : 1;
      int level = Competence.FULL - i * steering.levelStep();
      competences.put(
          service((number + i) % SkillHall.SERVICES), new Competence(priority, level, 1, null));
    }
    return Agent.of(agent(number), agent(number), competences, Set.of());
  }

  private Rules rules() {
    Rules standard = Rules.standard();
    return new Rules(
        standard.recallLimit(),
        standard.callTimeout(),
        standard.noShowTolerance(),
        standard.undoWindow(),
        standard.delayLimit(),
        standard.delayPlaces(),
        standard.holdLimit(),
        standard.dayReset(),
        standard.sweepAfterClosing(),
        standard.ladder(),
        new ModeRules(
            CallingMode.STANDING,
            AutomaticCall.AFTER_SERVICE,
            Duration.ZERO,
            FOR_EVER,
            Duration.ZERO,
            Duration.ZERO),
        standard.order(),
        new DialRules(steering.dial(), null, Map.of()),
        standard.guarantee(),
        standard.sending(),
        standard.customers());
  }
}
