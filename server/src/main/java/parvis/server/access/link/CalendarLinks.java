package parvis.server.access.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Secret;
import parvis.server.access.Sql;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.database.Database;
import parvis.server.web.problem.ProblemException;

/**
 * The addresses at which calendars read bookings. Calendars come every few minutes at most, so each
 * time the link and its owner are read anew: what was taken back opens nothing from then on.
 */
public final class CalendarLinks {
  private static final String SELECT =
      "select id, site, kind, agent, account, name, names, shared, created_at from calendar_link ";

  private final Database database;
  private final Accounts accounts;

  public CalendarLinks(Database database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /**
   * A link that still opens something.
   *
   * @param link what it shows
   * @param owner who made it
   */
  public record Open(CalendarLink link, Account owner) {}

  /** Keeps a new link and gives the word of its address, which can never be read again. */
  public String create(CalendarLink link) {
    String word = Secret.token();
    int _ =
        database.write(
            connection ->
                Sql.change(
                    connection,
                    """
                    insert into calendar_link (id, site, kind, agent, account, name, names, shared,
                                               word_hash, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    link.id(),
                    link.site(),
                    link.kind().name(),
                    link.agent(),
                    link.account(),
                    link.name(),
                    link.names() ? 1L : 0L,
                    link.shared() ? 1L : 0L,
                    Secret.hash(word),
                    link.createdAt().toEpochMilli()));
    return word;
  }

  /** The links of a site, newest first; those of one account only when it is given. */
  public List<CalendarLink> list(String site, @Nullable String account) {
    return database.read(
        connection ->
            Sql.list(
                connection,
                SELECT
                    + "where site = ? and account = coalesce(?, account) order by created_at desc",
                CalendarLinks::read,
                site,
                account));
  }

  /**
   * Takes a link back; one of another account only when none is given.
   *
   * @throws ProblemException (404) when there is none
   */
  public void revoke(String site, String id, @Nullable String account) {
    int rows =
        database.write(
            connection ->
                Sql.change(
                    connection,
                    "delete from calendar_link where site = ? and id = ? and account = coalesce(?,"
                        + " account)",
                    site,
                    id,
                    account));
    if (rows == 0) {
      throw ProblemException.of(404, "calendar-link-unknown");
    }
  }

  /** What the word of an address opens; nothing once it was taken back or its owner may not see. */
  public Optional<Open> find(String word) {
    return database
        .read(
            connection ->
                Sql.find(
                    connection,
                    SELECT + "where word_hash = ?",
                    CalendarLinks::read,
                    Secret.hash(word)))
        .flatMap(
            link ->
                accounts
                    .find(link.account())
                    .filter(link::isGoodFor)
                    .map(owner -> new Open(link, owner)));
  }

  private static CalendarLink read(ResultSet row) throws SQLException {
    return new CalendarLink(
        row.getString("id"),
        row.getString("site"),
        CalendarLink.Kind.valueOf(row.getString("kind")),
        row.getString("agent"),
        row.getString("account"),
        row.getString("name"),
        row.getLong("names") == 1,
        row.getLong("shared") == 1,
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
