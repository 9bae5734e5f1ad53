package parvis.server.reports.figure;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of one leg.
 *
 * @param number 1 for the first leg of a visit
 * @param date the site's day on which it began
 * @param inLine whether it began at the head of a line without tickets
 */
record Leg(
    int number,
    String date,
    int hour,
    String service,
    @Nullable String desk,
    @Nullable String outcome,
    int partySize,
    boolean inLine,
    Moments times,
    Told told,
    Call call) {
  private static final long MINUTE = 60_000;

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "leg, local_date, local_hour, service, desk, outcome, party_size, in_line, "
          + Moments.COLUMNS
          + ", "
          + Told.COLUMNS
          + ", "
          + Call.COLUMNS;

  static Leg of(Cells row) throws SQLException {
    return new Leg(
        row.number(),
        row.text(),
        row.number(),
        row.text(),
        row.findText(),
        row.findText(),
        row.number(),
        row.number() == 1,
        Moments.of(row),
        Told.of(row),
        Call.of(row));
  }

  boolean isReceived() {
    return times.started() != null;
  }

  boolean cameTo(String how) {
    return how.equals(outcome);
  }

  /** Last call to presence; null for who was taken without a call or has not come. */
  @Nullable Long walk() {
    Long called = times.called();
    Long present = times.present();
    return call.calls() > 0 && called != null && present != null ? present - called : null;
  }

  /** Start to end less holds; null when it did not end by itself. */
  @Nullable Long serviceTime() {
    Long started = times.started();
    Long ended = times.ended();
    return started != null && ended != null && !cameTo("EXPIRED")
        ? ended - started - times.held()
        : null;
  }

  /** From the start of a visit until somebody noticed the person; null when nobody did. */
  @Nullable Long timeToNotice() {
    Long noticed = times.acknowledged();
    return noticed == null || inLine || number > 1 ? null : noticed - times.created();
  }

  /** Whether the wait lay within the range announced; null when either is not known. */
  @Nullable Boolean isAsAnnounced() {
    Long waited = times.waited();
    Long low = told.low();
    Long high = told.high();
    if (waited == null || low == null || high == null) {
      return null;
    }
    return waited >= low * MINUTE && waited <= high * MINUTE;
  }

  /**
   * How long this person waited on since somebody else was called first; 0 for who was not kept.
   */
  long heldBack() {
    Long since = call.heldBackSince();
    Long called = times.called();
    return since == null || called == null ? 0 : called - since;
  }
}
