package parvis.server.host;

import java.util.List;
import parvis.engine.command.Refusal;
import parvis.engine.event.Recorded;

/** What a site answers to a request. */
public sealed interface Reply {
  /**
   * Done, and durable.
   *
   * @param events what happened; the same again for a repeated request
   * @param repeated whether it had been done before
   */
  record Done(List<Recorded> events, boolean repeated) implements Reply {
    public Done {
      events = List.copyOf(events);
    }
  }

  /** Not done. */
  record Refused(Refusal refusal) implements Reply {}

  /** Not done: the sender's screen showed something that is no longer so. */
  record Stale() implements Reply {}
}
