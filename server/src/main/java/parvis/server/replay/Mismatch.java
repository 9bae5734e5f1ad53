package parvis.server.replay;

import java.util.List;

/**
 * A recorded call that the engine would not have made.
 *
 * @param recorded the ticket called
 * @param earlier tickets of the same queue that waited and came first, in calling order
 * @param why what explains it
 */
record Mismatch(TicketRow recorded, List<TicketRow> earlier, Difference why) {
  private static final long READING = 5;

  Mismatch {
    earlier = List.copyOf(earlier);
  }

  static Mismatch of(TicketRow recorded, List<TicketRow> earlier) {
    return new Mismatch(recorded, earlier, why(recorded, earlier));
  }

  private static Difference why(TicketRow recorded, List<TicketRow> earlier) {
    if (recorded.isCalledBeforeIssued()) {
      return Difference.BEFORE_ISSUED;
    }
    List<TicketRow> called = earlier.stream().filter(row -> row.called() != null).toList();
    if (called.isEmpty()) {
      return Difference.NEVER_CALLED;
    }
    return called.stream().allMatch(row -> sameReading(row, recorded))
        ? Difference.SAME_READING
        : Difference.OVERTAKEN;
  }

  private static boolean sameReading(TicketRow one, TicketRow other) {
    return one.called() != null
        && other.called() != null
        && one.called().minus(other.called()).abs().toMinutes() < READING;
  }

  /** As a line of the list of mismatches. */
  String line() {
    return String.join(
        ",",
        recorded.office(),
        recorded.queue(),
        recorded.letter(),
        recorded.date().toString(),
        Integer.toString(recorded.ticket()),
        recorded.called() == null ? "" : Double.toString(recorded.called().toMillis() / 60_000.0),
        Integer.toString(earlier.size()),
        earlier.isEmpty() ? "" : Integer.toString(earlier.getFirst().ticket()),
        why.name(),
        why.sentence());
  }

  static String heading() {
    return "office,queue_id,letter,date,ticket,called_min,earlier_waiting,first_of_them,reason,"
        + "meaning";
  }
}
