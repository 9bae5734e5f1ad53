package parvis.server.journal.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import parvis.server.journal.Entry;

/** Turns entries into rows of its own. */
@FunctionalInterface
public interface FeedConsumer {
  /**
   * Stores what it makes of some entries, through the connection it is given: how far it has read
   * is stored in the same transaction. Must not commit. When it throws, nothing is stored and the
   * same entries come again.
   *
   * @param entries site by site, in the order of each site
   */
  void accept(Connection connection, List<Entry> entries) throws SQLException;
}
