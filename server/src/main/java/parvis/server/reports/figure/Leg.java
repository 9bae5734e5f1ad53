package parvis.server.reports.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of one leg; times and durations in milliseconds, null until they are known.
 *
 * @param date the site's day on which it began
 */
record Leg(
    String date,
    int hour,
    String service,
    @Nullable String desk,
    @Nullable String outcome,
    int calls,
    boolean picked,
    long created,
    @Nullable Long called,
    @Nullable Long present,
    @Nullable Long started,
    @Nullable Long ended,
    long held,
    @Nullable Long waited,
    @Nullable Long target) {
  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "local_date, local_hour, service, desk, outcome, calls, rule, created_at, called_at,"
          + " present_at, started_at, ended_at, held_ms, wait_ms, target_ms";

  static Leg of(ResultSet row) throws SQLException {
    return new Leg(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        "PICKED".equals(row.getString(7)),
        row.getLong(8),
        whole(row, 9),
        whole(row, 10),
        whole(row, 11),
        whole(row, 12),
        row.getLong(13),
        whole(row, 14),
        whole(row, 15));
  }

  private static @Nullable Long whole(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  boolean isReceived() {
    return started != null;
  }

  boolean cameTo(String how) {
    return how.equals(outcome);
  }

  /** Last call to presence; null for who was taken without a call or has not come. */
  @Nullable Long walk() {
    return calls > 0 && called != null && present != null ? present - called : null;
  }

  /** Start to end less holds; null when it did not end by itself. */
  @Nullable Long serviceTime() {
    return started != null && ended != null && !cameTo("EXPIRED") ? ended - started - held : null;
  }
}
