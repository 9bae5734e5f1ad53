package parvis.server.configuration.part;

import java.util.List;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.field.Reading;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Place;

/**
 * Checks that every service can be served. An agent may sit at any desk, so one desk able and one
 * agent allowed are a pair that works.
 */
final class Coverage {
  private Coverage() {}

  /** Says nothing while a "serves" is wrong: the service would be missed for that reason alone. */
  static void check(Reading reading, SiteConfiguration site) {
    if (!reading.problems().concern("serves")) {
      site.services().stream()
          .filter(service -> !service.id().isEmpty())
          .forEach(service -> check(reading, site, service));
    }
  }

  private static void check(Reading reading, SiteConfiguration site, Service service) {
    String id = service.id();
    Place place = place(reading, id);
    if (!site.desks().isEmpty()
        && site.desks().stream().noneMatch(desk -> desk.aptitudes().containsKey(id))) {
      reading.problems().report(place, Message.NO_DESK, id);
    }
    if (!site.agents().isEmpty()
        && site.agents().stream().noneMatch(agent -> agent.competences().containsKey(id))) {
      reading.problems().report(place, Message.NO_AGENT, id);
    }
  }

  private static Place place(Reading reading, String id) {
    List<Piece> services =
        reading.root().find("services") instanceof Row row ? row.items() : List.of();
    return services.stream()
        .filter(piece -> piece instanceof Table table && id.equals(table.findWord("id")))
        .findFirst()
        .map(Piece::place)
        .orElse(reading.root().place());
  }
}
