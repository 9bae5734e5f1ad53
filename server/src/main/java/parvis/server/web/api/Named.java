package parvis.server.web.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.server.host.Hosts;

/** Turns an id or a moment in a refusal into what people know it by, in every language. */
final class Named {
  private Named() {}

  static Object of(Hosts hosts, String site, String kind, String id) {
    return switch (kind) {
      case "opens", "from", "until" -> opening(hosts, site, Instant.parse(id));
      case "service", "desk", "agent", "area" ->
          hosts
              .look(
                  site,
                  state ->
                      state.isConfigured()
                          ? Optional.ofNullable(find(state.catalogue(), kind, id))
                          : Optional.<Text>empty())
              .join()
              .<Object>map(name -> name)
              .orElse(id);
      default -> id;
    };
  }

  /** A moment to come as people say it, on the clock of the site. */
  private static Text opening(Hosts hosts, String site, Instant at) {
    ZoneId zone = hosts.look(site, state -> state.catalogue().configuration().zone()).join();
    return new Text(
        Map.of(
            "fr", said(at, zone, "EEEE d MMMM 'à' HH:mm", Locale.FRENCH),
            "en", said(at, zone, "EEEE d MMMM 'at' HH:mm", Locale.ENGLISH)));
  }

  private static String said(Instant at, ZoneId zone, String pattern, Locale language) {
    return DateTimeFormatter.ofPattern(pattern, language).format(at.atZone(zone));
  }

  private static @Nullable Text find(Catalogue catalogue, String kind, String id) {
    if (kind.equals("desk")) {
      Desk desk = catalogue.findDesk(id);
      return desk == null ? null : desk.name();
    }
    if (kind.equals("area")) {
      Area area = catalogue.findArea(id);
      return area == null ? null : area.name();
    }
    if (kind.equals("agent")) {
      Agent agent = catalogue.findAgent(id);
      return agent == null ? null : Text.same(agent.name());
    }
    Service service = catalogue.findService(id);
    return service == null ? null : service.name();
  }
}
