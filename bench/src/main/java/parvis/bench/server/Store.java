package parvis.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of a run lie.
 *
 * @param folder of the run, removed at its end
 * @param url JDBC address
 */
public record Store(TempFolder folder, String url) implements AutoCloseable {
  /**
   * A folder with an empty SQLite database, or with the log only when the database is elsewhere.
   *
   * @param url JDBC address of a database that is there already, null for SQLite
   */
  public static Store make(@Nullable String url) throws IOException {
    TempFolder folder = TempFolder.make();
    Path file = folder.path().resolve("parvis.db").toAbsolutePath();
    return new Store(folder, url == null ? "jdbc:sqlite:" + file : url);
  }

  /** What the tables call this database. */
  public String databaseName() {
    return url.startsWith("jdbc:sqlite:") ? "SQLite" : "PostgreSQL";
  }

  /** Starts a server on these data. */
  public ServerProcess serve() throws IOException {
    return ServerProcess.start(url, folder.path());
  }

  /** Starts a server on these data at a known port. */
  public ServerProcess serveAt(int port) throws IOException {
    return ServerProcess.start(url, folder.path(), port);
  }

  @Override
  public void close() {
    folder.close();
  }
}
