package parvis.server.reports.figure;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The moments and durations of a leg in milliseconds, null until they are known. */
record Moments(
    long created,
    @Nullable Long acknowledged,
    @Nullable Long called,
    @Nullable Long present,
    @Nullable Long started,
    @Nullable Long ended,
    @Nullable Long available,
    long held,
    @Nullable Long waited,
    @Nullable Long target,
    @Nullable Long expected) {
  static final String COLUMNS =
      "created_at, acknowledged_at, called_at, present_at, started_at, ended_at, available_at,"
          + " held_ms, wait_ms, target_ms, expected_ms";

  static Moments of(Cells row) throws SQLException {
    return new Moments(
        row.whole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.whole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole());
  }

  /** Until when the agent had this person, as far as is known; null while that lasts. */
  @Nullable Long busyUntil() {
    return available == null ? ended : available;
  }
}
