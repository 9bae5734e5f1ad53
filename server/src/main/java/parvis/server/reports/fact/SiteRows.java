package parvis.server.reports.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings as rows of {@code report_site}, so that a restart needs no full reading. */
final class SiteRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SiteRows() {}

  static @Nullable SiteSettings find(Connection connection, String site) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select zone, day_reset, services, protect_ms from report_site where site = ?")) {
      select.setString(1, site);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new SiteSettings(
                ZoneId.of(row.getString(1)),
                LocalTime.parse(row.getString(2)),
                services(row.getString(3)),
                Duration.ofMillis(row.getLong(4)))
            : null;
      }
    }
  }

  static void save(Connection connection, String site, SiteSettings settings) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into report_site (site, zone, day_reset, services, protect_ms)
            values (?, ?, ?, ?, ?)
            on conflict (site) do update
            set zone = excluded.zone, day_reset = excluded.day_reset,
                services = excluded.services, protect_ms = excluded.protect_ms""")) {
      new Parameters(upsert)
          .text(site)
          .text(settings.zone().getId())
          .text(settings.dayReset().toString())
          .text(json(settings.services()))
          .number(settings.protect().toMillis());
      int _ = upsert.executeUpdate();
    }
  }

  private static Map<String, Norm> services(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, Norm>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the services of a site", e);
    }
  }

  private static String json(Map<String, Norm> services) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(services));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the services of a site", e);
    }
  }
}
