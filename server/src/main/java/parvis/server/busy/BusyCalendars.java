package parvis.server.busy;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Sql;
import parvis.server.database.Database;

/**
 * The calendars that agents' busy times are read from. Their passwords have to be sent to other
 * servers and therefore stand in the database as they are; they leave it for {@link CalDav} alone.
 */
public final class BusyCalendars {
  private static final String SELECT =
      "select site, agent, address, user_name, tag, read_at, failing_since, failure"
          + " from busy_calendar ";

  private final Database database;

  public BusyCalendars(Database database) {
    this.database = database;
  }

  /** Keeps a calendar in place of the one there was, as one that was never read. */
  public void keep(
      String site, String agent, URI address, String user, String password, Instant at) {
    int _ =
        database.write(
            connection ->
                Sql.change(
                    connection,
                    """
                    insert into busy_calendar (site, agent, address, user_name, password, created_at)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (site, agent) do update
                    set address = excluded.address, user_name = excluded.user_name,
                      password = excluded.password, created_at = excluded.created_at,
                      tag = null, asked_at = null, read_at = null, failing_since = null,
                      failure = null
                    """,
                    site,
                    agent,
                    address.toString(),
                    user,
                    password,
                    at.toEpochMilli()));
  }

  /** Forgets a calendar; whether there was one. */
  public boolean remove(String site, String agent) {
    return database.write(
            connection ->
                Sql.change(
                    connection,
                    "delete from busy_calendar where site = ? and agent = ?",
                    site,
                    agent))
        > 0;
  }

  /** The calendars of a site, by agent. */
  public List<BusyCalendar> list(String site) {
    return database.read(
        connection ->
            Sql.list(
                connection, SELECT + "where site = ? order by agent", BusyCalendars::read, site));
  }

  /** The calendar of an agent. */
  public Optional<BusyCalendar> find(String site, String agent) {
    return database.read(
        connection ->
            Sql.find(
                connection,
                SELECT + "where site = ? and agent = ?",
                BusyCalendars::read,
                site,
                agent));
  }

  /** Those that nobody has asked since {@code before}. */
  List<BusyCalendar> listDue(Instant before) {
    return database.read(
        connection ->
            Sql.list(
                connection,
                SELECT + "where coalesce(asked_at, 0) < ? order by site, agent",
                BusyCalendars::read,
                before.toEpochMilli()));
  }

  /** Whether it is this node that asks it now: no other has asked it since {@code before}. */
  boolean claim(BusyCalendar calendar, Instant before, Instant now) {
    return database.write(
            connection ->
                Sql.change(
                    connection,
                    """
                    update busy_calendar set asked_at = ?
                    where site = ? and agent = ? and coalesce(asked_at, 0) < ?\
                    """,
                    now.toEpochMilli(),
                    calendar.site(),
                    calendar.agent(),
                    before.toEpochMilli()))
        > 0;
  }

  /** The password of a calendar, to be sent to its server and nowhere else. */
  String password(BusyCalendar calendar) {
    return database
        .read(
            connection ->
                Sql.find(
                    connection,
                    "select password from busy_calendar where site = ? and agent = ? and address ="
                        + " ?",
                    row -> row.getString(1),
                    calendar.site(),
                    calendar.agent(),
                    calendar.address().toString()))
        .orElse("");
  }

  /** It was read, and says the same as before or what was taken over. */
  void succeeded(BusyCalendar calendar, @Nullable String tag, Instant at) {
    set(
        calendar,
        "tag = ?, read_at = ?, failing_since = null, failure = null",
        tag,
        at.toEpochMilli());
  }

  /** It could not be read; what it said before goes on to count. */
  void failed(BusyCalendar calendar, String why, Instant at) {
    set(
        calendar,
        "failure = ?, failing_since = coalesce(failing_since, ?)",
        why,
        at.toEpochMilli());
  }

  private void set(BusyCalendar calendar, String what, @Nullable Object first, Object second) {
    int _ =
        database.write(
            connection ->
                Sql.change(
                    connection,
                    "update busy_calendar set "
                        + what
                        + " where site = ? and agent = ? and address = ?",
                    first,
                    second,
                    calendar.site(),
                    calendar.agent(),
                    calendar.address().toString()));
  }

  private static BusyCalendar read(ResultSet row) throws SQLException {
    return new BusyCalendar(
        row.getString("site"),
        row.getString("agent"),
        URI.create(row.getString("address")),
        row.getString("user_name"),
        row.getString("tag"),
        moment(row.getLong("read_at")),
        moment(row.getLong("failing_since")),
        row.getString("failure"));
  }

  private static @Nullable Instant moment(long millis) {
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }
}
