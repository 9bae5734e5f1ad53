package parvis.engine.reinforcement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Help that was called and is not over.
 *
 * @param rule id of the rule
 * @param measure what was over its threshold
 * @param value by how many people or minutes
 * @param byHand whether somebody asked, not the rule
 * @param calledAt when
 * @param escalated whether nobody could come, so that the supervisor must act
 * @param asked who was asked, in order
 */
public record Reinforcement(
    String rule,
    Measure measure,
    long value,
    boolean byHand,
    Instant calledAt,
    boolean escalated,
    List<Asked> asked) {
  /**
   * A helper who was asked.
   *
   * @param agent id of the agent
   * @param at when
   * @param until an answer is waited for
   * @param answer what came of it, null for nothing yet
   * @param desk where the helper sits, null for nowhere yet
   * @param arrivedAt when the helper sat down, null for not yet
   */
  public record Asked(
      String agent,
      Instant at,
      Instant until,
      @Nullable HelperAnswer answer,
      @Nullable String desk,
      @Nullable Instant arrivedAt) {
    /** Whether the helper is on the way or there. */
    public boolean isCounted() {
      return answer == null || answer == HelperAnswer.COMING || arrivedAt != null;
    }

    /** Whether the helper said to come and is not there yet. */
    public boolean isOnTheWay() {
      return answer == HelperAnswer.COMING && arrivedAt == null;
    }
  }

  public Reinforcement {
    asked = List.copyOf(asked);
  }

  public Reinforcement asking(String agent, Instant at, Instant until) {
    List<Asked> more = new ArrayList<>(asked);
    more.add(new Asked(agent, at, until, null, null, null));
    return with(more, escalated);
  }

  public Reinforcement answered(String agent, HelperAnswer answer) {
    return change(
        agent,
        one -> new Asked(one.agent(), one.at(), one.until(), answer, one.desk(), one.arrivedAt()));
  }

  public Reinforcement arrived(String agent, String desk, Instant at) {
    return change(
        agent, one -> new Asked(one.agent(), one.at(), one.until(), HelperAnswer.COMING, desk, at));
  }

  private Reinforcement change(String agent, UnaryOperator<Asked> change) {
    List<Asked> changed = new ArrayList<>(asked);
    changed.replaceAll(one -> one.agent().equals(agent) ? change.apply(one) : one);
    return with(changed, escalated);
  }

  public Reinforcement givenUp() {
    return with(asked, true);
  }

  private Reinforcement with(List<Asked> all, boolean gaveUp) {
    return new Reinforcement(rule, measure, value, byHand, calledAt, gaveUp, all);
  }

  /** The helper who was asked and has not answered, null when there is none. */
  public @Nullable Asked findPending() {
    return asked.stream().filter(one -> one.answer() == null).findFirst().orElse(null);
  }

  /** Whether {@code agent} was asked, whatever the answer. */
  public boolean hasAsked(String agent) {
    return asked.stream().anyMatch(one -> one.agent().equals(agent));
  }
}
