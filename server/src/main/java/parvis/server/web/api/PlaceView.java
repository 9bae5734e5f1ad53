package parvis.server.web.api;

import java.time.Instant;
import java.util.List;
import parvis.engine.agenda.FreePlace;

/**
 * A place that can be booked.
 *
 * @param start when it begins
 * @param end when the person is expected to be free
 * @param parts one for each service wanted, in order
 */
public record PlaceView(Instant start, Instant end, List<PartView> parts) {
  static PlaceView of(FreePlace place) {
    return new PlaceView(
        place.start(),
        place.parts().getLast().end(),
        place.parts().stream().map(PartView::of).toList());
  }
}
