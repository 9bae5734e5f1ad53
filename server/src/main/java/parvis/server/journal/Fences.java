package parvis.server.journal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps out appends that were decided before their sender knew that an earlier one of the same site
 * had failed. The sequence alone cannot tell: when another node appended exactly as many entries as
 * were lost, such an append would seem to fit.
 */
final class Fences {
  private final Map<String, Long> failures = new ConcurrentHashMap<>();
  private final Set<String> unread = ConcurrentHashMap.newKeySet();

  /** How often the site has failed so far. */
  long count(String site) {
    return failures.getOrDefault(site, 0L);
  }

  /** The site failed: what is on its way is stale, and so is what comes before a reading. */
  void raise(String site) {
    unread.add(site); // first, so that who sees the new count also sees this
    failures.merge(site, 1L, Long::sum);
  }

  /** The sender is about to read the site again. */
  void lower(String site) {
    unread.remove(site);
  }

  boolean keepsOut(Append append) {
    return append.fence() < count(append.site()) || unread.contains(append.site());
  }
}
