package parvis.server.reports.figure;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How long the steps of a leg were to take in milliseconds, null for no target.
 *
 * @param noticed from the rank until staff noticed the person
 * @param present from the call until the person was there
 * @param started from the beginning of the leg until the service began
 */
record StepTimes(@Nullable Long noticed, @Nullable Long present, @Nullable Long started) {
  static final String COLUMNS = "noticed_target_ms, present_target_ms, started_target_ms";

  /** No step had a target. */
  static final StepTimes NONE = new StepTimes(null, null, null);

  static StepTimes of(Cells row) throws SQLException {
    return new StepTimes(row.findWhole(), row.findWhole(), row.findWhole());
  }
}
