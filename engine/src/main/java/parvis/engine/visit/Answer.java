package parvis.engine.visit;

/**
 * What was really asked and what came of it, as recorded by the agent.
 *
 * @param reason id of the real reason
 * @param answer id of the answer
 * @param quantity how many of them, at least 1
 */
public record Answer(String reason, String answer, int quantity) {
  public Answer {
    if (quantity < 1 || quantity > 99) {
      throw new IllegalArgumentException("quantity: must be from 1 to 99");
    }
  }
}
