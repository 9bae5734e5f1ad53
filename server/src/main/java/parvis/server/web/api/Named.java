package parvis.server.web.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.server.host.Hosts;

/** Turns an id in a refusal into the name that people know, in every language it has. */
final class Named {
  private Named() {}

  static Object of(Hosts hosts, String site, String kind, String id) {
    return switch (kind) {
      case "service", "desk" ->
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

  private static @Nullable Text find(Catalogue catalogue, String kind, String id) {
    if (kind.equals("desk")) {
      Desk desk = catalogue.findDesk(id);
      return desk == null ? null : desk.name();
    }
    Service service = catalogue.findService(id);
    return service == null ? null : service.name();
  }
}
