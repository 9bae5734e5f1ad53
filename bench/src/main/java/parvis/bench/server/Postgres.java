package parvis.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL on this machine for the time of a run, as durable as in production. */
public final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final AtomicInteger databases = new AtomicInteger();

  private Postgres(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts one. */
  public static Postgres start() throws IOException {
    return new Postgres(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_wal_size", "4GB")
            .start());
  }

  /** Makes an empty database and gives its JDBC address. */
  public String create() {
    String name = "parvis" + databases.incrementAndGet();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      boolean _ = statement.execute("create database " + name);
      return postgres.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    // Its stop waits five seconds only, and a busy disk may need more to write all pages.
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      boolean _ = statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      postgres.close();
    }
  }
}
