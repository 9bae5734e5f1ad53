package parvis.server.host;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set on. */
public final class VirtualClock implements InstantSource {
  private volatile Instant now;

  /** Stands at {@code start}. */
  public VirtualClock(Instant start) {
    now = start;
  }

  /** Sets it on; it never goes back. */
  public void setTo(Instant next) {
    if (next.isBefore(now)) {
      throw new IllegalArgumentException(next + " is before " + now);
    }
    now = next;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
