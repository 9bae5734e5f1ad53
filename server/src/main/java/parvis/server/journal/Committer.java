package parvis.server.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import parvis.server.database.Database;

/** Writes chains in one transaction and tells everybody how it went. */
final class Committer {
  private static final Logger LOG = System.getLogger(Committer.class.getName());

  private final Database database;
  private final Fences fences;
  private final List<JournalListener> listeners;

  Committer(Database database, Fences fences, List<JournalListener> listeners) {
    this.database = database;
    this.fences = fences;
    this.listeners = listeners;
  }

  /** Answers every append; never throws, because all sites depend on the thread that calls. */
  void commit(List<Chain> chains) {
    if (chains.isEmpty()) {
      return;
    }
    try {
      long start = System.nanoTime();
      List<Chain> written = database.inTransaction(connection -> write(connection, chains));
      settle(chains, written, Duration.ofNanos(System.nanoTime() - start));
    } catch (SQLException e) {
      recover(chains, e);
    } catch (RuntimeException | Error e) {
      chains.forEach(chain -> fail(chain, unavailable(e)));
    }
  }

  private static List<Chain> write(Connection connection, List<Chain> chains) throws SQLException {
    List<Chain> moved = Heads.move(connection, chains);
    Entries.insert(connection, moved);
    return moved;
  }

  private void settle(List<Chain> chains, List<Chain> written, Duration latency) {
    int entries = written.stream().mapToInt(Chain::size).sum();
    TreeMap<String, Long> heads = new TreeMap<>();
    written.forEach(chain -> heads.put(chain.site(), chain.last()));
    if (entries > 0) {
      tell(listener -> listener.committed(entries, heads, latency));
    }
    for (Chain chain : chains) {
      if (heads.containsKey(chain.site())) {
        chain.succeed();
      } else {
        lose(chain);
      }
    }
  }

  /** One bad row rolls back the sites that shared its transaction: each gets another try, alone. */
  private void recover(List<Chain> chains, SQLException e) {
    if (Faults.ofDatabase(e)) {
      chains.forEach(chain -> fail(chain, unavailable(e)));
    } else if (chains.size() > 1) {
      chains.forEach(chain -> commit(List.of(chain)));
    } else if (Faults.ofRivals(e)) {
      lose(chains.getFirst());
    } else {
      fail(chains.getFirst(), unavailable(e));
    }
  }

  private void lose(Chain chain) {
    tell(listener -> listener.conflicted(chain.site()));
    fail(chain, new ConflictException(chain.site()));
  }

  private void fail(Chain chain, RuntimeException reason) {
    fences.raise(chain.site());
    chain.fail(reason);
  }

  private static JournalUnavailableException unavailable(Throwable cause) {
    return new JournalUnavailableException("The journal could not be written", cause);
  }

  private void tell(Consumer<JournalListener> news) {
    for (JournalListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A listener of the journal failed", e);
      }
    }
  }
}
