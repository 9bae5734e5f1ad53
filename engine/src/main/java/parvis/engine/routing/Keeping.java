package parvis.engine.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    List<Due> soon =
        floor.dues().stream().filter(due -> due.at() > now && due.at() <= last).toList();
    long first =
        soon.stream()
            .filter(due -> asking.mayReceive(due.who()))
            .mapToLong(Due::at)
            .min()
            .orElse(NOT);
    if (first == NOT) {
      return NOT;
    }
    return count(floor, soon, asking, now) < count(floor, soon, null, now) ? first : NOT;
  }

  /** How many can be received on time, without one of the receivers. */
  private int count(
      Floor floor, List<Due> soon, @org.jspecify.annotations.Nullable Receiver without, long now) {
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
