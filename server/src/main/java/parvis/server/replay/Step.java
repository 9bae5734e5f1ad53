package parvis.server.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a site at one moment, all at once.
 *
 * @param calls whether these are calls, each of another queue; else anything but calls
 */
record Step(Instant at, boolean calls, List<Action> actions) {
  Step {
    actions = List.copyOf(actions);
  }

  /** One thing that somebody did. */
  sealed interface Action {
    /** A ticket is taken. */
    record Take(TicketRow row) implements Action {}

    /**
     * A ticket is called.
     *
     * @param opens whether the desk is opened for it
     * @param before the ticket whose service ends by it, null when none
     */
    record Call(TicketRow row, String desk, boolean opens, @Nullable TicketRow before)
        implements Action {}

    /**
     * A service ends.
     *
     * @param closes whether the desk is closed after it
     */
    record End(TicketRow row, String desk, boolean closes) implements Action {}
  }

  /** The agent who always sits at a desk. */
  static String agentOf(String desk) {
    return "at-" + desk;
  }
}
