package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.engine.rules.ServiceDay;
import parvis.engine.site.Tally;
import parvis.engine.ticket.Face;
import parvis.engine.view.DeskRow;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.SiteView;
import parvis.engine.view.SiteView.Alert;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitRow.Status;
import parvis.engine.view.Wait;
import parvis.engine.visit.Channel;
import parvis.server.customers.Person;
import parvis.server.web.screens.staff.HallScreen;

/** Halls as they may stand. */
public final class HallSamples {
  private HallSamples() {}

  public static HallScreen busy() {
    return hall(
        false,
        List.of(
            service("passeports", 14, 3, 34, 30, 25, 35, 118, 3, 81, true),
            service("etat-civil", 6, 0, 9, 12, 8, 12, 41, 3, 93, true),
            service("accueil-general", 2, 0, 3, 10, 3, 6, 12, 1, 97, true),
            service("urbanisme", 0, 0, -1, 20, 0, 0, 6, 1, 100, true),
            service("impots", 3, 0, 12, 20, -1, -1, 36, 0, 0, true),
            service("elections", 0, 0, -1, 15, 0, 0, 0, 2, 100, false),
            service("accompagnement", 1, 0, 4, 5, 2, 5, 20, 1, 100, true),
            SteerSamples.line()),
        visits(),
        SteerSamples.steering(),
        List.of(
            new Alert(Alert.Kind.NO_DESK, "impots", Text.same("Impôts locaux"), 3),
            new Alert(Alert.Kind.OVER_TARGET, "passeports", Text.same("Passeports"), 34),
            new Alert(Alert.Kind.NUMBERS_LOW, "etat-civil", Text.same("Série A"), 82)));
  }

  public static HallScreen quiet() {
    return hall(
        true,
        StaffSamples.configuration().services().stream()
            .map(service -> service(service.id(), 0, 0, -1, 15, 0, 0, 0, 1, -1, true))
            .toList(),
        List.of(),
        SiteView.Steering.NOTHING,
        List.of());
  }

  /** Everything at once that can need somebody. */
  public static HallScreen alarmed() {
    return hall(
        false,
        List.of(
            service("passeports", 14, 3, 34, 30, 25, 35, 118, 3, 81, true),
            service("etat-civil", 6, 0, 9, 12, 8, 12, 41, 0, 93, true),
            SteerSamples.line()),
        visits(),
        SteerSamples.steering(),
        SteerSamples.alerts());
  }

  private static HallScreen hall(
      boolean dayClosed,
      List<ServiceRow> services,
      List<VisitRow> visits,
      SiteView.Steering steering,
      List<Alert> alerts) {
    List<DeskRow> desks =
        steering.equals(SiteView.Steering.NOTHING) ? StaffSamples.desks() : SteerSamples.desks();
    return new HallScreen(
        new SiteView(
            481,
            NOW,
            SITE,
            !dayClosed,
            dayClosed,
            services,
            desks,
            visits,
            alerts,
            steering,
            visits.isEmpty() ? List.of() : AgendaSamples.toCome()),
        people(),
        StaffSamples.configuration());
  }

  private static Map<String, Person> people() {
    Map<String, Person> people = new java.util.TreeMap<>(AgendaSamples.bookers());
    people.putAll(
        Map.of(
            "v1", new Person("Sarah Benali", "0612345678", "Vient avec son fils"),
            "v2", Person.UNKNOWN.called("Hugo P."),
            "v5", new Person("Jean d’Arc \"le Petit\"", null, null)));
    return people;
  }

  static ServiceRow service(
      String id,
      int waiting,
      int remote,
      long longest,
      long target,
      int low,
      int high,
      long load,
      int desks,
      int within,
      boolean open) {
    Service known =
        StaffSamples.configuration().services().stream()
            .filter(service -> service.id().equals(id))
            .findFirst()
            .orElseThrow();
    return new ServiceRow(
        id,
        known.name(),
        known.icon(),
        open,
        null,
        day(id, open),
        waiting,
        remote,
        longest < 0
            ? null
            : new Wait(NOW.minus(Duration.ofMinutes(longest)), NOW, Duration.ofMinutes(target)),
        Samples.expected(low, high),
        Duration.ofMinutes(load),
        desks,
        new Tally.OfService(120, within < 0 ? 0 : 100, Math.max(0, within), 3, 2, 60000),
        SteerSamples.flow(known));
  }

  /** Building permits drain, passports give their last ranks. */
  private static ServiceDay.Progress day(String id, boolean open) {
    if (!open) {
      return new ServiceDay.Progress(ServiceDay.Phase.CLOSED, null);
    }
    return switch (id) {
      case "urbanisme" ->
          new ServiceDay.Progress(ServiceDay.Phase.DRAINING, NOW.plus(Duration.ofMinutes(18)));
      case "passeports" ->
          new ServiceDay.Progress(ServiceDay.Phase.LAST_RANKS, NOW.plus(Duration.ofMinutes(78)));
      default -> Samples.OPEN;
    };
  }

  private static List<VisitRow> visits() {
    return List.of(
        StaffSamples.visit("v1", "B 044", Status.PRE_CALLED, "titre-mineur", 34, 30)
            .party(2)
            .known(SteerSamples.known("Mezzanine", SteerSamples.STAR, true, 0, "acces", "lsf"))
            .build(),
        StaffSamples.visit("v2", "B 045", Status.PRE_CALLED, "titre-demande", 28, 30)
            .known(SteerSamples.known("Mezzanine", new Face.Name(), false, 0))
            .build(),
        StaffSamples.visit("v3", "B 048", Status.WAITING, "titre-retrait", 4, 30)
            .notBefore(NOW.plusSeconds(480))
            .build(),
        StaffSamples.visit("v4", "A 115", Status.WAITING, "acte", 9, 12)
            .known(SteerSamples.known("Hall d’accueil", new Face.Badge("RF-0042"), false, 1))
            .build(),
        StaffSamples.visit("v5", "A 116", Status.WAITING, "naissance", 3, 12)
            .inClass("Jeunes enfants")
            .language("en")
            .build(),
        StaffSamples.visit("v6", "D 007", Status.WAITING, "avis", 12, 20)
            .keptFor("Nadia R.")
            .known(SteerSamples.known(null, Face.PLAIN, false, 0, "discretion"))
            .build(),
        StaffSamples.visit("v7", "B 050", Status.ANNOUNCED, "titre-retrait", 6, 30)
            .by(Channel.WEB)
            .build(),
        StaffSamples.visit("v8", "A 110", Status.NO_SHOW, "acte", 14, 12).build(),
        StaffSamples.visit("v9", "B 047", Status.IN_SERVICE, "titre-mineur", 11, 30).build(),
        StaffSamples.visit("v11", "R 012", Status.CALLED, "reunion", 21, 30)
            .known(SteerSamples.GROUPED)
            .build(),
        StaffSamples.visit("v10", "B 041", Status.HELD, "titre-demande", 8, 30).build());
  }
}
