package parvis.server.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
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
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.PauseReason;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Right;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;

/** A small town hall: civil (target 10 min) and passport (20 min), two desks, two agents. */
final class Town {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private Town() {}

  static Instant at(String time) {
    return LocalTime.parse(time)
        .atDate(java.time.LocalDate.of(2026, 11, 24))
        .atZone(PARIS)
        .toInstant();
  }

  static SiteConfiguration configuration() {
    Map<String, Aptitude> all = Map.of("civil", Aptitude.of(1), "passport", Aptitude.of(1));
    Map<String, Competence> both = Map.of("civil", Competence.of(1), "passport", Competence.of(1));
    return new SiteConfiguration(
        "valmont",
        Text.same("Mairie de Valmont"),
        PARIS,
        null,
        List.of("fr"),
        OpeningHours.always(),
        List.of(Area.of("hall", Text.same("Hall"))),
        List.of(),
        List.of(),
        List.of(),
        List.of(new NumberRange("a", "A", 1, 99, 3), new NumberRange("b", "B", 1, 99, 3)),
        List.of(service("civil", "a", 10), service("passport", "b", 20)),
        List.of(reason("birth", "civil"), reason("new-passport", "passport")),
        List.of(
            new AnswerChoice("done", Text.same("Fait"), true),
            new AnswerChoice("paper-missing", Text.same("Pièce manquante"), false)),
        List.of(new PauseReason("lunch", Text.same("Déjeuner"))),
        List.of(desk("1", all), desk("2", all)),
        List.of(
            Agent.of("nadia", "Nadia R.", both, Set.of(Right.values())),
            Agent.of("karim", "Karim B.", both, Set.of(Right.values()))),
        List.of(),
        AgendaRules.none(),
        Rules.standard(),
        Brand.standard());
  }

  private static Service service(String id, String range, int targetMinutes) {
    return Service.plain(
        id,
        Text.same(id),
        range,
        "hall",
        "building",
        Duration.ofMinutes(targetMinutes),
        null,
        Duration.ofMinutes(8),
        Duration.ZERO,
        Confirmation.AGENT,
        false,
        true);
  }

  private static Reason reason(String id, String service) {
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

  private static Desk desk(String id, Map<String, Aptitude> all) {
    return Desk.of(id, Text.same("Guichet " + id), "hall", Arrow.NONE, null, all);
  }
}
