package parvis.server.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One request to append, waiting for its commit.
 *
 * @param fence how often the site had failed when the request came; see {@link Fences}
 */
record Append(
    String site, long expected, List<Entry> entries, long fence, CompletableFuture<Void> receipt) {

  Append {
    entries = List.copyOf(entries);
    for (int i = 0; i < entries.size(); i++) {
      requireNext(entries.get(i), site, expected + 1 + i);
    }
  }

  Append(String site, long expected, List<Entry> entries, long fence) {
    this(site, expected, entries, fence, new CompletableFuture<>());
  }

  long last() {
    return expected + entries.size();
  }

  private static void requireNext(Entry entry, String site, long sequence) {
    if (!entry.site().equals(site) || entry.sequence() != sequence) {
      throw new IllegalArgumentException(
          "Expected entry %d of site %s, not %d of %s"
              .formatted(sequence, site, entry.sequence(), entry.site()));
    }
  }
}
