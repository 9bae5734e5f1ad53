package parvis.server.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether a file is a whole Parvis database. */
final class SqliteCheck {
  private SqliteCheck() {}

  /** Reads the whole file, which nobody may be writing, and leaves it untouched. */
  static void requireSound(Path file) {
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      String verdict = first(statement, "PRAGMA integrity_check");
      if (!verdict.equals("ok")) {
        throw new BackupException("The database in " + file + " is damaged: " + verdict);
      }
      if (!first(statement, "select count(*) from sqlite_schema where name = 'journal_entry'")
          .equals("1")) {
        throw new BackupException(file + " is a database, but not one of Parvis");
      }
    } catch (SQLException e) {
      throw new BackupException(file + " is not a database, or a damaged one", e);
    }
  }

  private static String first(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
