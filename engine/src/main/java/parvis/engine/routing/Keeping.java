package parvis.engine.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps receivers for people with an appointment in the last minutes before their time, rather than
 * giving them to somebody who would take longer than until then (3.1).
 *
 * <p>A receiver is kept only when it is needed: when, without it, fewer of those whose time comes
 * before it would be free again could be received on time by somebody who is free by then. One
 * person for each receiver: two whose times lie so near cannot follow each other.
 */
final class Keeping {
  /** Not kept. */
  static final long NOT = Long.MIN_VALUE;

  private static final int NOBODY = -1;

  private final Paces paces;

  Keeping(Paces paces) {
    this.paces = paces;
  }

  /**
   * Until when the receiver is kept rather than given to who stands so: the first booked time of
   * those it is kept for; {@link #NOT} when it is not.
   */
  long until(Floor floor, Awaiting who, Receiver asking, long now) {
    if (floor.dues().isEmpty() || who.booked()) {
      return NOT;
    }
    long free = now + paces.duration(who.service(), asking);
    long last = Math.min(free - 1, now + floor.policy().protect());
    long first = first(floor, who, asking, now, last);
    if (first == NOT) {
      return NOT;
    }
    List<Due> soon =
        floor.dues().stream()
            .filter(due -> due.at() > now && due.at() <= last)
            .filter(due -> !asking.mayReceive(due.who()) || goesFirst(floor, due, who, asking))
            .toList();
    return count(floor, soon, asking, now) < count(floor, soon, null, now) ? first : NOT;
  }

  /** The first time of somebody whom the receiver may receive: what nearly always ends it. */
  private static long first(Floor floor, Awaiting who, Receiver asking, long now, long last) {
    List<Due> dues = floor.dues();
    for (int i = 0; i < dues.size() && dues.get(i).at() <= last; i++) {
      Due due = dues.get(i);
      if (due.at() > now && asking.mayReceive(due.who()) && goesFirst(floor, due, who, asking)) {
        return due.at();
      }
    }
    return NOT;
  }

  /** Whether it would be of any use: at the booked time, who has booked would be called first. */
  private static boolean goesFirst(Floor floor, Due due, Awaiting who, Receiver asking) {
    if (floor.hasTurns()) {
      return true;
    }
    Candidate booked = new Candidate();
    booked.fill(floor, due.who(), asking, 0, due.at());
    Candidate other = new Candidate();
    other.fill(floor, who, asking, 0, due.at());
    return booked.isBefore(other);
  }

  /** How many can be received on time, without one of the receivers. */
  private int count(Floor floor, List<Due> soon, @Nullable Receiver without, long now) {
    List<Receiver> receivers = new ArrayList<>();
    for (Receiver one : floor.receivers()) {
      if (without == null || !one.desk().equals(without.desk())) {
        receivers.add(one);
      }
    }
    int[] whose = new int[receivers.size()];
    Arrays.fill(whose, NOBODY);
    int found = 0;
    for (int i = 0; i < soon.size(); i++) {
      found += place(soon, i, receivers, whose, new boolean[whose.length], now) ? 1 : 0;
    }
    return found;
  }

  /** An augmenting path (Kuhn): somebody else moves over when they can. */
  private boolean place(
      List<Due> soon,
      int person,
      List<Receiver> receivers,
      int[] whose,
      boolean[] tried,
      long now) {
    Due due = soon.get(person);
    for (int i = 0; i < whose.length; i++) {
      Receiver one = receivers.get(i);
      if (tried[i] || !one.mayReceive(due.who()) || paces.freeAt(one, now) > due.at()) {
        continue;
      }
      tried[i] = true;
      if (whose[i] == NOBODY || place(soon, whose[i], receivers, whose, tried, now)) {
        whose[i] = person;
        return true;
      }
    }
    return false;
  }
}
