package parvis.server.configuration;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import parvis.server.database.Database;

/** Every configuration that a site was given, as it was written. */
public final class Versions {
  private final Database database;

  public Versions(Database database) {
    this.database = database;
  }

  /**
   * One version.
   *
   * @param number 1 for the first
   * @param documents as they were written
   */
  public record Version(long number, Documents documents) {}

  /** Keeps the next version of a site's document. */
  public void add(String site, Documents documents, Instant at, String by) {
    int _ =
        database.write(
            connection -> {
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      """
                      insert into configuration
                        (site, version, yaml, organisation, school_holidays, published_at,
                         published_by)
                      select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?
                      from configuration where site = ?
                      """)) {
                insert.setString(1, site);
                insert.setString(2, documents.site());
                insert.setString(3, documents.organisation());
                insert.setString(4, documents.schoolHolidays());
                insert.setLong(5, at.toEpochMilli());
                insert.setString(6, by);
                insert.setString(7, site);
                return insert.executeUpdate();
              }
            });
  }

  /** The newest version of a site's document, empty when none was kept. */
  public Optional<Version> findNewest(String site) {
    return findNewest("where site = ?", site);
  }

  /** The newest version that this actor published, as {@code Actor.asText} names them. */
  public Optional<Version> findNewestBy(String site, String by) {
    return findNewest("where site = ? and published_by = ?", site, by);
  }

  private Optional<Version> findNewest(String condition, String... values) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select version, yaml, organisation, school_holidays from configuration "
                      + condition
                      + " order by version desc limit 1")) {
            for (int i = 0; i < values.length; i++) {
              select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new Version(row.getLong(1), documents(row)))
                  : Optional.empty();
            }
          }
        });
  }

  private static Documents documents(ResultSet row) throws SQLException {
    return new Documents(row.getString(2), row.getString(3), row.getString(4));
  }
}
