package parvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final Map<String, String> WANTED =
      Map.of(
          "journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "busy_timeout", "10000");

  @TempDir Path folder;

  @Test
  void sqlite_is_told_to_be_durable_on_every_connection() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("parvis.db"))) {
      for (Map.Entry<String, String> wanted : WANTED.entrySet()) {
        assertThat(database.read(asText(wanted.getKey()))).isEqualTo(wanted.getValue());
        assertThat(database.write(asText(wanted.getKey()))).isEqualTo(wanted.getValue());
      }
    }
  }

  @Test
  void what_throws_is_rolled_back() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("parvis.db"))) {
      assertThatThrownBy(() -> database.write(DatabaseTest::createAndThrow))
          .hasMessage("on purpose");
      assertThatThrownBy(() -> database.read(connection -> first(connection, "select * from t")))
          .isInstanceOf(DatabaseException.class);
    }
  }

  @Test
  void an_address_must_name_a_known_database_and_a_file() {
    assertThatThrownBy(() -> Database.open("jdbc:h2:mem:x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Database.open("jdbc:sqlite::memory:"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String createAndThrow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table t (x text)");
    }
    throw new IllegalStateException("on purpose");
  }

  private static SqlWork<String> asText(String pragma) {
    return connection -> first(connection, "PRAGMA " + pragma);
  }

  private static String first(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
