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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.ReinforcementRule;

/** Settings as rows of {@code report_site}, so that a restart needs no full reading. */
final class SiteRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SiteRows() {}

  static @Nullable SiteSettings find(Connection connection, String site) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select zone, day_reset, services, protect_ms, places, bands from report_site"
                + " where site = ?")) {
      select.setString(1, site);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new SiteSettings(
                ZoneId.of(row.getString(1)),
                LocalTime.parse(row.getString(2)),
                services(row.getString(3)),
                Duration.ofMillis(row.getLong(4)),
                places(row.getString(5)),
                bands(row.getString(6)))
            : null;
      }
    }
  }

  static void save(Connection connection, String site, SiteSettings settings) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into report_site (site, zone, day_reset, services, protect_ms, places, bands)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (site) do update
            set zone = excluded.zone, day_reset = excluded.day_reset,
                services = excluded.services, protect_ms = excluded.protect_ms,
                places = excluded.places, bands = excluded.bands\
            """)) {
      new Parameters(upsert)
          .text(site)
          .text(settings.zone().getId())
          .text(settings.dayReset().toString())
          .text(json(new TreeMap<>(settings.services())))
          .number(settings.protect().toMillis())
          .text(json(new TreeMap<>(settings.places())))
          .text(json(settings.bands()));
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

  private static Map<String, Integer> places(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, Integer>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read what a site receives together", e);
    }
  }

  private static List<Band> bands(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Band>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the time bands of a site", e);
    }
  }

  private static String json(Object settings) {
    try {
      return JSON.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the settings of a site", e);
    }
  }

  /** Notes which answers do not settle a matter. */
  static void saveUnsolved(Connection connection, String site, List<AnswerChoice> answers)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from unsolved_answer where site = ?")) {
      delete.setString(1, site);
      int _ = delete.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into unsolved_answer (site, answer) values (?, ?)")) {
      for (AnswerChoice answer : answers) {
        if (!answer.solved()) {
          new Parameters(insert).text(site).text(answer.id()).addBatch();
        }
      }
      int[] _ = insert.executeBatch();
    }
  }

  /** Notes for which services each rule calls help. */
  static void saveHelp(Connection connection, String site, List<ReinforcementRule> rules)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from help_service where site = ?")) {
      delete.setString(1, site);
      int _ = delete.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into help_service (site, rule, service) values (?, ?, ?)")) {
      for (ReinforcementRule rule : rules) {
        for (String service : new TreeSet<>(rule.services())) {
          new Parameters(insert).text(site).text(rule.id()).text(service).addBatch();
        }
      }
      int[] _ = insert.executeBatch();
    }
  }
}
