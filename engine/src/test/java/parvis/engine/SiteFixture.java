package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Brand;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.PauseReason;
import parvis.engine.configuration.PriorityClass;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Right;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteEvolution;
import parvis.engine.site.SiteState;
import parvis.engine.site.Snapshots;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Visit;

/**
 * A small town hall to tell stories about: services {@code civil} (A) and {@code passport} (B),
 * desks 1 to 3, agents Nadia (both, civil first), Karim (passport first) and Zoe (civil only, no
 * rights).
 */
public final class SiteFixture {
  /** A Tuesday, 9:00 in Paris. */
  public static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

  public final SiteState site = new SiteState();
  public final List<Recorded> history = new ArrayList<>();
  private final SiteEvolution evolution = new SiteEvolution(site);
  private Instant now = NINE;
  private int commands;
  private Decision last = Decision.accept();

  public SiteFixture() {
    this(configuration());
  }

  public SiteFixture(SiteConfiguration configuration) {
    when(new SiteCommand.Configure(configuration));
  }

  public Instant now() {
    return now;
  }

  public SiteFixture at(String time) {
    now = Instant.parse("2026-11-24T" + time + ":00Z").minus(Duration.ofHours(1));
    return this;
  }

  public SiteFixture after(Duration duration) {
    now = now.plus(duration);
    return this;
  }

  public SiteFixture when(SiteCommand command) {
    commands++;
    last = decide("c" + commands, command);
    return this;
  }

  public Decision decide(String id, SiteCommand command) {
    Decision decision = Engine.decide(site, new Stamped(id, Actor.SYSTEM, now, command));
    if (decision instanceof Decision.Accepted(List<SiteEvent> events)) {
      for (SiteEvent event : events) {
        Recorded recorded = new Recorded(site.sequence() + 1, now, id, actor(command), event);
        evolution.evolve(recorded);
        history.add(recorded);
      }
    }
    return decision;
  }

  private static String actor(SiteCommand command) {
    return command instanceof SiteCommand.Tick ? Actor.SYSTEM.asText() : "agent:test";
  }

  /** A state folded again from the whole history. */
  public SiteState replayed() {
    SiteState again = new SiteState();
    SiteEvolution evolve = new SiteEvolution(again);
    history.forEach(evolve::evolve);
    return again;
  }

  public SiteFixture rank(String visit, String reason) {
    return when(rankCommand(visit, reason, null));
  }

  public SiteFixture rank(String visit, String reason, String priorityClass) {
    return when(rankCommand(visit, reason, priorityClass));
  }

  public static SiteCommand.TakeRank rankCommand(
      String visit, String reason, @Nullable String priorityClass) {
    return new SiteCommand.TakeRank(
        visit, "key-" + visit, List.of(reason), Channel.GREETER, "fr", priorityClass, 1, false);
  }

  public SiteFixture open(String desk, String agent) {
    return when(new SiteCommand.SignIn(desk, agent));
  }

  public SiteFixture next(String desk) {
    return when(new SiteCommand.CallNext(desk));
  }

  public SiteFixture serve(String desk) {
    return when(new SiteCommand.StartService(desk));
  }

  public SiteFixture end(String desk) {
    return when(new SiteCommand.EndService(desk, List.of(new Answer("birth", "done", 1)), false));
  }

  public SiteFixture thenEvents(Class<?>... kinds) {
    assertThat(last).isInstanceOf(Decision.Accepted.class);
    List<SiteEvent> events = ((Decision.Accepted) last).events();
    assertThat(events.stream().<Class<?>>map(Object::getClass)).containsExactly(kinds);
    return this;
  }

  public SiteFixture thenRefused(Refusal.Reason reason) {
    assertThat(last).isInstanceOf(Decision.Refused.class);
    assertThat(((Decision.Refused) last).refusal().reason()).isEqualTo(reason);
    return this;
  }

