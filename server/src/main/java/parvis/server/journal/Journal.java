package parvis.server.journal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The append-only record of all sites. Reading throws {@link JournalUnavailableException} when the
 * database fails.
 */
public interface Journal extends AutoCloseable {
  /**
   * Appends entries to a site, all or none.
   *
   * <p>Completes only when they are durable, on the journal's thread: continue with quick work or
   * elsewhere. Fails with {@link ConflictException} when the site has moved on, and with {@link
   * JournalUnavailableException} when the database fails. A caller may send the next append of a
   * site before this one completes. After a failure the site's appends fail with a conflict until
   * it is read again: they were decided on a past that did not happen.
   *
   * @param expectedSequence the site's last sequence the caller knows of, 0 for none
   * @param entries numbered from {@code expectedSequence + 1}; when empty, nothing is checked
   * @throws IllegalArgumentException when the entries do not follow the expected sequence
   */
  CompletableFuture<Void> append(String site, long expectedSequence, List<Entry> entries);

  /** The entries of a site that follow a sequence, in order, {@code limit} at most. */
  List<Entry> read(String site, long afterSequence, int limit);

  /** The last sequence of a site, 0 when it has none. */
  long head(String site);

  /** The last sequence of each site that has entries. */
  Map<String, Long> heads();

  /** The sites that have entries, in order. */
  List<String> listSites();

  /** Writes what was accepted, then stops; later appends fail. */
  @Override
  void close();
}
