package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.Need;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.engine.desk.Readiness;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Measure;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.reinforcement.Reinforcement.Asked;
import parvis.engine.ticket.Face;
import parvis.engine.view.DeskRow;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.SiteView;
import parvis.engine.view.SiteView.Alert;
import parvis.engine.view.VisitRow;

/** What can be steered, as it may stand. */
final class SteerSamples {
  static final Face STAR = new Face.Symbol("star", "blue");
  static final VisitRow.Particulars GROUPED =
      new VisitRow.Particulars(null, Face.PLAIN, List.of(), false, 0, "g1", null);

  private SteerSamples() {}

  static SiteView.Steering steering() {
    return new SiteView.Steering(
        40,
        true,
        true,
        List.of(
            area("hall", 31, 40, false, 5),
            area("mezzanine", 18, 20, true, 1),
            area("etage-1", 26, 24, false, 2),
            area("salle-handicap", 1, null, false, 1)),
        List.of(new SiteView.HelpState("renfort-hall", Text.same("Renfort au hall"), underWay())),
        Stream.of("ines-v", "karim-b", "fatou-d").map(SteerSamples::agent).toList(),
        List.of(
            new SiteView.BadgeRow("RF-0042", "A 115", false),
            new SiteView.BadgeRow("RF-0017", "B 039", true)),
        Map.of("passeports", NOW.plus(Duration.ofMinutes(23))));
  }

  /** Help whom the first asked cannot give, the second has come to give, the third is asked for. */
  static Reinforcement underWay() {
    return new Reinforcement(
        "renfort-hall",
        Measure.WAITING,
        13,
        false,
        NOW.minusSeconds(240),
        false,
        List.of(
            new Asked(
                "lea-k",
                NOW.minusSeconds(240),
                NOW.minusSeconds(195),
                HelperAnswer.CANNOT,
                null,
                null),
            new Asked(
                "paul-h",
                NOW.minusSeconds(190),
                NOW.minusSeconds(145),
                HelperAnswer.COMING,
                "guichet-1",
                NOW.minusSeconds(60)),
            new Asked("nadia-r", NOW.minusSeconds(10), NOW.plusSeconds(35), null, null, null)));
  }

  private static SiteView.AreaRow area(
      String id, int people, @Nullable Integer seats, boolean drained, int desks) {
    Text name =
        StaffSamples.configuration().areas().stream()
            .filter(area -> area.id().equals(id))
            .findFirst()
            .orElseThrow()
            .name();
    return new SiteView.AreaRow(id, name, people, seats, drained, desks);
  }

  private static SiteView.AgentRow agent(String id) {
    Agent agent =
        StaffSamples.configuration().agents().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    String desk =
        id.equals("ines-v") ? "guichet-1" : id.equals("karim-b") ? "guichet-3" : "guichet-6";
    return new SiteView.AgentRow(
        id,
        agent.name(),
        desk,
        id.equals("karim-b"),
        StaffSamples.configuration().services().stream()
            .map(
                service ->
                    new SiteView.SkillRow(
                        service.id(), service.name(), agent.competences().get(service.id())))
            .toList());
  }

  /** What is known beside of somebody who requires the first need and prefers the others. */
  static VisitRow.Particulars known(
      @Nullable String area, Face face, boolean coming, int recycles, String... needs) {
    List<VisitRow.NeedRow> rows = new ArrayList<>();
    for (String id : needs) {
      Need need =
          StaffSamples.configuration().needs().stream()
              .filter(one -> one.id().equals(id))
              .findFirst()
              .orElseThrow();
      rows.add(new VisitRow.NeedRow(id, need.name(), need.icon(), rows.isEmpty()));
    }
    return new VisitRow.Particulars(
        area == null ? null : Text.same(area), face, rows, coming, recycles, null, null);
  }

  /** How the people of a service get to desks while the site's dial stands at 40. */
  static ServiceRow.Flow flow(Service service) {
    return new ServiceRow.Flow(
        service.kind(),
        0,
        ServiceRow.LoadLevel.NORMAL,
        40,
        false,
        null,
        service.guarantee(),
        service.tokens());
  }

  /** A line without tickets of which the length was counted. */
  static ServiceRow line() {
    ServiceRow plain = HallSamples.service("retrait", 0, 0, -1, 6, 2, 4, 14, 1, 92, true);
    return new ServiceRow(
        plain.id(),
        plain.name(),
        plain.icon(),
        true,
        null,
        plain.day(),
        0,
        0,
        null,
        plain.expected(),
        plain.load(),
        1,
        plain.today(),
        new ServiceRow.Flow(
            ReceptionKind.CALL_FORWARD,
            0,
            ServiceRow.LoadLevel.NORMAL,
            70,
            true,
            7,
            GuaranteeOffer.NEVER,
            EnumSet.noneOf(parvis.engine.configuration.TokenKind.class)));
  }

