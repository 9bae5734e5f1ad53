package parvis.server.reports.fact;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Why;

/** The columns about the way of a call, in the order in which they are written and read. */
final class WayColumns {
  static final String NAMES =
      "path rule level preferred_level dial group_sequence waiting_ahead held_back"
          + " speed_at_level ready_since band";

  private WayColumns() {}

  /** Writes the sequence of the call and these columns; all null without a call. */
  static void bind(Parameters row, @Nullable Way way) throws SQLException {
    row.millis(way == null ? null : way.sequence());
    row.text(way == null ? null : way.path().name()).text(way == null ? null : way.rule().name());
    row.count(way == null ? null : way.level()).count(way == null ? null : way.preferredLevel());
    row.count(way == null ? null : way.dial()).millis(way == null ? null : way.group());
    row.count(way == null ? null : way.waitingAhead()).count(way == null ? null : way.heldBack());
    row.mayBe(way == null ? null : way.speedAtLevel());
    row.moment(way == null ? null : way.readySince()).text(way == null ? null : way.band());
  }

  /** Reads the sequence of the call and these columns; null without a call. */
  static @Nullable Way find(Columns row) throws SQLException {
    Long sequence = row.findMillis();
    String path = row.findText();
    String rule = row.findText();
    int level = row.number();
    int preferredLevel = row.number();
    int dial = row.number();
    Long group = row.findMillis();
    int waitingAhead = row.number();
    int heldBack = row.number();
    Boolean speedAtLevel = row.findFlag();
    Instant readySince = row.findMoment();
    String band = row.findText();
    return sequence == null || path == null || rule == null
        ? null
        : new Way(
            sequence,
            Why.Path.valueOf(path),
            Why.Rule.valueOf(rule),
            level,
            preferredLevel,
            dial,
            group,
            waitingAhead,
            heldBack,
            speedAtLevel,
            readySince,
            band == null ? "" : band);
  }
}
