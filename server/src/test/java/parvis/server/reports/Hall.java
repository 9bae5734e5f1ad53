package parvis.server.reports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.PauseReason;
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
import parvis.engine.configuration.TokenKind;

/**
 * A hall with every way of calling. {@code civil} promises times on request; {@code notary} prefers
 * level 60 and keeps people for it up to 20 minutes; {@code till} is a line without tickets. Desks
 * 1 and 2 receive civil and notary, and groups of six; desk 3 the line. Nadia masters notary at
 * level 80, Karim at 20; Lea can be called for help when three wait for civil.
 */
final class Hall {
  private Hall() {}

  static SiteConfiguration configuration() {
    return configuration(AgendaRules.none());
  }

  /** The same, with places to book ahead. */
  static SiteConfiguration configuration(AgendaRules agenda) {
    return new SiteConfiguration(
        "valmont",
        Text.same("Mairie de Valmont"),
        Town.PARIS,
        null,
        List.of("fr"),
        OpeningHours.always(),
        List.of(Area.of("hall", Text.same("Hall")), Area.of("upstairs", Text.same("Étage"))),
        List.of(),
        List.of(),
        List.of(),
        List.of(range("civil", "C"), range("notary", "N"), range("till", "T")),
        List.of(
            service("civil", ReceptionKind.TICKETS, Matching.plain()),
            service(
                "notary",
                ReceptionKind.TICKETS,
                new Matching(List.of(), 60, Duration.ofMinutes(20), 50)),
            service("till", ReceptionKind.CALL_FORWARD, Matching.plain())),
        List.of(reason("civil"), reason("notary"), reason("till")),
        List.of(new AnswerChoice("done", Text.same("Fait"), true)),
        List.of(new PauseReason("lunch", Text.same("Déjeuner"))),
        List.of(
            desk("1", Set.of("civil", "notary")),
            desk("2", Set.of("civil", "notary")),
            desk("3", Set.of("till"))),
        List.of(
            agent("nadia", Map.of("civil", 100, "notary", 80)),
            agent("karim", Map.of("civil", 100, "notary", 20)),
            agent("lea", Map.of("civil", 100)),
            agent("tom", Map.of("till", 100))),
        List.of(rush()),
        agenda,
        rules(),
        Brand.standard());
  }

  private static NumberRange range(String id, String prefix) {
    return new NumberRange(id, prefix, 1, 99, 3);
  }

  private static Service service(String id, ReceptionKind kind, Matching matching) {
    return new Service(
        id,
        Text.same(id),
        id,
        List.of("hall", "upstairs"),
        "building",
        Duration.ofMinutes(10),
        null,
        Duration.ofMinutes(8),
        Duration.ZERO,
        Confirmation.AGENT,
        false,
        true,
        kind,
        matching,
        GuaranteeOffer.ON_REQUEST,
        null,
        Set.of(TokenKind.NAME),
        0,
        null,
        new StepTargets(Duration.ofMinutes(2), Duration.ofSeconds(90), Duration.ofMinutes(12)),
        CallLimits.NONE,
        LastRanks.AT_CLOSING);
  }

  private static Reason reason(String service) {
    return new Reason(
        service,
        Text.same(service),
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

  private static Desk desk(String id, Set<String> services) {
    Map<String, Aptitude> aptitudes = new java.util.HashMap<>();
    services.forEach(service -> aptitudes.put(service, Aptitude.of(1)));
    return new Desk(
        id,
        Text.same("Guichet " + id),
        "hall",
        Arrow.NONE,
        null,
        aptitudes,
        Map.of(),
        Set.of(),
        false,
        6,
        CallingMode.MANUAL,
        Targets.EVERYWHERE,
        null);
  }

  private static Agent agent(String id, Map<String, Integer> levels) {
    Map<String, Competence> competences = new java.util.HashMap<>();
    levels.forEach((service, level) -> competences.put(service, new Competence(1, level, 1, null)));
    return Agent.of(id, id, competences, Set.of(Right.values()));
  }

  private static ReinforcementRule rush() {
    return new ReinforcementRule(
        "rush",
        Text.same("Affluence"),
        List.of("civil"),
        3,
        null,
        null,
        Duration.ofMinutes(1),
        1,
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        List.of("karim", "lea"),
        Duration.ofMinutes(2));
  }

  private static Rules rules() {
    return new Rules(
        3,
        null,
        Duration.ofMinutes(20),
        Duration.ofSeconds(30),
        2,
        3,
        3,
        java.time.LocalTime.of(4, 0),
        Duration.ofHours(2),
        new LadderRules(null, 1, 3, Duration.ofSeconds(45)),
        ModeRules.standard(),
        OrderRules.standard(),
        DialRules.speed(),
        GuaranteeRules.standard(),
        SendingRules.standard(),
        new CustomerRules(CustomerRules.UsualAgent.PREFERRED, 730));
  }
}
