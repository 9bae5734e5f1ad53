package parvis.server.access.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.Sql;

/** Accounts as rows. */
public final class AccountRows {
  /** The columns that {@link #read} needs, of a table that goes by {@code a}. */
  public static final String COLUMNS =
      "a.id, a.name, a.display_name, a.role, a.agent, a.sites, a.active, a.language, a.created_at";

  private static final String SELECT = "select " + COLUMNS + " from account a ";

  /** An account with the hash of its password. */
  record Known(Account account, String hash) {}

  private AccountRows() {}

  /** Reads an account from a row with {@link #COLUMNS}. */
  public static Account read(ResultSet row) throws SQLException {
    return new Account(
        row.getString("id"),
        row.getString("name"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getString("agent")),
        Sites.parse(row.getString("sites")),
        row.getLong("active") == 1,
        row.getString("language"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  static List<Account> list(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT + "order by a.name", AccountRows::read);
  }

  static Optional<Account> find(Connection connection, String id) throws SQLException {
    return Sql.find(connection, SELECT + "where a.id = ?", AccountRows::read, id);
  }

  static Optional<Known> findByName(Connection connection, String name) throws SQLException {
    return Sql.find(
        connection,
        "select " + COLUMNS + ", a.password from account a where a.name = ?",
        row -> new Known(read(row), row.getString("password")),
        name);
  }

  static boolean insert(Connection connection, Account account, String hash) throws SQLException {
    return 1
        == Sql.change(
            connection,
            """
            insert into account (id, name, display_name, password, role, agent, sites, active,
                                 language, created_at)
            values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?) on conflict (name) do nothing""",
            account.id(),
            account.name(),
            account.displayName(),
            hash,
            account.role().name(),
            account.agent().orElse(null),
            account.sites().text(),
            account.language(),
            account.createdAt().toEpochMilli());
  }

  static int update(Connection connection, String id, Profile profile, boolean active)
      throws SQLException {
    return Sql.change(
        connection,
        """
        update account set display_name = ?, role = ?, agent = ?, sites = ?, language = ?, active = ?
        where id = ?""",
        profile.displayName(),
        profile.role().name(),
        profile.agent().orElse(null),
        profile.sites().text(),
        profile.language(),
        active ? 1L : 0L,
        id);
  }
}
