package parvis.engine.routing;

/**
 * Whose turn it is where calls are shared between people with an appointment and others: for each
 * service, how far one kind is behind its share. Whoever is behind goes first; only calls made
 * while both waited count.
 */
public final class Turns {
  private static final int ALL = 100;

  /** What is owed at most: a turn that could not be taken is not made up for again and again. */
  private static final int MOST = ALL;

  private final int[] owed; // to people with an appointment, in hundredths of a call

  /** Nothing is owed to anybody, for any of so many services. */
  public Turns(int services) {
    owed = new int[services];
  }

  private Turns(int[] owed) {
    this.owed = owed;
  }

  /** Whether somebody has to let the other kind go first. */
  boolean isOut(Policy policy, Lines lines, Awaiting who) {
    if (!policy.shares() || !lines.hasBoth(who.service())) {
      return false;
    }
    int debt = owed[who.service()];
    boolean booked = debt > 0 || (debt == 0 && policy.share() * 2 >= ALL);
    return who.booked() != booked;
  }

  /** Somebody is called who still stands in {@code lines}. */
  public void called(Policy policy, Lines lines, Awaiting who) {
    if (policy.shares() && lines.hasBoth(who.service())) {
      int debt = owed[who.service()] + (who.booked() ? policy.share() - ALL : policy.share());
      owed[who.service()] = Math.clamp(debt, -MOST, MOST);
    }
  }

  /** What is owed to people with an appointment, in hundredths of a call. */
  public int owed(int service) {
    return owed[service];
  }

  /** Sets what is owed, as it was before. */
  public void restore(int service, int hundredths) {
    owed[service] = hundredths;
  }

  /** The same turns, to go on with by themselves. */
  public Turns copy() {
    return new Turns(owed.clone());
  }
}
