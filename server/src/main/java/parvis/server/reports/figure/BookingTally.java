package parvis.server.reports.figure;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bookings of one service, counted one after another. */
final class BookingTally {
  /** What is read of each booking, in this order. */
  static final String COLUMNS =
      "b.service, b.start_at, b.booked_at, b.moved, b.moved_by_closing, b.moved_earlier,"
          + " b.cancelled_by, b.missed_at, b.arrived_at, l.called_at, w.booking, b.people, b.places,"
          + " b.session, b.given_back";

  private int booked;
  private int fromWaitlist;
  private int givenBack;
  private int moved;
  private int movedByClosing;
  private int movedEarlier;
  private int cancelled;
  private int cancelledByStaff;
  private int kept;
  private int missed;
  private int sessionPeople;
  private int sessionCame;

  /** How many people each session takes. */
  private final Map<String, Integer> sessions = new HashMap<>();

  private final Durations lead = new Durations();
  private final Durations personLate = new Durations();
  private final Durations siteLate = new Durations();

  /** Counts the rest of a row, after its service. */
  void add(Cells row) throws SQLException {
    long start = row.whole();
    long bookedAt = row.whole();
    int times = row.number();
    int closings = row.number();
    int earlier = row.number();
    String by = row.findText();
    Long missedAt = row.findWhole();
    Long arrivedAt = row.findWhole();
    Long calledAt = row.findWhole();
    booked++;
    if (row.findText() != null) {
      fromWaitlist++;
    }
    int people = row.number();
    int places = row.number();
    String session = row.findText();
    givenBack += row.number();
    if (session != null && by == null) {
      int _ = sessions.merge(session, places, Math::max);
      sessionPeople += people;
      sessionCame += arrivedAt == null ? 0 : people;
    }
    moved += times;
    movedByClosing += closings;
    movedEarlier += earlier;
    lead.add(Math.max(0, start - bookedAt));
    if (by != null) {
      count(by);
    } else if (arrivedAt != null) {
      arrived(start, arrivedAt, calledAt);
    } else if (missedAt != null) {
      missed++;
    }
  }

  private void count(String by) {
    if (Objects.equals(by, "PERSON")) {
      cancelled++;
    } else {
      cancelledByStaff++;
    }
  }

  private void arrived(long start, long arrivedAt, @Nullable Long calledAt) {
    kept++;
    personLate.add(Math.max(0, arrivedAt - start));
    if (calledAt != null) {
      siteLate.add(Math.max(0, calledAt - Math.max(start, arrivedAt)));
    }
  }

  /** What was counted, for the service. */
  BookingCount of(String service) {
    return new BookingCount(
        service,
        booked,
        fromWaitlist,
        givenBack,
        moved,
        movedByClosing,
        movedEarlier,
        cancelled,
        cancelledByStaff,
        kept,
        missed,
        sessions.size(),
        sessions.values().stream().mapToInt(Integer::intValue).sum(),
        sessionPeople,
        sessionCame,
        lead.mean(),
        personLate.mean(),
        siteLate.mean(),
        siteLate.percentile(90));
  }
}
