package parvis.server.reports.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes the columns of one row one after another, as {@link Parameters} filled them. */
final class Columns {
  private final ResultSet row;
  private int index;

  Columns(ResultSet row) {
    this.row = row;
  }

  void skip() {
    index++;
  }

  String text() throws SQLException {
    return row.getString(++index);
  }

  @Nullable String findText() throws SQLException {
    return row.getString(++index);
  }

  int number() throws SQLException {
    return row.getInt(++index);
  }

  long millis() throws SQLException {
    return row.getLong(++index);
  }

  boolean flag() throws SQLException {
    return number() == 1;
  }

  @Nullable Boolean findFlag() throws SQLException {
    Long value = findMillis();
    return value == null ? null : Boolean.valueOf(value == 1);
  }

  @Nullable Duration findDuration() throws SQLException {
    Long millis = findMillis();
    return millis == null ? null : Duration.ofMillis(millis);
  }

  Instant moment() throws SQLException {
    return Instant.ofEpochMilli(millis());
  }

  @Nullable Integer findCount() throws SQLException {
    Long value = findMillis();
    return value == null ? null : Math.toIntExact(value);
  }

  @Nullable Long findMillis() throws SQLException {
    long value = row.getLong(++index);
    return row.wasNull() ? null : value;
  }

  @Nullable Instant findMoment() throws SQLException {
    Long millis = findMillis();
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
