package parvis.server.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parvis.server.journal.Entry;
import parvis.server.journal.codec.EventCodec;
import parvis.server.journal.feed.FeedConsumer;
import parvis.server.reports.fact.FactRows;
import parvis.server.reports.fact.SiteFacts;

/** Makes facts of events, in the transaction that notes how far the journal was read. */
public final class Facts implements FeedConsumer {
  /** Under this name the journal is followed. */
  public static final String CONSUMER = "reports";

  private final EventCodec events = new EventCodec();

  @Override
  public void accept(Connection connection, List<Entry> entries) throws SQLException {
    Map<String, List<Entry>> bySite =
        entries.stream()
            .collect(Collectors.groupingBy(Entry::site, LinkedHashMap::new, Collectors.toList()));
    try (FactRows rows = new FactRows(connection)) {
      for (Map.Entry<String, List<Entry>> site : bySite.entrySet()) {
        new SiteFacts(rows, site.getKey())
            .fold(site.getValue().stream().map(events::decode).toList());
      }
    }
  }
}
