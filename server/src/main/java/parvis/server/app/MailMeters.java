package parvis.server.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import parvis.server.live.LiveHub;
import parvis.server.mail.Letter;
import parvis.server.mail.MailListener;

/** Counts letters, and has screens drawn that show what became of them. */
final class MailMeters implements MailListener {
  private final MeterRegistry meters;
  private final LiveHub live;

  MailMeters(MeterRegistry meters, LiveHub live) {
    this.meters = meters;
    this.live = live;
  }

  @Override
  public void ended(Letter letter, Letter.State state) {
    count(state.name());
    live.changed(letter.site());
  }

  @Override
  public void failed(Letter letter) {
    count("FAILED");
    live.changed(letter.site());
  }

  private void count(String outcome) {
    Counter.builder("parvis.mail.letters")
        .description("Letters that were tried, and what became of them")
        .tag("outcome", outcome.toLowerCase(Locale.ROOT))
        .register(meters)
        .increment();
  }
}
