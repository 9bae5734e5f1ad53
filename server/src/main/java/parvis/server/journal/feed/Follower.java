package parvis.server.journal.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parvis.server.database.Database;
import parvis.server.database.DatabaseException;
import parvis.server.journal.Entries;
import parvis.server.journal.Entry;

/**
 * One follower of the journal. It follows each site by the site's own sequence, which is the order
 * of its commits: an entry that commits late is behind no checkpoint.
 */
public final class Follower {
  private final Database database;
  private final String consumer;

  Follower(Database database, String consumer) {
    this.database = database;
    this.consumer = consumer;
  }

  /**
   * The next entries, {@code limit} at most, without moving on. Every site that is behind gets its
   * share, so that one with a long past does not keep the others waiting.
   *
   * @throws DatabaseException when the database fails
   */
  public List<Entry> poll(int limit) {
    return next(limit).values().stream().flatMap(List::stream).toList();
  }

  /**
   * Gives the next entries to a consumer and moves on, in one transaction.
   *
   * @return how many entries were found; 0 when there is nothing left to read
   * @throws DatabaseException when the database fails; what the consumer throws itself passes
   *     unchanged
   */
  public int drain(FeedConsumer target, int limit) {
    Map<Gap, List<Entry>> next = next(limit);
    if (next.isEmpty()) {
      return 0;
    }
    // Read before writing: the one writer of SQLite is not kept longer than needed.
    return database.write(connection -> deliver(connection, next, target));
  }

  private Map<Gap, List<Entry>> next(int limit) {
    return database.read(
        connection -> {
          List<Gap> gaps = Checkpoints.gaps(connection, consumer);
          int share = Math.max(1, limit / Math.max(1, gaps.size()));
          Map<Gap, List<Entry>> next = new LinkedHashMap<>();
          for (Gap gap : gaps.subList(0, Math.min(gaps.size(), limit))) {
            next.put(gap, Entries.read(connection, gap.site(), gap.seen(), share));
          }
          return next;
        });
  }

  private int deliver(Connection connection, Map<Gap, List<Entry>> next, FeedConsumer target)
      throws SQLException {
    List<Entry> mine = new ArrayList<>();
    int found = 0;
    for (Map.Entry<Gap, List<Entry>> step : next.entrySet()) {
      List<Entry> entries = step.getValue();
      found += entries.size();
      if (Checkpoints.move(connection, consumer, step.getKey(), entries.getLast().sequence())) {
        mine.addAll(entries);
      }
    }
    if (!mine.isEmpty()) {
      target.accept(connection, mine);
    }
    return found;
  }
}
