package parvis.server.web.pages;

import java.util.List;
import java.util.stream.Stream;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;

/** Which reasons can be booked ahead. */
final class Bookable {
  private Bookable() {}

  /** Whether anything at all is booked ahead at the site. */
  static boolean any(Catalogue catalogue) {
    return catalogue.configuration().reasons().stream()
        .anyMatch(root -> !leaves(catalogue, root).isEmpty());
  }

  /** What can be booked of this reason and those below it. */
  static List<Reason> leaves(Catalogue catalogue, Reason root) {
    return flat(root)
        .filter(leaf -> leaf.service() != null)
        .filter(leaf -> catalogue.configuration().agenda().offers().containsKey(leaf.service()))
        .toList();
  }

  private static Stream<Reason> flat(Reason reason) {
    return reason.children().isEmpty()
        ? Stream.of(reason)
        : reason.children().stream().flatMap(Bookable::flat);
  }
}
