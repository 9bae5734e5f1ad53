package parvis.server.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import parvis.server.journal.JournalListener;

/** Measures what the journal writes. */
final class JournalMeters implements JournalListener {
  private final DistributionSummary batch;
  private final Timer latency;
  private final Counter conflicts;

  JournalMeters(MeterRegistry meters) {
    batch =
        DistributionSummary.builder("parvis.commit.entries")
            .description("Entries written by one commit")
            .register(meters);
    latency =
        Timer.builder("parvis.commit.latency")
            .description("Time of one commit until it is durable")
            .publishPercentiles(0.5, 0.99)
            .register(meters);
    conflicts =
        Counter.builder("parvis.commit.conflicts")
            .description("Appends lost to another node and decided again")
            .register(meters);
  }

  @Override
  public void committed(int entries, Map<String, Long> heads, Duration took) {
    batch.record(entries);
    latency.record(took);
  }

  @Override
  public void conflicted(String site) {
    conflicts.increment();
  }
}
