package parvis.server.configuration;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
   * @param yaml the site's document
   * @param organisation the template's document, null for none
   */
  public record Version(long number, String yaml, @Nullable String organisation) {
    /** Whether it was written in these very words. */
    boolean says(String site, @Nullable String template) {
      return yaml.equals(site) && Objects.equals(organisation, template);
    }
  }

  /** Keeps the next version of a site's document. */
  public void add(String site, String yaml, @Nullable String organisation, Instant at, String by) {
    int _ =
        database.write(
            connection -> {
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      """
                      insert into configuration
                        (site, version, yaml, organisation, published_at, published_by)
                      select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?
                      from configuration where site = ?
                      """)) {
                insert.setString(1, site);
                insert.setString(2, yaml);
                insert.setString(3, organisation);
                insert.setLong(4, at.toEpochMilli());
                insert.setString(5, by);
                insert.setString(6, site);
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
                  "select version, yaml, organisation from configuration "
                      + condition
                      + " order by version desc limit 1")) {
            for (int i = 0; i < values.length; i++) {
              select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new Version(row.getLong(1), row.getString(2), row.getString(3)))
                  : Optional.empty();
            }
          }
        });
  }
}
