package parvis.server.reports.figure;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of one leg.
 *
 * @param number 1 for the first leg of a visit
 * @param date the site's day on which it began
 * @param inLine whether it began at the head of a line without tickets
 * @param waitedBefore milliseconds waited before, in earlier legs or at another site
 * @param steps how long each step was to take
 * @param unsolved answers recorded after which the person must come again
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
    long waitedBefore,
    Moments times,
    StepTimes steps,
    Told told,
    Call call,
    int unsolved) {
  private static final long MINUTE = 60_000;

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "leg, local_date, local_hour, service, desk, outcome, party_size, in_line, waited_before_ms, "
          + Moments.COLUMNS
          + ", "
          + StepTimes.COLUMNS
          + ", "
          + Told.COLUMNS
          + ", "
          + Call.COLUMNS
          + ", (select count(*) from answer_fact a join unsolved_answer u on u.site = a.site and"
          + " u.answer = a.answer where a.site = leg_fact.site and a.visit = leg_fact.visit and"
          + " a.leg = leg_fact.leg)";

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
        row.whole(),
        Moments.of(row),
        StepTimes.of(row),
        Told.of(row),
        Call.of(row),
        row.number());
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

  /** From the beginning of the leg until the service began; null before, and in a line. */
  @Nullable Long timeToStart() {
    Long started = times.started();
    return started == null || inLine ? null : Long.valueOf(started - times.created());
  }

  /** What who was sent on waited in all, here and before; null for everybody else. */
  @Nullable Long waitInAll() {
    boolean sentOn = number > 1 || waitedBefore > 0;
    Long waited = times.waited();
    return sentOn && isReceived() && waited != null ? Long.valueOf(waitedBefore + waited) : null;
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
   * How long this person waited on since they could have been received but for being kept for a
   * better match; 0 for who was not kept.
   */
  long heldBack() {
    return since(soonest(call.heldBackSince(), call.readySince()));
  }

  /** The same, and since speed alone would have called this person instead of somebody else. */
  long waitedForQuality() {
    return since(soonest(call.passedSince(), soonest(call.heldBackSince(), call.readySince())));
  }

  private static @Nullable Long soonest(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Long.valueOf(Math.min(one, other));
  }

  private long since(@Nullable Long moment) {
    Long called = times.called();
    return moment == null || called == null ? 0 : Math.max(0, called - moment);
  }

  /** Whether the person need not come again; null while nobody knows. */
  @Nullable Boolean isResolved() {
    if (cameTo("SENT_ON")) {
      return false;
    }
    return cameTo("SERVED") ? Boolean.valueOf(unsolved == 0) : null;
  }
}
