package parvis.engine;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Brand;
import parvis.engine.configuration.CallLimits;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.CustomerRules;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.GuaranteeRules;
import parvis.engine.configuration.LadderRules;
import parvis.engine.configuration.LastRanks;
import parvis.engine.configuration.Matching;
import parvis.engine.configuration.ModeRules;
import parvis.engine.configuration.Need;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.PauseReason;
import parvis.engine.configuration.PreCall;
import parvis.engine.configuration.PriorityClass;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.Right;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.SendingRules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.StepTargets;
import parvis.engine.configuration.Targets;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TimeBand;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;

/** Halls for stories: a service has a reason and a range of its own name. */
final class HallBuilder {
  final List<ServiceDraft> services = new ArrayList<>();
  final List<Desk> desks = new ArrayList<>();
  final List<Agent> agents = new ArrayList<>();
  final List<Area> areas = new ArrayList<>();
  final List<Need> needs = new ArrayList<>();
  final List<TimeBand> bands = new ArrayList<>();
  final List<ReinforcementRule> reinforcement = new ArrayList<>();
  LadderRules ladder = LadderRules.standard();
  ModeRules modes = ModeRules.standard();
  OrderRules order = OrderRules.standard();
  DialRules dial = DialRules.speed();
  GuaranteeRules guarantee = GuaranteeRules.standard();
  SendingRules sending = SendingRules.standard();
  CustomerRules customers = CustomerRules.standard();
  Targets sendsTo = Targets.EVERYWHERE;
  OpeningHours hours = OpeningHours.always();
  AgendaRules agenda = AgendaRules.none();
  ZoneId zone = ZoneId.of("Europe/Paris");
  @Nullable Duration callTimeout;
  List<String> languages = List.of("fr", "en");

  /** A service in the making. */
  static final class ServiceDraft {
    final String id;
    Text name;
    boolean hasReason = true;
    List<String> areas = List.of("hall");
    Duration target = Duration.ofMinutes(10);
    @Nullable Duration ceiling;
    Duration wrapUp = Duration.ZERO;
    Confirmation confirmation = Confirmation.AGENT;
    ReceptionKind kind = ReceptionKind.TICKETS;
    List<Opening> tiers = List.of();
    int preferredLevel;
    Duration holdUpTo = Duration.ZERO;
    @Nullable Integer dial;
    GuaranteeOffer guarantee = GuaranteeOffer.NEVER;
    @Nullable PreCall preCall;
    Set<TokenKind> tokens = Set.of();
    List<Wanted> needs = List.of();
    int minimumDesks;
    CallLimits limits = CallLimits.NONE;
    LastRanks lastRanks = LastRanks.AT_CLOSING;
    @Nullable OpeningHours hours;
    StepTargets steps = StepTargets.none();

    ServiceDraft(String id) {
      this.id = id;
      this.name = Text.same(id);
    }

    Service service() {
      return new Service(
          id,
          name,
          id,
          areas,
          "file",
          target,
          ceiling,
          Duration.ofMinutes(5),
          wrapUp,
          confirmation,
          false,
          true,
          kind,
          new Matching(tiers, preferredLevel, holdUpTo, dial),
          guarantee,
          preCall,
          tokens,
          minimumDesks,
          hours,
          steps,
          limits,
          lastRanks);
    }

    Reason reason() {
      return new Reason(
          id,
          Text.same(id),
          null,
          "file",
          id,
          null,
          List.of(),
          null,
          null,
          List.of("done"),
          needs,
          List.of());
    }
  }

  HallBuilder service(String id) {
    return service(id, _ -> {});
  }

  HallBuilder service(String id, Consumer<ServiceDraft> change) {
    ServiceDraft draft = new ServiceDraft(id);
    change.accept(draft);
    services.add(draft);
    return this;
  }

  HallBuilder area(String id, @Nullable Integer seats, Duration walk, String... offers) {
    areas.add(new Area(id, Text.same(id), seats, walk, Set.of(offers), null, null));
    return this;
  }

  /** An area with hours of its own. */
  HallBuilder area(String id, OpeningHours hours) {
    areas.add(new Area(id, Text.same(id), null, Duration.ZERO, Set.of(), null, hours));
    return this;
  }

  HallBuilder need(String id) {
    needs.add(new Need(id, Text.same(id), "heart"));
    return this;
  }

