package parvis.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;

/** Copies a SQLite database into one file while a server goes on writing to it. */
public final class Backup {
  private Backup() {}

  /**
   * Makes a backup: the database as it is at one moment, checked, in place of an earlier file of
   * that name. When it fails, the earlier file is untouched.
   *
   * @param url the address the server uses
   * @throws BackupException when there is nothing to copy, or the copy is not sound
   */
  public static void take(String url, Path target) {
    if (Dialect.of(url) == Dialect.POSTGRESQL) {
      throw new BackupException(
          "Parvis does not back up PostgreSQL itself. Use its own tool while the server runs:"
              + " pg_dump --format=custom --file=parvis.dump <database>,"
              + " and pg_restore to bring it back.");
    }
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    try {
      Files.deleteIfExists(partial);
      copy(SqliteFile.of(url), partial);
      SqliteCheck.requireSound(partial);
      DurableFiles.install(partial, target);
    } catch (SQLException | IOException e) {
      throw new BackupException("The backup to " + target + " failed", e);
    }
  }

  private static void copy(Path file, Path partial) throws SQLException {
    if (!Files.exists(file)) {
      throw new BackupException("There is no database at " + file);
    }
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", "10000");
    try (Connection connection = DriverManager.getConnection(SqliteFile.url(file), properties);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, partial.toAbsolutePath().toString());
      vacuum.execute();
    }
  }
}