  /** One of each kind. */
  static List<Alert> alerts() {
    return List.of(
        new Alert(Alert.Kind.NO_DESK, "etat-civil", Text.same("État civil"), 6),
        new Alert(Alert.Kind.OVER_TARGET, "passeports", Text.same("Passeports"), 34),
        new Alert(Alert.Kind.NEED_NOT_OFFERED, "passeports", Text.same("Passeports"), 1),
        new Alert(Alert.Kind.NO_HELPER, "renfort-hall", Text.same("Renfort au hall"), 13),
        new Alert(Alert.Kind.HELPER_MISSING, "renfort-hall", Text.same("Léa K."), 8),
        new Alert(Alert.Kind.NUMBERS_LOW, "etat-civil", Text.same("Série A"), 82),
        new Alert(Alert.Kind.NO_DESK_YET, "retrait", Text.same("Retrait express"), 0),
        new Alert(Alert.Kind.ADDRESSEE_ABSENT, "passeports", Text.same("Passeports"), 2),
        new Alert(Alert.Kind.AREA_FULL, "etage-1", Text.same("1er étage"), 26),
        new Alert(Alert.Kind.BADGE_OUT, "RF-0017", Text.same("RF-0017"), 0),
        new Alert(Alert.Kind.READY_TOO_LONG, "bureau-7", Text.same("Bureau 7"), 12),
        new Alert(Alert.Kind.NOT_NOTICED, "passeports", Text.same("Passeports"), 3),
        new Alert(Alert.Kind.NOT_PRESENT, "passeports", Text.same("Passeports"), 1),
        new Alert(Alert.Kind.NOT_STARTED, "passeports", Text.same("Passeports"), 2),
        new Alert(Alert.Kind.SENT_ROUND, "v3", Text.same("A 115"), 4));
  }

  /** Desks that call in every way. */
  static List<DeskRow> desks() {
    List<DeskRow> desks = new ArrayList<>();
    for (DeskRow desk : StaffSamples.desks()) {
      desks.add(with(desk, calling(desk)));
    }
    desks.add(
        desk(
            "guichet-9",
            "Guichet 9",
            DeskRow.Status.CALLING,
            new DeskRow.Calling(
                CallingMode.STANDING,
                AutomaticCall.AFTER_SERVICE,
                Readiness.IDLE,
                false,
                1,
                null)));
    desks.add(
        desk(
            "salle-conseil",
            "Salle du conseil",
            DeskRow.Status.GROUP,
            new DeskRow.Calling(
                CallingMode.MANUAL,
                AutomaticCall.AFTER_SERVICE,
                Readiness.IDLE,
                false,
                12,
                group())));
    desks.add(
        desk(
            "accueil-mobile",
            "Accueil mobile",
            DeskRow.Status.FREE,
            new DeskRow.Calling(
                CallingMode.STANDING, AutomaticCall.AFTER_SERVICE, Readiness.IDLE, true, 1, null)));
    return desks;
  }

  private static DeskRow.GroupRow group() {
    return new DeskRow.GroupRow(
        "g1",
        "reunions",
        12,
        9,
        7,
        false,
        NOW.minusSeconds(150),
        List.of(
            StaffSamples.visit("v11", "R 012", VisitRow.Status.CALLED, "reunion", 21, 30)
                .known(GROUPED)
                .build()));
  }

  private static DeskRow.Calling calling(DeskRow desk) {
    Readiness readiness =
        desk.id().equals("bureau-7")
            ? new Readiness.Lapsed(NOW.minus(Duration.ofMinutes(12)))
            : Readiness.IDLE;
    CallingMode mode =
        desk.id().equals("guichet-1")
            ? CallingMode.MANUAL
            : desk.id().equals("guichet-4") ? CallingMode.AUTOMATIC : CallingMode.STANDING;
    return new DeskRow.Calling(mode, AutomaticCall.AFTER_SERVICE, readiness, false, 1, null);
  }

  private static DeskRow desk(
      String id, String name, DeskRow.Status status, DeskRow.Calling calling) {
    return new DeskRow(
        id,
        Text.same(name),
        Arrow.LEFT,
        null,
        status,
        "paul-h",
        "Paul H.",
        null,
        NOW.minusSeconds(150),
        null,
        List.of(),
        calling);
  }

  private static DeskRow with(DeskRow desk, DeskRow.Calling calling) {
    return new DeskRow(
        desk.id(),
        desk.name(),
        desk.arrow(),
        desk.direction(),
        desk.status(),
        desk.agent(),
        desk.agentName(),
        desk.pause(),
        desk.since(),
        desk.visit(),
        desk.able(),
        calling);
  }
}
