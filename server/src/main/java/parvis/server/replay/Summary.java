package parvis.server.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of a replay.
 *
 * @param offices one by one
 * @param events events written
 * @param replayed time from the first command to the last commit
 * @param processor processor time spent meanwhile, by all threads
 * @param reported time to make the facts of it all
 */
public record Summary(
    List<OfficeResult> offices,
    long events,
    Duration replayed,
    Duration processor,
    Duration reported) {
  public Summary {
    offices = List.copyOf(offices);
  }

  /** Tickets taken at all offices. */
  public int tickets() {
    return OfficeResult.sum(offices).tickets();
  }

  /** Calls made at all offices. */
  public int calls() {
    return OfficeResult.sum(offices).calls();
  }

  /** Calls for which the engine chose whom the recording called. */
  public int matches() {
    return OfficeResult.sum(offices).matches();
  }

  double ticketsASecond() {
    return tickets() / Math.max(0.001, replayed.toMillis() / 1000.0);
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-20s %8s %8s %12s %8s",
        "office",
        "tickets",
        "calls",
        "as recorded",
        "share");
    for (Difference why : Difference.values()) {
      out.print(String.format(Locale.ROOT, " %14s", name(why)));
    }
    out.println();
    offices.forEach(office -> row(out, office));
    OfficeResult all = OfficeResult.sum(offices);
    row(out, all);
    out.println();
    for (Difference why : Difference.values()) {
      out.printf(Locale.ROOT, "%-14s %s%n", name(why), why.sentence());
    }
    int passing = all.matches() + all.count(Difference.NEVER_CALLED);
    out.printf(
        Locale.ROOT,
        "%nLeaving out those never called: %s as recorded.%n",
        share(passing, all.calls()));
    out.printf(
        Locale.ROOT,
        "%,d tickets in %.1f s (processor %.1f s): %,.0f tickets/s; %,d events: %,.0f events/s; facts in %.1f s.%n",
        tickets(),
        replayed.toMillis() / 1000.0,
        processor.toMillis() / 1000.0,
        ticketsASecond(),
        events,
        events / Math.max(0.001, replayed.toMillis() / 1000.0),
        reported.toMillis() / 1000.0);
  }

  private static String name(Difference why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void row(PrintStream out, OfficeResult office) {
    out.printf(
        Locale.ROOT,
        "%-20s %8d %8d %12d %8s",
        office.office(),
        office.tickets(),
        office.calls(),
        office.matches(),
        share(office.matches(), office.calls()));
    for (Difference why : Difference.values()) {
      out.printf(Locale.ROOT, " %14d", office.count(why));
    }
    out.println();
  }

  private static String share(int part, int whole) {
    return String.format(Locale.ROOT, "%.2f%%", whole == 0 ? 100.0 : 100.0 * part / whole);
  }
}
