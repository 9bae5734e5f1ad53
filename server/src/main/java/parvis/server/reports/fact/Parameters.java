package parvis.server.reports.fact;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fills the places of a statement one after another. */
final class Parameters {
  private final PreparedStatement statement;
  private int index;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters text(@Nullable String value) throws SQLException {
    statement.setString(++index, value);
    return this;
  }

  Parameters number(long value) throws SQLException {
    statement.setLong(++index, value);
    return this;
  }

  Parameters count(@Nullable Integer value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.INTEGER);
    } else {
      statement.setInt(++index, value);
    }
    return this;
  }

  Parameters millis(@Nullable Long value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.BIGINT);
    } else {
      statement.setLong(++index, value);
    }
    return this;
  }

  Parameters flag(boolean value) throws SQLException {
    return number(value ? 1 : 0);
  }

  Parameters mayBe(@Nullable Boolean value) throws SQLException {
    return value == null ? count(null) : flag(value);
  }

  Parameters duration(@Nullable Duration value) throws SQLException {
    return millis(value == null ? null : value.toMillis());
  }

  Parameters moment(@Nullable Instant value) throws SQLException {
    return millis(value == null ? null : value.toEpochMilli());
  }

  void addBatch() throws SQLException {
    statement.addBatch();
    index = 0;
  }
}
