package parvis.engine.calling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.visit.Reception;

/**
 * How somebody came to a desk: called by a rule, or taken by an agent.
 *
 * @param visit id of the visit
 * @param by the desk and the agent
 * @param why why this person, as it was recorded
 * @param at when it was
 */
public record CallMade(String visit, Reception by, Why why, Instant at) {
  /** The call that was recorded there, null for something else. */
  static @Nullable CallMade find(Recorded recorded) {
    return switch (recorded.event()) {
      case SiteEvent.VisitCalled(String visit, Reception by, Why why) ->
          new CallMade(visit, by, why, recorded.at());
      case SiteEvent.VisitTaken(String visit, Reception by, Why why) ->
          new CallMade(visit, by, why, recorded.at());
      default -> null;
    };
  }

  /** The last call of a visit in what was recorded, null when there was none. */
  public static @Nullable CallMade findLast(List<Recorded> history, String visit) {
    for (Recorded recorded : history.reversed()) {
      CallMade call = find(recorded);
      if (call != null && call.visit().equals(visit)) {
        return call;
      }
    }
    return null;
  }
}
