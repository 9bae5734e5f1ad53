package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Brand;
import parvis.engine.configuration.Competence;
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
import parvis.engine.course.Performed;
import parvis.engine.course.SiteCourse;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.event.Recorded;
import parvis.engine.event.Why;
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

  /** How often it is looked whether a better match is still expected. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  public final SiteState site = new SiteState();
  public final List<Recorded> history = new ArrayList<>();
  private final SiteCourse course = new SiteCourse(site);
  private Instant now = NINE;
  private int commands;
  private Performed last = new Performed.Done(List.of(), List.of());

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

  public Performed decide(String id, SiteCommand command) {
    if (!(command instanceof SiteCommand.Tick)) {
      history.addAll(course.settle(now)); // as its host does
    }
    Performed performed = course.perform(new Stamped(id, actor(command), now, command));
    if (performed instanceof Performed.Done(var own, var following)) {
      history.addAll(own);
      history.addAll(following);
    }
    return performed;
  }

  private static Actor actor(SiteCommand command) {
    return command instanceof SiteCommand.Tick
        ? Actor.SYSTEM
        : new Actor(Actor.Kind.SUPERVISOR, "test");
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

  public static VisitCommand.TakeRank rankCommand(
      String visit, String reason, @Nullable String priorityClass) {
    return new VisitCommand.TakeRank(
        visit, "key-" + visit, List.of(reason), Channel.GREETER, "fr", priorityClass, 1, false);
  }

  /** A rank with wishes, told this about the wait. */
  public SiteFixture rank(String visit, String reason, RankWishes wishes, ExpectedWait told) {
    return when(
        new VisitCommand.TakeRank(
            visit,
            "key-" + visit,
            List.of(reason),
            Channel.KIOSK,
            "fr",
            null,
            1,
            false,
            wishes,
            told));
  }

  public SiteFixture party(String visit, String reason, int people) {
    return when(
        new VisitCommand.TakeRank(
            visit, "key-" + visit, List.of(reason), Channel.GREETER, "fr", null, people, false));
  }

  public SiteFixture speaking(String visit, String reason, String language) {
    return when(
        new VisitCommand.TakeRank(
            visit, "key-" + visit, List.of(reason), Channel.GREETER, language, null, 1, false));
  }

  /** Calls and serves until the end at {@code desk}. */
  public SiteFixture receive(String desk) {
    return next(desk).serve(desk).when(new DeskCommand.EndService(desk, List.of(), false));
  }

  public Why why(String desk) {
    return Objects.requireNonNull(site.findWhy(desk));
  }

  public SiteFixture open(String desk, String agent) {
    return when(new DeskCommand.SignIn(desk, agent));
  }

  public SiteFixture next(String desk) {
    return when(new DeskCommand.CallNext(desk));
  }

  public SiteFixture serve(String desk) {
    return when(new DeskCommand.StartService(desk));
  }

  public SiteFixture end(String desk) {
    return when(new DeskCommand.EndService(desk, List.of(new Answer("birth", "done", 1)), false));
  }

  public SiteFixture thenEvents(Class<?>... kinds) {
    assertThat(last).isInstanceOf(Performed.Done.class);
    assertThat(kinds(((Performed.Done) last).own())).containsExactly(kinds);
    return this;
  }

  /** What followed by itself from the last command. */
  public SiteFixture thenFollows(Class<?>... kinds) {
    assertThat(last).isInstanceOf(Performed.Done.class);
    assertThat(kinds(((Performed.Done) last).following())).containsExactly(kinds);
    return this;
  }

  private static List<Class<?>> kinds(List<Recorded> recorded) {
    return recorded.stream().<Class<?>>map(one -> one.event().getClass()).toList();
  }

  /**
   * Lets time pass until {@code duration} has gone by, doing what falls due on the way. Nothing may
   * be found at the end that had not been announced as falling due; only whether a better match is
   * still expected has to be looked at again and again.
   */
  public SiteFixture pass(Duration duration) {
    Instant end = now.plus(duration);
    history.addAll(course.settle(now));
    for (Instant due = Engine.nextDeadline(site, now);
        due != null && !due.isAfter(end);
        due = Engine.nextDeadline(site, now)) {
      assertThat(due).as("what is due now is done").isAfter(now);
      now = due;
      history.addAll(course.settle(now));
    }
    boolean justLooked = Duration.between(now, end).compareTo(LOOK_AGAIN) < 0;
    now = end;
    List<Recorded> found = course.settle(now);
    assertThat(justLooked ? List.of() : found).as("due before, and nobody was woken").isEmpty();
    history.addAll(found);
    return this;
  }

  public SiteFixture thenRefused(Refusal.Reason reason) {
    assertThat(last).isInstanceOf(Performed.Refused.class);
    assertThat(((Performed.Refused) last).refusal().reason()).isEqualTo(reason);
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
    return Service.plain(
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
        List.of(),
        List.of());
  }

  /** The town hall with a ceiling on one service. */
  public static SiteConfiguration withCeiling(String service, int minutes) {
    SiteConfiguration plain = configuration();
    List<Service> services =
        plain.services().stream()
            .map(one -> one.id().equals(service) ? ceiling(one, minutes) : one)
            .toList();
    return with(plain, services);
  }

  private static SiteConfiguration with(SiteConfiguration plain, List<Service> services) {
    return new SiteConfiguration(
        plain.id(),
        plain.name(),
        plain.zone(),
        plain.location(),
        plain.languages(),
        plain.hours(),
        plain.areas(),
        plain.bands(),
        plain.needs(),
        plain.classes(),
        plain.ranges(),
        services,
        plain.reasons(),
        plain.answers(),
        plain.pauses(),
        plain.desks(),
        plain.agents(),
        plain.reinforcement(),
        plain.agenda(),
        plain.rules(),
        plain.brand());
  }

  private static Service ceiling(Service one, int minutes) {
    return Service.plain(
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
    Map<String, Aptitude> all = Map.of("civil", Aptitude.of(1), "passport", Aptitude.of(1));
    return new SiteConfiguration(
        "valmont",
        Text.same("Mairie de Valmont"),
        ZoneId.of("Europe/Paris"),
        null,
        List.of("fr", "en"),
        hours,
        List.of(Area.of("hall", Text.same("Hall"))),
        List.of(),
        List.of(),
        List.of(new PriorityClass("legal", Text.same("Priorité légale"), 2)),
        List.of(new NumberRange("a", "A", 1, lastNumber, 3), new NumberRange("b", "B", 1, 499, 3)),
        List.of(
            service("civil", "a", 12, Duration.ZERO),
            service("passport", "b", 24, Duration.ofMinutes(1))),
        List.of(reason("birth", "civil"), reason("new-passport", "passport")),
        List.of(new AnswerChoice("done", Text.same("Fait"), true)),
        List.of(new PauseReason("lunch", Text.same("Déjeuner"))),
        List.of(desk("1", all), desk("2", all), desk("3", Map.of("civil", Aptitude.of(1)))),
        List.of(
            Agent.of(
                "nadia",
                "Nadia R.",
                Map.of("civil", Competence.of(1), "passport", Competence.of(2)),
                Set.of(Right.values())),
            Agent.of(
                "karim",
                "Karim B.",
                Map.of("passport", Competence.of(1), "civil", Competence.of(1)),
                Set.of(Right.values())),
            Agent.of("zoe", "Zoé L.", Map.of("civil", Competence.of(1)), Set.of())),
        List.of(),
        AgendaRules.none(),
        rules,
        Brand.standard());
  }

  private static Desk desk(String id, Map<String, Aptitude> aptitudes) {
    return Desk.of(id, Text.same("Guichet " + id), "hall", Arrow.NONE, null, aptitudes);
  }
}
