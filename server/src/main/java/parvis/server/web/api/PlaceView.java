package parvis.server.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.FreePlace;

/**
 * A place that can be booked.
 *
 * @param start when it begins
 * @param end when the person is expected to be free
 * @param parts one for each service wanted, in order
 * @param left how many people it takes, those asked for included, where several are received
 *     together; null where each is received alone
 */
public record PlaceView(Instant start, Instant end, List<PartView> parts, @Nullable Integer left) {
  static PlaceView of(FreePlace place) {
    return new PlaceView(
        place.start(),
        place.parts().getLast().end(),
        place.parts().stream().map(PartView::of).toList(),
        place.left());
  }
}
