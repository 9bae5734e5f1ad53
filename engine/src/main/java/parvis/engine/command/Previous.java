package parvis.engine.command;

import java.util.List;
import parvis.engine.visit.Answer;

/** What becomes of whom a desk is receiving when it takes charge of somebody else. */
public sealed interface Previous {
  /**
   * Their service ends as it always does: reasons that are left are served later.
   *
   * @param answers what was really asked and what came of it
   */
  record End(List<Answer> answers) implements Previous {
    public End {
      answers = List.copyOf(answers);
    }
  }

  /** They are set aside in the agent's own pool. */
  record Hold() implements Previous {}
}
