package parvis.engine.agenda;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Gives each of some people one of some others of their own, by Kuhn's augmenting paths. */
final class Matching {
  private static final int NONE = -1;

  private final List<BitSet> wanted;
  private final int[] holder;

  /**
   * @param wanted for each person, which others would do
   */
  Matching(List<BitSet> wanted) {
    this.wanted = wanted;
    this.holder = new int[wanted.stream().mapToInt(BitSet::length).max().orElse(0)];
    Arrays.fill(holder, NONE);
  }

  /** Whether everybody can have one. */
  boolean isComplete() {
    for (int person = 0; person < wanted.size(); person++) {
      if (!seat(person, new BitSet())) {
        return false;
      }
    }
    return true;
  }

  private boolean seat(int person, BitSet tried) {
    BitSet choice = wanted.get(person);
    for (int one = choice.nextSetBit(0); one >= 0; one = choice.nextSetBit(one + 1)) {
      if (tried.get(one)) {
        continue;
      }
      tried.set(one);
      if (holder[one] == NONE || seat(holder[one], tried)) {
        holder[one] = person;
        return true;
      }
    }
    return false;
  }
}
