package parvis.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallLimits;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.LadderRules;
import parvis.engine.configuration.ModeRules;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.PreCall;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TimeBand;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;

/** A hall in which everything that can be configured is, in as many variants as there are bits. */
final class MixedHall {
  static final List<String> SERVICES = List.of("civil", "passport", "taxes", "talk", "express");
  static final List<String> DESKS = List.of("1", "2", "3", "4", "5", "6");
  static final List<String> AGENTS = List.of("nadia", "karim", "zoe", "omar", "ines", "lea");
  static final List<String> NEEDS = List.of("access", "sign");
  static final List<String> AREAS = List.of("hall", "annex");

  private final int bits;

  private MixedHall(int bits) {
    this.bits = bits;
  }

  static SiteConfiguration of(int bits) {
    return new MixedHall(bits).build();
  }

  private boolean is(int bit) {
    return (bits >> bit & 1) == 1;
  }

  private int pick(int shift, int from) {
    return (bits >>> shift) % from;
  }

  private SiteConfiguration build() {
    HallBuilder hall = new HallBuilder();
    hall.area("hall", 6, Duration.ZERO, "access").area("annex", 8, Duration.ofMinutes(1));
    hall.need("access").need("sign");
    hall.bands.add(
        new TimeBand(
            "late",
            Text.same("late"),
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(10, 0),
            LocalTime.of(12, 0)));
    services(hall);
    desks(hall);
    agents(hall);
    rules(hall);
    return hall.build();
  }

  private void services(HallBuilder hall) {
    hall.service("civil", this::civil)
        .service("passport", this::passport)
        .service(
            "taxes",
            one -> {
              one.confirmation = Confirmation.NONE;
              one.needs = List.of(new Wanted("access", is(0)));
            })
        .service(
            "talk",
            one -> {
              one.ceiling = Duration.ofMinutes(50);
              one.minimumDesks = 1;
            })
        .service(
            "express",
            one -> {
              one.kind = ReceptionKind.CALL_FORWARD;
              one.ceiling = is(2) ? Duration.ofMinutes(20) : null;
              one.confirmation = is(1) ? Confirmation.NONE : Confirmation.AGENT;
            });
  }

  private void civil(HallBuilder.ServiceDraft one) {
    one.areas = AREAS;
    one.ceiling = Duration.ofMinutes(30);
    one.tiers = List.of(new Opening(Duration.ofMinutes(5), is(2) ? 4 : null));
    one.preferredLevel = 70;
    one.holdUpTo = Duration.ofMinutes(8);
    one.guarantee = is(3) ? GuaranteeOffer.ALWAYS : GuaranteeOffer.ON_REQUEST;
    one.preCall = PreCall.of(2, Duration.ofMinutes(3), 3);
    one.limits = new CallLimits(is(5) ? 2 : null, is(6) ? 3 : 0);
    one.tokens = EnumSet.allOf(TokenKind.class);
  }

  private void passport(HallBuilder.ServiceDraft one) {
    one.confirmation = Confirmation.AUTOMATIC;
    one.wrapUp = Duration.ofMinutes(1);
    one.ceiling = Duration.ofMinutes(45);
    one.target = Duration.ofMinutes(20);
    one.dial = is(4) ? 40 : null;
    one.guarantee = GuaranteeOffer.ON_REQUEST;
  }

  private void desks(HallBuilder hall) {
    Opening condition = new Opening(Duration.ofMinutes(10), is(5) ? 5 : null);
    hall.desk(
        "1",
        Map.of("civil", Aptitude.of(1), "passport", Aptitude.of(1), "taxes", Aptitude.of(2)),
        HallBuilder.offering("access"));
    hall.desk(
        "2", Map.of("civil", Aptitude.of(1), "passport", Aptitude.of(2)), HallBuilder.in("annex"));
    hall.desk("3", Map.of("civil", Aptitude.of(2), "taxes", Aptitude.of(1)), one -> one);
    hall.desk(
        "4", Map.of("talk", Aptitude.of(1), "civil", Aptitude.of(2)), HallBuilder.withPlaces(6));
    hall.desk("5", Map.of("express", Aptitude.of(1), "taxes", Aptitude.of(2)), one -> one);
    hall.desk(
        "6",
        Map.of(
            "passport", Aptitude.of(1),
            "civil", new Aptitude(1, condition),
            "express", Aptitude.of(2)),
        one -> one);
  }

