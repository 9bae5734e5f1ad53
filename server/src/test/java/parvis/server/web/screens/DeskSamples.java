package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;
import parvis.engine.event.Why;
import parvis.engine.ticket.Face;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitRow.Particulars;
import parvis.engine.view.VisitRow.Status;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Destination;
import parvis.engine.visit.Origin;
import parvis.server.customers.Person;
import parvis.server.web.screens.staff.DeskChoice;
import parvis.server.web.screens.staff.DeskScreen;
import parvis.server.web.screens.staff.OtherSite;
import parvis.server.web.screens.staff.Received;

/** Desks as they may stand. */
final class DeskSamples {
  static final VisitRow CURRENT =
      StaffSamples.visit("v1", "B 047", Status.IN_SERVICE, "titre-mineur", 11, 15)
          .party(2)
          .inClass("Jeunes enfants")
          .build();
  private static final Person SARAH =
      new Person(
          "Sarah Benali",
          "0612345678",
          "Vient avec son fils de 8 ans. Il manquait la photo le 12 mars : la vérifier d’abord.");

  private DeskSamples() {}

  static DeskScreen free() {
    return screen(row(DeskRow.Status.FREE, null), null, next(), null);
  }

  static DeskScreen nobody() {
    return screen(row(DeskRow.Status.FREE, null), null, List.of(), null);
  }

  static DeskScreen calling() {
    return screen(
        row(DeskRow.Status.CALLING, null),
        current(CURRENT, false, false),
        next(),
        new DeskView.Undo("VisitCalled", NOW.plusSeconds(22)));
  }

  static DeskScreen serving() {
    return screen(
        row(DeskRow.Status.SERVING, null),
        current(CURRENT, true, true),
        next(),
        new DeskView.Undo("ServiceStarted", NOW.plusSeconds(22)));
  }

  /** A customer of the agent's own who was sent on again and again. */
  static DeskScreen ownCustomer() {
    VisitRow own =
        StaffSamples.visit("v1", "B 047", Status.IN_SERVICE, "titre-mineur", 11, 15)
            .leg(4)
            .known(customer("nadia-r", "Nadia R.", 3))
            .build();
    VisitRow next =
        StaffSamples.visit("v2", "A 115", Status.WAITING, "titre-demande", 9, 12)
            .keptFor("Nadia R.")
            .known(customer("nadia-r", "Nadia R.", 0))
            .build();
    VisitRow other =
        StaffSamples.visit("v3", "B 048", Status.WAITING, "titre-mineur", 4, 15)
            .known(customer("karim-b", "Karim B.", 1))
            .build();
    return screen(
        row(DeskRow.Status.SERVING, null), current(own, true, true), List.of(next, other), null);
  }

  static VisitRow.Particulars customer(String agent, String name, int sentOn) {
    return new VisitRow.Particulars(
        null,
        Face.PLAIN,
        List.of(),
        false,
        0,
        null,
        null,
        sentOn,
        new VisitRow.UsualAgent(agent, name),
        null);
  }

  static DeskScreen wrapUp() {
    return screen(row(DeskRow.Status.WRAP_UP, null), current(CURRENT, true, true), next(), null);
  }

  static DeskScreen paused() {
    return screen(row(DeskRow.Status.PAUSED, Text.same("Déjeuner")), null, next(), null);
  }

  static DeskScreen closed() {
    DeskRow desk =
        new DeskRow(
            "guichet-4",
            Samples.text("Guichet 4", "Desk 4"),
            Arrow.RIGHT,
            null,
            DeskRow.Status.CLOSED,
            null,
            null,
            null,
            NOW.minusSeconds(900),
            null,
            List.of(),
            DeskRow.Calling.MANUAL);
    return screen(desk, null, List.of(), null);
  }

  static DeskScreen longNames() {
    VisitRow longest =
        StaffSamples.visit("v1", "HANDI 1047", Status.IN_SERVICE, "titre-mineur", 58, 15)
            .reason(
                "Renouvellement anticipé de titre de séjour pluriannuel avec changement d’adresse"
                    + " et de situation familiale")
            .party(12)
            .inClass("Priorité légale : personne à mobilité réduite et accompagnant")
            .language("en")
            .leg(3)
            .build();
    DeskScreen base =
        screen(
            row(DeskRow.Status.SERVING, Text.same("Formation du personnel")),
            current(longest, true, true),
            next(),
            new DeskView.Undo("VisitSentOn", NOW.plusSeconds(20)));
    return new DeskScreen(
        base.view(),
        Map.of(
            "v1",
            new Person(
                "Marie-Antoinette de La Rochefoucauld-Villeneuve",
                "+33612345678",
                "Accompagnée d’une interprète en langue des signes ; dossier déjà vu deux fois, la"
                    + " préfecture a demandé l’original du jugement et deux copies. Préfère"
                    + " l’écrit, lire les pièces à voix basse, chien d’assistance dans le hall, à"
                    + " ne pas séparer.")),
        base.etag(),
        base.site(),
        base.received(),
        List.of(),
        List.of());
  }

  static DeskChoice choice(@Nullable String agent) {
    return new DeskChoice(
        StaffSamples.desks(), agent, StaffSamples.configuration(), List.of(), NOW);
  }

