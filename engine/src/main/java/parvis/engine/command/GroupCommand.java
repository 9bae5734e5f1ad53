package parvis.engine.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.Answer;

/** What an agent asks for of a group received together at a desk. */
public sealed interface GroupCommand extends SiteCommand {

  /**
   * Call several visits together.
   *
   * @param group id for the new group
   * @param service which service; null for the one of whoever comes next
   * @param seats how many people, 0 for as many as the desk has places
   * @param visits just these, empty for whoever comes next
   * @param booked just those who have booked this time; null for whenever they have, or have not
   */
  record CallGroup(
      String desk,
      String group,
      @Nullable String service,
      int seats,
      List<String> visits,
      @Nullable Instant booked)
      implements GroupCommand {
    public CallGroup {
      visits = List.copyOf(visits);
    }

    /** Whoever comes, or just these, whatever they have booked. */
    public CallGroup(
        String desk, String group, @Nullable String service, int seats, List<String> visits) {
      this(desk, group, service, seats, visits, null);
    }
  }

  /** One of the group has come. */
  record ConfirmInGroup(String desk, String visit) implements GroupCommand {}

  /** One of the group has not come; the seat is open again. */
  record MissInGroup(String desk, String visit) implements GroupCommand {}

  /** Somebody who waits or came late joins the group before its door closes. */
  record AdmitToGroup(String desk, String visit) implements GroupCommand {}

  /**
   * Call those of the group again who have not come.
   *
   * @param visit just this one, null for all of them
   */
  record RecallGroup(String desk, @Nullable String visit) implements GroupCommand {}

  /**
   * Close the door and receive the group.
   *
   * @param anyway whether also with fewer people than the service asks for
   */
  record StartGroup(String desk, boolean anyway) implements GroupCommand {
    /** With as many as the service asks for. */
    public StartGroup(String desk) {
      this(desk, false);
    }
  }

  /**
   * The group does not meet now: its people wait again, each at the old place.
   *
   * @param until they are not called before, null for coming with the next group
   */
  record PutOffGroup(String desk, @Nullable Instant until) implements GroupCommand {}

  /**
   * The group is over.
   *
   * @param answers what came of it for all of whom nothing else is said
   * @param byVisit what came of it for one of them
   */
  record EndGroup(String desk, List<Answer> answers, Map<String, List<Answer>> byVisit)
      implements GroupCommand {
    public EndGroup {
      answers = List.copyOf(answers);
      byVisit = Map.copyOf(byVisit);
    }
  }
}
