package parvis.server.journal.signal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import parvis.server.database.Database;

/**
 * Hears what other nodes announce, on a connection of its own that is opened again when it breaks.
 */
final class Ear implements Runnable {
  static final String CHANNEL = "parvis_append";

  private static final Logger LOG = System.getLogger(Ear.class.getName());
  private static final Duration BEFORE_RETRY = Duration.ofSeconds(2);

  private final Database database;
  private final Consumer<String> news;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Connection open;

  /**
   * Listens once run.
   *
   * @param news gets each text announced, and an empty one whenever something may have been missed
   */
  Ear(Database database, Consumer<String> news) {
    this.database = database;
    this.news = news;
  }

  @Override
  public void run() {
    try {
      do {
        listen();
      } while (!closed.await(BEFORE_RETRY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      LOG.log(Level.DEBUG, "No more listening");
    }
  }

  private void listen() {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      open = connection;
      statement.execute("listen " + CHANNEL);
      news.accept("");
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (closed.getCount() > 0) {
        for (PGNotification notification : postgres.getNotifications(0)) {
          news.accept(notification.getParameter());
        }
      }
    } catch (SQLException e) {
      if (closed.getCount() > 0) {
        LOG.log(Level.WARNING, "Listening for appends failed; will try again", e);
      }
    }
  }

  void close() {
    closed.countDown();
    Connection connection = open;
    if (connection != null) {
      try {
        connection.abort(Runnable::run); // a plain close would wait for the listening to end
      } catch (SQLException e) {
        LOG.log(Level.DEBUG, "The listening connection was gone already", e);
      }
    }
  }
}
