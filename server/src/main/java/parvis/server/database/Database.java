package parvis.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database of this process, migrated and ready.
 *
 * <p>There are two ways in. {@link #reader()} cannot write. {@link #writer()} can; on SQLite it has
 * a single connection, shared by the journal and by every room: take it for one short transaction,
 * and never wait for an append, nor take a second one, while holding it.
 *
 * <p>SQLite works inside the calling thread, and a virtual thread keeps its carrier meanwhile: long
 * reading belongs on platform threads, or it stalls whoever holds the writer.
 */
public final class Database implements AutoCloseable {
  private final Dialect dialect;
  private final String url;
  private final @Nullable FolderLock lock;
  private final HikariDataSource reader;
  private final HikariDataSource writer;

  private Database(Dialect dialect, String url, @Nullable FolderLock lock) {
    this.dialect = dialect;
    this.url = url;
    this.lock = lock;
    this.writer = Pools.writer(dialect, url);
    try {
      migrate(writer);
      this.reader = Pools.reader(dialect, url);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @param url {@code jdbc:sqlite:/path/parvis.db} or {@code jdbc:postgresql://host/name?user=…}
   * @throws AlreadyRunningException when another process uses the SQLite file
   * @throws IllegalArgumentException when the address is of no known database
   */
  public static Database open(String url) {
    Dialect dialect = Dialect.of(url);
    FolderLock lock = dialect == Dialect.SQLITE ? FolderLock.take(SqliteFile.folder(url)) : null;
    try {
      return new Database(dialect, url, lock);
    } catch (RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  private static void migrate(DataSource writer) {
    Flyway.configure().dataSource(writer).locations("classpath:db/migration").load().migrate();
  }

  /** Which database this is. */
  public Dialect dialect() {
    return dialect;
  }

  /** Connections that refuse to write. */
  public DataSource reader() {
    return reader;
  }

  /** Connections that may write; see the class comment before keeping one. */
  public DataSource writer() {
    return writer;
  }

  /**
   * Reads with a borrowed connection.
   *
   * @throws DatabaseException when the database fails
   */
  public <T> T read(SqlWork<T> work) {
    try (Connection connection = reader.getConnection()) {
      return work.run(connection);
    } catch (SQLException e) {
      throw new DatabaseException("The database could not be read", e);
    }
  }

  /**
   * Writes in one transaction: committed when the work returns, rolled back when it throws.
   *
   * @throws DatabaseException when the database fails; what the work throws itself passes unchanged
   */
  public <T> T write(SqlWork<T> work) {
    try {
      return inTransaction(work);
    } catch (SQLException e) {
      throw new DatabaseException("The database could not be written", e);
    }
  }

  /** As {@link #write}, for callers who must tell one failure from another. */
  public <T> T inTransaction(SqlWork<T> work) throws SQLException {
    try (Connection connection = writer.getConnection()) {
      connection.setAutoCommit(false);
      T result = work.run(connection);
      connection.commit();
      return result; // the pool rolls back what was not committed
    }
  }

  /** Opens a connection outside the pools, for who must keep one; the caller closes it. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (dialect == Dialect.POSTGRESQL) {
      properties.setProperty("tcpKeepAlive", "true");
      properties.setProperty("ApplicationName", "parvis");
    }
    return DriverManager.getConnection(url, properties);
  }

  /** Closes all connections, then lets another process use the file. */
  @Override
  public void close() {
    reader.close();
    writer.close();
    if (lock != null) {
      lock.close();
    }
  }
}
