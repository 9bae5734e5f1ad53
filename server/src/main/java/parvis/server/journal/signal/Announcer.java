package parvis.server.journal.signal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import parvis.server.database.Database;
import parvis.server.database.DatabaseException;

/**
 * Tells the other nodes of this node's commits. After the commit and beside it: PostgreSQL lets
 * transactions that notify commit one by one only, and news may be lost where entries may not.
 */
final class Announcer implements Runnable {
  private static final Logger LOG = System.getLogger(Announcer.class.getName());

  // One announcement for all that is committed meanwhile; the other nodes' screens wait that long.
  private static final Duration TOGETHER = Duration.ofMillis(100);
  private static final Map<String, Long> STOP = Map.of(); // no commit moves no site

  private final BlockingQueue<Map<String, Long>> queue = new LinkedBlockingQueue<>();
  private final Database database;

  Announcer(Database database) {
    this.database = database;
  }

  void announce(Map<String, Long> heads) {
    queue.add(heads);
  }

  /** Announces what it was given, then stops. */
  void close() {
    queue.add(STOP);
  }

  @Override
  public void run() {
    boolean stopping = false;
    while (!stopping) {
      List<Map<String, Long>> taken = take();
      stopping = taken.contains(STOP);
      Map<String, Long> heads = new TreeMap<>();
      taken.forEach(heads::putAll);
      if (!heads.isEmpty()) {
        send(Announcement.write(heads));
      }
    }
  }

  private List<Map<String, Long>> take() {
    List<Map<String, Long>> taken = new ArrayList<>();
    try {
      Map<String, Long> first = queue.take();
      taken.add(first);
      if (!first.equals(STOP)) {
        Thread.sleep(TOGETHER);
      }
    } catch (InterruptedException _) {
      taken.add(STOP);
    }
    queue.drainTo(taken);
    return taken;
  }

  private void send(String text) {
    try {
      boolean _ = database.write(connection -> notify(connection, text));
    } catch (DatabaseException e) {
      LOG.log(Level.WARNING, "Other nodes were not told of an append; they will see it later", e);
    }
  }

  private static boolean notify(Connection connection, String text) throws SQLException {
    try (Statement set = connection.createStatement();
        PreparedStatement notify =
            connection.prepareStatement("select pg_notify('" + Ear.CHANNEL + "', ?)")) {
      set.execute("set local synchronous_commit = off"); // nothing here to keep
      notify.setString(1, text);
      return notify.execute();
    }
  }
}