  /** A desk in the hall that receives these services alike. */
  HallBuilder desk(String id, String... served) {
    Map<String, Aptitude> aptitudes = new HashMap<>();
    List.of(served).forEach(one -> aptitudes.put(one, Aptitude.of(1)));
    return desk(id, aptitudes, one -> one);
  }

  HallBuilder desk(String id, Map<String, Aptitude> aptitudes, UnaryOperator<Desk> change) {
    Desk plain = Desk.of(id, Text.same("Desk " + id), "hall", Arrow.NONE, null, aptitudes);
    desks.add(change.apply(plain));
    return this;
  }

  static UnaryOperator<Desk> in(String area) {
    return one ->
        new Desk(
            one.id(),
            one.name(),
            area,
            one.arrow(),
            one.direction(),
            one.aptitudes(),
            one.bands(),
            one.offers(),
            one.mobile(),
            one.places(),
            one.mode(),
            one.sendsTo(),
            one.automatic());
  }

  static UnaryOperator<Desk> offering(String... needs) {
    return one ->
        new Desk(
            one.id(),
            one.name(),
            one.area(),
            one.arrow(),
            one.direction(),
            one.aptitudes(),
            one.bands(),
            Set.of(needs),
            one.mobile(),
            one.places(),
            one.mode(),
            one.sendsTo(),
            one.automatic());
  }

  static UnaryOperator<Desk> withPlaces(int places) {
    return one ->
        new Desk(
            one.id(),
            one.name(),
            one.area(),
            one.arrow(),
            one.direction(),
            one.aptitudes(),
            one.bands(),
            one.offers(),
            one.mobile(),
            places,
            one.mode(),
            one.sendsTo(),
            one.automatic());
  }

  /** An agent with all rights who serves these services alike. */
  HallBuilder agent(String id, String... served) {
    Map<String, Competence> competences = new HashMap<>();
    List.of(served).forEach(one -> competences.put(one, Competence.of(1)));
    return agent(id, competences, null);
  }

  HallBuilder agent(String id, Map<String, Competence> competences, @Nullable CallingMode mode) {
    return agent(id, competences, mode, Set.of(), List.of(), Map.of());
  }

  HallBuilder agent(
      String id,
      Map<String, Competence> competences,
      @Nullable CallingMode mode,
      Set<String> offers,
      List<String> spoken,
      Map<String, Map<String, Competence>> byBand) {
    agents.add(
        new Agent(
            id,
            id,
            competences,
            byBand,
            Set.of(Right.values()),
            offers,
            spoken,
            mode,
            null,
            null,
            1,
            sendsTo));
    return this;
  }

  SiteConfiguration build() {
    if (areas.isEmpty()) {
      area("hall", null, Duration.ZERO);
    }
    List<NumberRange> ranges = new ArrayList<>();
    for (ServiceDraft draft : services) {
      String prefix = Character.toString('A' + ranges.size());
      ranges.add(new NumberRange(draft.id, prefix, 1, 499, 3));
    }
    Rules standard = Rules.standard();
    return new SiteConfiguration(
        "valmont",
        Text.same("Mairie de Valmont"),
        zone,
        null,
        languages,
        hours,
        areas,
        bands,
        needs,
        List.of(new PriorityClass("legal", Text.same("Priorité légale"), 2)),
        ranges,
        services.stream().map(ServiceDraft::service).toList(),
        services.stream().filter(one -> one.hasReason).map(ServiceDraft::reason).toList(),
        List.of(new AnswerChoice("done", Text.same("Fait"), true)),
        List.of(new PauseReason("lunch", Text.same("Déjeuner"))),
        desks,
        agents,
        reinforcement,
        agenda,
        new Rules(
            standard.recallLimit(),
            callTimeout,
            standard.noShowTolerance(),
            standard.undoWindow(),
            standard.delayLimit(),
            standard.delayPlaces(),
            standard.holdLimit(),
            standard.dayReset(),
            standard.sweepAfterClosing(),
            ladder,
            modes,
            order,
            dial,
            guarantee,
            sending,
            customers),
        Brand.standard());
  }

  /** The hall at nine, with this done to it before. */
  SiteFixture open(String... deskThenAgent) {
    SiteFixture site = new SiteFixture(build());
    for (int i = 0; i < deskThenAgent.length; i += 2) {
      site.open(deskThenAgent[i], deskThenAgent[i + 1]);
    }
    return site;
  }
}
