package parvis.engine.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Destination;
import parvis.engine.visit.Insertion;

/** What an agent asks for at a desk: being there, calling, receiving, sending on. */
public sealed interface DeskCommand extends SiteCommand {

  /** An agent takes a seat at a desk. */
  record SignIn(String desk, String agent) implements DeskCommand {}

  /** The agent leaves the desk for good. */
  record SignOut(String desk) implements DeskCommand {}

  /** The agent pauses, for a configured reason. */
  record Pause(String desk, String reason) implements DeskCommand {}

  /** The agent is away from the desk for a moment. */
  record GoAway(String desk) implements DeskCommand {}

  /** The agent is back from a pause or from being away. */
  record Resume(String desk) implements DeskCommand {}

  /** The desk is free: call whoever comes next. */
  record CallNext(String desk) implements DeskCommand {}

  /**
   * Call or take a precise person.
   *
   * @param direct whether the person already stands at the desk, so that no call is needed
   * @param previous what becomes of whom the desk is receiving, null where it receives nobody
   */
  record PickVisit(
      String desk, String visit, String reason, boolean direct, @Nullable Previous previous)
      implements DeskCommand {
    /** At a desk that receives nobody. */
    public PickVisit(String desk, String visit, String reason, boolean direct) {
      this(desk, visit, reason, direct, null);
    }
  }

  /** Whoever can be called next comes to the desk, without asking again. */
  record StandReady(String desk) implements DeskCommand {}

  /** The room is free again, as somebody or a sensor says: the system may call at once. */
  record ReportRoomFree(String desk) implements DeskCommand {}

  /** The desk asks for nobody any more, nor does the system for it. */
  record StandDown(String desk) implements DeskCommand {}

  /** The desk comes to its next person in another way. */
  record SetCallingMode(String desk, CallingMode mode) implements DeskCommand {}

  /** Tell whoever comes next that the turn is near. */
  record PreCall(String desk) implements DeskCommand {}

  /** Call the same person again. */
  record Recall(String desk) implements DeskCommand {}

  /** The called person has come. */
  record ConfirmPresence(String desk) implements DeskCommand {}

  /** A reader has seen the ticket or badge of a called person where it was called to. */
  record ConfirmByScan(String visit) implements DeskCommand {}

  /** Begin the service; a called person counts as present. */
  record StartService(String desk) implements DeskCommand {}

  /** The called person has not come. */
  record MarkNoShow(String desk) implements DeskCommand {}

  /** Set the person aside, in the agent's own pool. */
  record Hold(String desk) implements DeskCommand {}

  /** Take a held person again, at this desk. */
  record TakeBack(String desk, String visit) implements DeskCommand {}

  /**
   * End this leg and begin another of the same visit.
   *
   * @param reason why the person goes on to there
   * @param to which desk or agent, or anyone
   * @param insertion where among those who wait
   * @param answers what came of this leg
   * @param anyway whether it is known that nobody receives there now
   */
  record SendOn(
      String desk,
      String reason,
      Addressee to,
      Insertion insertion,
      List<Answer> answers,
      boolean anyway)
      implements DeskCommand {
    public SendOn {
      answers = List.copyOf(answers);
    }

    /** To where somebody receives. */
    public SendOn(
        String desk, String reason, Addressee to, Insertion insertion, List<Answer> answers) {
      this(desk, reason, to, insertion, answers, false);
    }
  }

  /**
   * End the visit here: it goes on at another site, where the person has a rank already.
   *
   * @param to the rank there
   * @param answers what came of this leg
   */
  record SendAway(String desk, Destination to, List<Answer> answers) implements DeskCommand {
    public SendAway {
      answers = List.copyOf(answers);
    }
  }

  /**
   * End the service.
   *
   * @param answers what was really asked and what came of it
   * @param callNext whether to call the next person at once: asked when the end has happened
   */
  record EndService(String desk, List<Answer> answers, boolean callNext) implements DeskCommand {
    public EndService {
      answers = List.copyOf(answers);
    }
  }

  /** The paperwork after a service is done. */
  record FinishWrapUp(String desk) implements DeskCommand {}

  /** Undo the last step made at the desk. */
  record UndoLastStep(String desk) implements DeskCommand {}
}
