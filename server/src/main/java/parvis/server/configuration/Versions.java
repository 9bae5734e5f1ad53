package parvis.server.configuration;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
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
  public record Version(long number, String yaml, @Nullable String organisation) {}

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
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  select version, yaml, organisation from configuration
                  where site = ? order by version desc limit 1
                  """)) {
            select.setString(1, site);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new Version(row.getLong(1), row.getString(2), row.getString(3)))
                  : Optional.empty();
            }
          }
        });
  }
}