  public SiteFixture thenAtDesk(String desk, @Nullable String visit) {
    assertThat(site.desk(desk).visit()).isEqualTo(visit);
    return this;
  }

  public SiteFixture thenSnapshotEqualsReplay() {
    assertThat(Snapshots.of(replayed())).isEqualTo(Snapshots.of(site));
    return this;
  }

  public Visit visit(String id) {
    return site.getVisit(id);
  }

  public String token(String id) {
    return visit(id).token().display();
  }

  public static Service service(String id, String range, int targetMinutes, Duration wrapUp) {
    return new Service(
        id,
        Text.same(id),
        range,
        "hall",
        "building",
        Duration.ofMinutes(targetMinutes),
        null,
        Duration.ofMinutes(8),
        wrapUp,
        Confirmation.AGENT,
        false,
        true);
  }

  public static Reason reason(String id, String service) {
    return new Reason(
        id,
        Text.same(id),
        null,
        "file",
        service,
        null,
        List.of(),
        null,
        null,
        List.of("done"),
        List.of());
  }

  /** The town hall with a ceiling on one service. */
  public static SiteConfiguration withCeiling(String service, int minutes) {
    SiteConfiguration plain = configuration();
    List<Service> services =
        plain.services().stream()
            .map(one -> one.id().equals(service) ? ceiling(one, minutes) : one)
            .toList();
    return new SiteConfiguration(
        plain.id(),
        plain.name(),
        plain.zone(),
        plain.languages(),
        plain.hours(),
        plain.areas(),
        plain.classes(),
        plain.ranges(),
        services,
        plain.reasons(),
        plain.answers(),
        plain.pauses(),
        plain.desks(),
        plain.agents(),
        plain.rules(),
        plain.brand());
  }

  private static Service ceiling(Service one, int minutes) {
    return new Service(
        one.id(),
        one.name(),
        one.range(),
        one.area(),
        one.icon(),
        one.target(),
        Duration.ofMinutes(minutes),
        one.expectedDuration(),
        one.wrapUp(),
        one.confirmation(),
        one.answerRequired(),
        one.remoteRanks());
  }

  public static SiteConfiguration configuration() {
    return configuration(Rules.standard(), OpeningHours.always(), 499);
  }

  public static SiteConfiguration configuration(Rules rules, OpeningHours hours, int lastNumber) {
    Map<String, Integer> all = Map.of("civil", 1, "passport", 1);
    return new SiteConfiguration(
        "valmont",
        Text.same("Mairie de Valmont"),
        ZoneId.of("Europe/Paris"),
        List.of("fr", "en"),
        hours,
        List.of(new Area("hall", Text.same("Hall"))),
        List.of(new PriorityClass("legal", Text.same("Priorité légale"), 2)),
        List.of(new NumberRange("a", "A", 1, lastNumber, 3), new NumberRange("b", "B", 1, 499, 3)),
        List.of(
            service("civil", "a", 12, Duration.ZERO),
            service("passport", "b", 24, Duration.ofMinutes(1))),
        List.of(reason("birth", "civil"), reason("new-passport", "passport")),
        List.of(new AnswerChoice("done", Text.same("Fait"))),
        List.of(new PauseReason("lunch", Text.same("Déjeuner"))),
        List.of(desk("1", all), desk("2", all), desk("3", Map.of("civil", 1))),
        List.of(
            new Agent(
                "nadia", "Nadia R.", Map.of("civil", 1, "passport", 2), Set.of(Right.values())),
            new Agent(
                "karim", "Karim B.", Map.of("passport", 1, "civil", 1), Set.of(Right.values())),
            new Agent("zoe", "Zoé L.", Map.of("civil", 1), Set.of())),
        rules,
        Brand.standard());
  }

  private static Desk desk(String id, Map<String, Integer> aptitudes) {
    return new Desk(id, Text.same("Guichet " + id), "hall", Arrow.NONE, null, aptitudes);
  }
}
