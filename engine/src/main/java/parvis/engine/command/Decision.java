package parvis.engine.command;

import java.util.List;
import parvis.engine.event.SiteEvent;

/** What a site answers to a command. */
public sealed interface Decision {
  /**
   * Yes: this is what happens.
   *
   * @param events in order; empty when there was nothing to do
   */
  record Accepted(List<SiteEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** No, and why. */
  record Refused(Refusal refusal) implements Decision {}

  /** Accepted with these events. */
  static Decision accept(SiteEvent... events) {
    return new Accepted(List.of(events));
  }

  /** Refused for this reason. */
  static Decision refuse(Refusal.Reason reason) {
    return new Refused(Refusal.of(reason));
  }

  /** Refused for this reason, naming one thing. */
  static Decision refuse(Refusal.Reason reason, String name, String value) {
    return new Refused(Refusal.of(reason, name, value));
  }
}