  private static List<Received> received() {
    return List.of(
        new Received(
            "w1",
            "A 113",
            1,
            "acte",
            StaffSamples.reason("acte").name(),
            NOW.minusSeconds(240),
            List.of(new Answer("acte", "titre-remis", 2)),
            null),
        new Received(
            "w2",
            "B 045",
            2,
            "titre-retrait",
            StaffSamples.reason("titre-retrait").name(),
            NOW.minusSeconds(900),
            List.of(),
            null));
  }

  private static DeskRow row(DeskRow.Status status, @Nullable Text pause) {
    return new DeskRow(
        "guichet-4",
        Samples.text("Guichet 4", "Desk 4"),
        Arrow.RIGHT,
        null,
        status,
        "nadia-r",
        "Nadia R.",
        pause,
        NOW.minusSeconds(192),
        null,
        List.of(Text.same("Passeports"), Text.same("État civil")),
        DeskRow.Calling.MANUAL);
  }

  static List<VisitRow> next() {
    return List.of(
        StaffSamples.visit("v2", "A 115", Status.WAITING, "acte", 9, 12).build(),
        StaffSamples.visit("v3", "B 048", Status.WAITING, "titre-retrait", 4, 15)
            .notBefore(NOW.plusSeconds(480))
            .build(),
        StaffSamples.visit("v4", "A 116", Status.WAITING, "naissance", 3, 12)
            .inClass("Priorité légale")
            .build(),
        StaffSamples.visit("v5", "C 010", Status.WAITING, "inscription", 22, 20)
            .language("es")
            .party(3)
            .build());
  }

  static DeskView.Current current(VisitRow visit, boolean present, boolean started) {
    return new DeskView.Current(
        visit,
        NOW.minusSeconds(230),
        present ? NOW.minusSeconds(192) : null,
        started ? NOW.minusSeconds(192) : null,
        present ? 1 : 2,
        2,
        StaffSamples.reason("titre-mineur").documents(),
        StaffSamples.answers("dossier-depose", "piece-manquante", "rendez-vous", "refus"),
        new Why(
            Why.Rule.LONGEST_WAIT,
            Why.Path.ASKED,
            figures("v1", visit.token(), 660, 900),
            List.of(passed("v2", "A 115", 540, 720), passed("v3", "B 048", 240, 900)),
            List.of(),
            1,
            null,
            null),
        Duration.ofMinutes(19),
        started ? null : NOW.plusSeconds(44),
        Duration.ofMinutes(20));
  }

  static Why.Passed passed(String id, String token, long waited, long target) {
    return new Why.Passed(figures(id, token, waited, target), Why.Rule.LONGEST_WAIT);
  }

  static Why.Figures figures(String id, String token, long waited, long target) {
    return new Why.Figures(id, token, "passeports", 1, 0, waited, target, 100, 0);
  }

  private static List<String> received(String desk) {
    return StaffSamples.configuration().desks().stream()
        .filter(one -> one.id().equals(desk))
        .flatMap(one -> one.aptitudes().keySet().stream())
        .sorted()
        .toList();
  }

  static DeskScreen screen(
      DeskRow desk,
      DeskView.@Nullable Current current,
      List<VisitRow> next,
      DeskView.@Nullable Undo undo) {
    List<VisitRow> held =
        next.isEmpty()
            ? List.of()
            : List.of(
                StaffSamples.visit("v9", "B 041", Status.HELD, "titre-demande", 8, 15).build());
    return new DeskScreen(
        new DeskView(
            481,
            NOW,
            SITE,
            desk,
            current,
            next,
            next.isEmpty() ? 0 : 6,
            received(desk.id()),
            held,
            undo,
            true,
            true,
            Duration.ofMinutes(64),
            DeskView.Around.NOTHING),
        Map.of(
            "v1", SARAH,
            "v2", new Person("Paul Girard", null, null),
            "v9", new Person("Awa Ndiaye", null, "Cherche la photocopieuse")),
        "v1.1.InService",
        StaffSamples.configuration(),
        next.isEmpty() ? List.of() : received(),
        List.of(),
        List.of());
  }

  /** Somebody from another site is received, and may be sent to one. */
  static DeskScreen betweenSites() {
    VisitRow known =
        StaffSamples.visit("v1", "B 047", Status.IN_SERVICE, "titre-mineur", 11, 15)
            .known(
                new Particulars(
                    null,
                    Face.PLAIN,
                    List.of(),
                    false,
                    0,
                    null,
                    null,
                    1,
                    null,
                    new Origin(
                        "centre",
                        Samples.text("Mairie centrale", "Central town hall"),
                        "c1",
                        "A 012",
                        NOW.minusSeconds(2_500),
                        Duration.ofMinutes(12))))
            .build();
    DeskScreen base =
        screen(row(DeskRow.Status.SERVING, null), current(known, true, true), next(), null);
    List<Received> received = new ArrayList<>(base.received());
    received.set(
        0,
        new Received(
            "w1",
            "A 113",
            1,
            "acte",
            StaffSamples.reason("acte").name(),
            NOW.minusSeconds(240),
            List.of(),
            new Destination(
                "annexe", Samples.text("Mairie annexe", "Annexe"), "x1", "C 003", "annexe.key")));
    return new DeskScreen(
        base.view(),
        base.people(),
        base.etag(),
        base.site(),
        received,
        List.of(),
        List.of(
            new OtherSite("annexe", Samples.text("Mairie annexe", "Annexe"), base.reasons()),
            new OtherSite(
                "maison",
                Samples.text("Maison des services", "House of services"),
                base.reasons())));
  }
}
