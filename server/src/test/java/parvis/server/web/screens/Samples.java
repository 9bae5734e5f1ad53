package parvis.server.web.screens;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.rules.ServiceDay;
import parvis.engine.site.Tally;
import parvis.engine.view.ServiceRow;

/** What the sample views share. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-24T09:42:00Z");
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final Text SITE = text("Mairie de Valmont", "Valmont town hall");

  static final ServiceDay.Progress OPEN = new ServiceDay.Progress(ServiceDay.Phase.OPEN, null);

  private Samples() {}

  static Text text(String french, String english) {
    return new Text(Map.of("fr", french, "en", english));
  }

  static Setting setting(String language) {
    return new Setting("valmont", Words.of(language).at(PARIS), "#14539a");
  }

  static ExpectedWait expected(int low, int high) {
    return low < 0
        ? new ExpectedWait.Unknown()
        : new ExpectedWait.Between(
            Duration.ofMinutes(low), Duration.ofMinutes(high), Duration.ofMinutes(low / 2));
  }

  static ServiceRow service(String id, String name, int waiting, int low, int high) {
    return new ServiceRow(
        id,
        Text.same(name),
        "file-text",
        true,
        null,
        OPEN,
        waiting,
        0,
        null,
        expected(low, high),
        Duration.ofMinutes(waiting * 6L),
        low < 0 ? 0 : 2,
        new Tally.OfService(0, 0, 0, 0, 0, 0),
        ServiceRow.Flow.PLAIN);
  }
}