  private void agents(HallBuilder hall) {
    agent(hall, "nadia", CallingMode.STANDING, Set.of("sign"), List.of("fr", "en"))
        .put("civil", new Competence(1, 90, 1, null))
        .put("passport", new Competence(2, 80, 1, null))
        .put("taxes", new Competence(3, 50, 1, null))
        .add();
    agent(hall, "karim", CallingMode.AUTOMATIC, Set.of(), List.of("fr"))
        .put("passport", new Competence(1, 60, 1, null))
        .put("civil", new Competence(2, 40, 1, null))
        .add();
    agent(hall, "zoe", CallingMode.MANUAL, Set.of(), List.of())
        .put("civil", new Competence(1, 30, 1, null))
        .put("taxes", new Competence(1, 70, 1, null))
        .late("taxes", new Competence(1, 70, 1, null))
        .add();
    agent(hall, "omar", CallingMode.MANUAL, Set.of(), List.of("fr", "en"))
        .put("talk", new Competence(1, 80, 1, null))
        .put("civil", new Competence(2, 80, 2, null))
        .add();
    agent(hall, "ines", CallingMode.STANDING, Set.of(), List.of())
        .put("express", new Competence(1, 80, 1, null))
        .put("taxes", new Competence(1, 60, 1, null))
        .put("civil", new Competence(2, 60, 1, new Opening(null, 3)))
        .add();
    agent(hall, "lea", null, Set.of(), List.of("en"))
        .put("passport", new Competence(1, 50, 1, null))
        .put("civil", new Competence(2, 75, 3, null))
        .put("express", new Competence(2, 75, 1, null))
        .add();
  }

  private static AgentDraft agent(
      HallBuilder hall,
      String id,
      @org.jspecify.annotations.Nullable CallingMode mode,
      Set<String> offers,
      List<String> languages) {
    return new AgentDraft(hall, id, mode, offers, languages);
  }

  /** An agent in the making. */
  private static final class AgentDraft {
    private final HallBuilder hall;
    private final String id;
    private final @org.jspecify.annotations.Nullable CallingMode mode;
    private final Set<String> offers;
    private final List<String> languages;
    private final Map<String, Competence> competences = new java.util.TreeMap<>();
    private final Map<String, Competence> late = new java.util.TreeMap<>();

    AgentDraft(
        HallBuilder hall,
        String id,
        @org.jspecify.annotations.Nullable CallingMode mode,
        Set<String> offers,
        List<String> languages) {
      this.hall = hall;
      this.id = id;
      this.mode = mode;
      this.offers = offers;
      this.languages = languages;
    }

    AgentDraft put(String service, Competence competence) {
      competences.put(service, competence);
      return this;
    }

    AgentDraft late(String service, Competence competence) {
      late.put(service, competence);
      return this;
    }

    void add() {
      Map<String, Map<String, Competence>> bands = late.isEmpty() ? Map.of() : Map.of("late", late);
      hall.agent(id, competences, mode, offers, languages, bands);
    }
  }

  private void rules(HallBuilder hall) {
    hall.order =
        new OrderRules(
            is(6) ? OrderRules.Family.STRICT : OrderRules.Family.WEIGHTED,
            is(7) ? OrderRules.First.AGENT : OrderRules.First.DESK,
            Duration.ofMinutes(5),
            Duration.ofMinutes(12),
            Duration.ofMinutes(8),
            List.of(OrderRules.LanguageNeed.values()).get(pick(8, 3)));
    hall.dial =
        new DialRules(
            List.of(0, 30, 60, 100).get(pick(10, 4)),
            is(12) ? byLoad() : null,
            is(13) ? Map.of("late", 80) : Map.of());
    hall.ladder =
        new LadderRules(
            is(14) ? Duration.ofSeconds(20) : null, is(15) ? 1 : 0, 2, Duration.ofSeconds(30));
    hall.callTimeout = is(14) ? Duration.ofSeconds(60) : null;
    hall.modes =
        new ModeRules(
            is(16) ? CallingMode.AUTOMATIC : CallingMode.MANUAL,
            is(5)
                ? AutomaticCall.KEEP_CALLED
                : is(6) ? AutomaticCall.ROOM_FREE : AutomaticCall.AFTER_SERVICE,
            Duration.ofSeconds(20),
            Duration.ofMinutes(15),
            Duration.ofSeconds(4),
            Duration.ofSeconds(3));
    hall.reinforcement.add(
        new ReinforcementRule(
            "rush",
            Text.same("rush"),
            List.of("civil", "passport"),
            4,
            Duration.ofMinutes(15),
            is(17) ? Duration.ofMinutes(20) : null,
            Duration.ofMinutes(1),
            1,
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            List.of("lea", "omar"),
            Duration.ofMinutes(1)));
  }

  private static DialRules.ByLoad byLoad() {
    return new DialRules.ByLoad(
        Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), 100, 60, 20, 0);
  }
}
