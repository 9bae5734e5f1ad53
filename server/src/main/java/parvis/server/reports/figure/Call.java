package parvis.server.reports.figure;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a leg was called; what is not known is null.
 *
 * @param calls how often, recalls included
 * @param recycles how often put back among those who wait after a call without answer
 * @param path by which way the call came that counts
 * @param rule what decided it
 * @param level how well the agent mastered the service
 * @param preferredLevel from which the service preferred agents, 0 for no matter
 * @param dial where the dial stood
 * @param group the group called with
 * @param waitingAhead people with an earlier place who stayed waiting
 * @param heldBackSince when somebody else was first called because this person was kept for a
 *     better match, in milliseconds
 * @param passedSince when somebody else was first called whom speed alone would not have called
 * @param readySince since when a desk that stood ready could have received this person, had they
 *     not been kept for a better match
 * @param speedAtLevel whether whom speed alone would have called had met the preferred level
 * @param band id of the time band of the call, empty outside of bands
 * @param byUsualAgent whether a personal customer was received by the usual agent; null for anybody
 *     else, and after the first leg
 */
record Call(
    int calls,
    int recycles,
    @Nullable String path,
    @Nullable String rule,
    @Nullable Long level,
    @Nullable Long preferredLevel,
    @Nullable Long dial,
    @Nullable Long group,
    @Nullable Long waitingAhead,
    @Nullable Long heldBackSince,
    @Nullable Long passedSince,
    @Nullable Long readySince,
    @Nullable Boolean speedAtLevel,
    @Nullable String band,
    @Nullable Boolean byUsualAgent) {
  static final String COLUMNS =
      "calls, recycles, path, rule, level, preferred_level, dial, group_sequence, waiting_ahead, "
          + waitedOnSince("HELD")
          + ", "
          + waitedOnSince("PASSED")
          + ", ready_since, speed_at_level, band,"
          + " (select case when c.agent = leg_fact.agent then 1 else 0 end from customer_fact c"
          + " where c.site = leg_fact.site and c.visit = leg_fact.visit and leg_fact.leg = 1)";

  private static String waitedOnSince(String kind) {
    return "(select min(h.at) from held_back_fact h where h.site = leg_fact.site and"
        + " h.visit = leg_fact.visit and h.kind = '"
        + kind
        + "' and h.at >= created_at and h.at < called_at)";
  }

  static Call of(Cells row) throws SQLException {
    return new Call(
        row.number(),
        row.number(),
        row.findText(),
        row.findText(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findWhole(),
        row.findFlag(),
        row.findText(),
        row.findFlag());
  }

  /** Whether an agent, not a rule, chose the person. */
  boolean isPicked() {
    return "PICKED".equals(rule);
  }

  boolean cameBy(String way) {
    return way.equals(path);
  }
}
