package parvis.server.journal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts commits and their entries. */
final class CommitCounter implements JournalListener {
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger entries = new AtomicInteger();

  @Override
  public void committed(int count, Map<String, Long> heads, Duration latency) {
    commits.incrementAndGet();
    entries.addAndGet(count);
  }

  int commits() {
    return commits.get();
  }

  int entries() {
    return entries.get();
  }

  void subtract(int count) {
    entries.addAndGet(-count);
  }
}
