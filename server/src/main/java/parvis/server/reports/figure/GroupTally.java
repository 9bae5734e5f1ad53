package parvis.server.reports.figure;

import java.util.HashSet;
import java.util.Set;

/** Counts people received together. */
final class GroupTally {
  private final Set<Long> groups = new HashSet<>();
  private int people;

  void add(Leg leg) {
    Long group = leg.call().group();
    if (leg.isReceived() && group != null) {
      boolean _ = groups.add(group);
      people += leg.partySize();
    }
  }

  GroupFigures figures() {
    Ratio perGroup = new Ratio();
    perGroup.add(people, groups.size());
    return new GroupFigures(groups.size(), perGroup.mean());
  }
}
