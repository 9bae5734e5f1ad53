package parvis.bench.load;

/**
 * What a run has shown.
 *
 * @param floor a request that does nothing
 * @param take taking a ticket
 * @param serve a step at a desk: call, presence, start, end
 * @param duplicates numbers that two people had
 * @param doubleCalls people whom two desks called
 */
public record Result(Figures floor, Figures take, Figures serve, int duplicates, int doubleCalls) {
  /** How much more processor time a ticket costs than a request that does nothing. */
  public double takeToFloor() {
    return take.cpu() / floor.cpu();
  }
}
