package parvis.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Empty PostgreSQL databases for tests, on one real server, as durable as in production. It starts
 * with the first test class that asks and stops after the last test.
 */
public final class PostgresDatabases implements BeforeAllCallback {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private @Nullable Server server;

  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        context
            .getRoot()
            .getStore(Namespace.create(PostgresDatabases.class))
            .getOrComputeIfAbsent(Server.class, _ -> Server.start(), Server.class);
  }

  /** Makes an empty database and gives its address. */
  public String create() {
    if (server == null) {
      throw new IllegalStateException("Register this as an extension of the test class");
    }
    return server.create("parvis" + COUNT.incrementAndGet());
  }

  private record Server(EmbeddedPostgres postgres) implements AutoCloseable {
    static Server start() {
      try {
        return new Server(
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String create(String name) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
        return postgres.getJdbcUrl("postgres", name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException, SQLException {
      // Its stop waits five seconds only, and a busy disk may need more to write all pages.
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("checkpoint");
      }
      postgres.close();
    }
  }
}
