package parvis.engine.course;

import java.util.List;
import parvis.engine.command.Refusal;
import parvis.engine.event.Recorded;

/** What came of a command. */
public sealed interface Performed {
  /**
   * Done.
   *
   * @param own what the command caused
   * @param following what followed from it by itself at the same moment
   */
  record Done(List<Recorded> own, List<Recorded> following) implements Performed {
    public Done {
      own = List.copyOf(own);
      following = List.copyOf(following);
    }
  }

  /** Not done. */
  record Refused(Refusal refusal) implements Performed {}
}
