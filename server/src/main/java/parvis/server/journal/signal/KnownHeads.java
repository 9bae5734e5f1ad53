package parvis.server.journal.signal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** How far this node knows each site to be, through its own appends or through news of others. */
final class KnownHeads {
  private final Map<String, Long> heads = new ConcurrentHashMap<>();

  /** Takes heads in and gives the sites that are further than was known. */
  Set<String> learn(Map<String, Long> reported) {
    Set<String> moved = new TreeSet<>();
    reported.forEach(
        (site, sequence) ->
            heads.compute(
                site,
                (_, known) -> {
                  if (known != null && known >= sequence) {
                    return known;
                  }
                  moved.add(site);
                  return sequence;
                }));
    return moved;
  }
}
