package parvis.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A time that only tests move. */
public final class TestClock implements InstantSource {
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public void pass(Duration duration) {
    now = now.plus(duration);
  }
}
