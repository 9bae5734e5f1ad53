package parvis.server.reports.figure;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the person was told, in milliseconds where nothing else is said.
 *
 * @param low shortest wait announced, in minutes
 * @param high longest wait announced, in minutes
 * @param promised the time before which the person was not to be called
 * @param promiseKept whether no call came before it; null without promise or call
 * @param keptSince from when on the person could not be called
 * @param keptUntil until when
 * @param preCalled when told that the turn is near
 * @param coming when the person answered that they come
 * @param notice from being told to the call
 */
record Told(
    @Nullable Long low,
    @Nullable Long high,
    @Nullable Long promised,
    @Nullable Boolean promiseKept,
    @Nullable Long keptSince,
    @Nullable Long keptUntil,
    @Nullable Long preCalled,
    @Nullable Long coming,
    @Nullable Long notice) {
  static final String COLUMNS =
      "announced_low, announced_high, promised_at, promise_kept, kept_since, kept_until,"
          + " pre_called_at, coming_at, notice_ms";

  static Told of(Cells row) throws SQLException {
    return new Told(
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findFlag(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole());
  }
}
