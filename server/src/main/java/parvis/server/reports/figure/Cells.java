package parvis.server.reports.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes the cells of one row one after another. */
final class Cells {
  private final ResultSet row;
  private int index;

  Cells(ResultSet row) {
    this.row = row;
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

  long whole() throws SQLException {
    return row.getLong(++index);
  }

  @Nullable Long findWhole() throws SQLException {
    long value = row.getLong(++index);
    return row.wasNull() ? null : value;
  }

  @Nullable Boolean findFlag() throws SQLException {
    Long value = findWhole();
    return value == null ? null : Boolean.valueOf(value == 1);
  }
}
