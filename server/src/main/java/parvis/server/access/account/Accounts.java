package parvis.server.access.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import parvis.server.access.Sql;
import parvis.server.access.account.AccountRows.Known;
import parvis.server.database.Database;
import parvis.server.database.SqlWork;
import parvis.server.web.problem.ProblemException;

/**
 * The accounts of those who work here. Creating, changing a password and checking one take a tenth
 * of a second of computing: never call them on an event loop.
 */
public final class Accounts {
  private static final String ADMINISTRATORS = "role = 'ADMINISTRATOR' and active = 1";

  private final Database database;
  private final Passwords passwords;
  private final InstantSource clock;
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  /** Keeps accounts in a database. */
  public Accounts(Database database, Passwords passwords, InstantSource clock) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Calls back with the id of every account that changes on this node. */
  public void onChange(Consumer<String> listener) {
    listeners.add(listener);
  }

  /**
   * Creates an account.
   *
   * @throws ProblemException when the name is taken, or a field or the password is not acceptable
   */
  public Account create(String name, String password, Profile profile) {
    return create(name, password, profile, _ -> {});
  }

  /** A condition to hold in the transaction that creates; throws to stop it. */
  @FunctionalInterface
  public interface Condition {
    /** Throws when the account must not be created. */
    void require(Connection connection) throws SQLException;
  }

  /** As the other {@code create}, if a condition holds. */
  public Account create(String name, String password, Profile profile, Condition condition) {
    Account account = draft(SignInName.normal(name), profile);
    check(account.name(), password, profile);
    String hash = passwords.hash(password);
    return database.write(
        connection -> {
          condition.require(connection);
          if (!AccountRows.insert(connection, account, hash)) {
            throw ProblemException.of(409, "name-taken");
          }
          return account;
        });
  }

  private Account draft(String name, Profile profile) {
    return new Account(
        UUID.randomUUID().toString(),
        name,
        profile.displayName(),
        profile.role(),
        profile.agent(),
        profile.sites(),
        true,
        profile.language(),
        clock.instant());
  }

  private static void check(String name, String password, Profile profile) {
    ProblemException refusal = ProblemException.invalid();
    SignInName.check(name, refusal);
    PasswordRule.check(name, password, refusal);
    profile.check(refusal);
    refusal.throwIfAny();
  }

  /** The active account of a name, when the password is right; as slow when there is none. */
  public Optional<Account> verify(String name, String password) {
    Optional<Known> known = database.read(c -> AccountRows.findByName(c, SignInName.normal(name)));
    boolean right = passwords.matches(password, known.map(Known::hash).orElse(""));
    return known.map(Known::account).filter(account -> right && account.active());
  }

  /**
   * Changes what an administrator decides. Somebody made inactive is signed out.
   *
   * @throws ProblemException when a field is not acceptable, or no administrator would remain
   */
  public Account change(String id, Profile profile, boolean active) {
    ProblemException refusal = ProblemException.invalid();
    profile.check(refusal);
    refusal.throwIfAny();
    return changed(
        id,
        connection -> {
          int before = lockAdministrators(connection);
          requireOne(AccountRows.update(connection, id, profile, active));
          requireAdministratorStill(connection, before);
          return active ? 0 : endSessions(connection, id, "");
        });
  }

  /**
   * Sets a new password and ends the account's sessions, but for the one whose token has this hash.
   *
   * @throws ProblemException when the password is not acceptable
   */
  public Account changePassword(String id, String password, String keptTokenHash) {
    ProblemException refusal = ProblemException.invalid();
    PasswordRule.check(get(id).name(), password, refusal);
    refusal.throwIfAny();
    String hash = passwords.hash(password);
    return changed(
        id,
        connection -> {
          requireOne(
              Sql.change(connection, "update account set password = ? where id = ?", hash, id));
          return endSessions(connection, id, keptTokenHash);
        });
  }

  /** Forgets who an account was: only its id remains, and nobody signs in with it. */
  public void erase(String id) {
    Account _ =
        changed(
            id,
            connection -> {
              int before = lockAdministrators(connection);
              requireOne(
                  Sql.change(
                      connection,
                      """
                      update account set name = 'erased-' || id, display_name = '', password = '',
                                         agent = null, active = 0
                      where id = ?""",
                      id));
              requireAdministratorStill(connection, before);
              return endSessions(connection, id, "");
            });
  }

  /** Every account, by name. */
  public List<Account> list() {
    return database.read(AccountRows::list);
  }

  /** The account of an id, if there is one. */
  public Optional<Account> find(String id) {
    return database.read(connection -> AccountRows.find(connection, id));
  }

  /** The account that somebody signs in with, if there is one. */
  public Optional<Account> findByName(String name) {
    return database
        .read(connection -> AccountRows.findByName(connection, SignInName.normal(name)))
        .map(Known::account);
  }

  /**
   * The account of an id.
   *
   * @throws ProblemException (404) when there is none
   */
  public Account get(String id) {
    return find(id).orElseThrow(Accounts::unknown);
  }

  /** Whether somebody can administer this server. */
  public boolean hasAdministrator() {
    return database.read(Accounts::hasAdministrator);
  }

  /** As {@link #hasAdministrator()}, inside a transaction. */
  public static boolean hasAdministrator(Connection connection) throws SQLException {
    return Sql.find(connection, "select 1 from account where " + ADMINISTRATORS, _ -> true)
        .orElse(false);
  }

  private Account changed(String id, SqlWork<Integer> work) {
    int _ = database.write(work);
    listeners.forEach(listener -> listener.accept(id));
    return get(id);
  }

  // Two administrators who dismiss each other at the same moment must take turns.
  private static int lockAdministrators(Connection connection) throws SQLException {
    return Sql.change(connection, "update account set active = active where " + ADMINISTRATORS);
  }

  private static void requireAdministratorStill(Connection connection, int before)
      throws SQLException {
    if (before > 0 && !hasAdministrator(connection)) {
      throw ProblemException.of(409, "last-administrator");
    }
  }

  private static int endSessions(Connection connection, String id, String kept)
      throws SQLException {
    return Sql.change(
        connection, "delete from staff_session where account = ? and token_hash <> ?", id, kept);
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return ProblemException.of(404, "account-unknown");
  }
}
