package parvis.engine.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.desk.DeskState;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Policy;
import parvis.engine.routing.Receiver;
import parvis.engine.routing.Receivers;

/**
 * Who sits where, as routing sees it: made anew when somebody comes, goes or pauses, or when the
 * supervisor changes something; asked for at each call.
 */
final class Seats {
  private final List<Map<String, Receiver>> byBand = new ArrayList<>();
  private final List<Floor> floors = new ArrayList<>();
  private final Catalogue catalogue;

  private Seats(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Nobody is there. */
  static Seats empty(Catalogue catalogue, Queues queues) {
    return of(catalogue, queues, List.of(), Map.of(), Map.of(), Map.of());
  }

  /**
   * Who sits where.
   *
   * @param changed competences changed meanwhile, by agent and service
   * @param dials dials set meanwhile, by service, the empty id for the site
   * @param only what helpers may receive, by agent
   */
  static Seats of(
      Catalogue catalogue,
      Queues queues,
      Iterable<DeskState> desks,
      Map<String, Map<String, Optional<Competence>>> changed,
      Map<String, Integer> dials,
      Map<String, Set<String>> only) {
    Seats seats = new Seats(catalogue);
    Receivers receivers = new Receivers(catalogue, changed);
    for (int band = 0; band <= catalogue.configuration().bands().size(); band++) {
      Map<String, Receiver> byDesk = new TreeMap<>();
      List<Receiver> onDuty = new ArrayList<>();
      for (DeskState desk : desks) {
        String agent = desk.agent();
        if (agent != null) {
          Receiver receiver = receivers.of(desk.desk(), agent, band, only.get(agent));
          byDesk.put(desk.desk(), receiver);
          if (desk.isServing()) {
            onDuty.add(receiver);
          }
        }
      }
      seats.byBand.add(byDesk);
      seats.floors.add(
          new Floor(
              Policy.of(catalogue, band, dials),
              queues.callable(),
              queues.turns(),
              queues.called(),
              onDuty));
    }
    return seats;
  }

  Floor floor(Instant at) {
    return floors.get(catalogue.bandAt(at));
  }

  @Nullable Receiver findReceiver(String desk, Instant at) {
    return byBand.get(catalogue.bandAt(at)).get(desk);
  }
}
