package parvis.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** How connections are pooled and what each one is told when it opens. */
final class Pools {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 8;
  // Of 4 KiB: a page that is written again and again goes from the log to the file once.
  private static final int LOG_PAGES = 4_000;

  private Pools() {}

  static HikariDataSource reader(Dialect dialect, String url) {
    HikariConfig config = config(dialect, url, "parvis-reader", CONNECTIONS);
    switch (dialect) {
      // Not setReadOnly: a read-only SQLite handle cannot create the shared memory of its log.
      case SQLITE -> config.setConnectionInitSql("PRAGMA query_only=ON");
      case POSTGRESQL -> {
        config.setReadOnly(true);
        config.addDataSourceProperty("readOnlyMode", "always"); // outside transactions too
      }
    }
    return new HikariDataSource(config);
  }

  static HikariDataSource writer(Dialect dialect, String url) {
    // SQLite has one writer at a time anyway: waiting in this pool is first come, first served,
    // while waiting on its file lock is by polling.
    int size = dialect == Dialect.SQLITE ? 1 : CONNECTIONS;
    HikariConfig config = config(dialect, url, "parvis-writer", size);
    if (dialect == Dialect.SQLITE) {
      // A deferred transaction that reads and then writes may fail at once, whatever the timeout.
      config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
      config.setConnectionInitSql("PRAGMA wal_autocheckpoint=" + LOG_PAGES);
    }
    return new HikariDataSource(config);
  }

  private static HikariConfig config(Dialect dialect, String url, String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    // By name: after a restart inside one process (dev mode, tests) the list of drivers is stale.
    config.setDriverClassName(
        switch (dialect) {
          case SQLITE -> "org.sqlite.JDBC";
          case POSTGRESQL -> "org.postgresql.Driver";
        });
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(PATIENCE.toMillis());
    switch (dialect) {
      case SQLITE -> tellSqlite(config);
      case POSTGRESQL -> tellPostgresql(config);
    }
    return config;
  }

  private static void tellSqlite(HikariConfig config) {
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("busy_timeout", Long.toString(PATIENCE.toMillis()));
    config.setMaxLifetime(0);
  }

  private static void tellPostgresql(HikariConfig config) {
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "parvis");
  }
}
