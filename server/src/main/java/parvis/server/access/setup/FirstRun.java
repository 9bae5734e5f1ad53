package parvis.server.access.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import parvis.server.access.Role;
import parvis.server.access.Secret;
import parvis.server.access.Sql;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Profile;
import parvis.server.database.Database;
import parvis.server.web.problem.ProblemException;

/**
 * Lets the first administrator in. Whoever can read the server's log may: a code is shown there at
 * each start until somebody used it.
 */
public final class FirstRun {
  private static final int GROUPS = 4;
  private static final int LETTERS = 5;

  private final Database database;
  private final Accounts accounts;
  private final AtomicBoolean done = new AtomicBoolean();

  /** Watches whether a database has an administrator. */
  public FirstRun(Database database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /** Whether nobody can administer this server yet; costs no SQL once somebody can. */
  public boolean isNeeded() {
    if (!done.get() && accounts.hasAdministrator()) {
      done.set(true); // the last administrator cannot be removed
    }
    return !done.get();
  }

  /** Makes a new code, the only one that counts from now on, when one is needed. */
  public Optional<String> renewCode() {
    if (!isNeeded()) {
      return Optional.empty();
    }
    String code = newCode();
    int _ =
        database.write(
            connection ->
                Sql.change(
                    connection,
                    """
                    insert into setup_code (only_one, code_hash) values (1, ?)
                    on conflict (only_one) do update set code_hash = excluded.code_hash""",
                    Secret.hash(normal(code))));
    return Optional.of(code);
  }

  /**
   * Creates the first administrator with the code, which is spent by it.
   *
   * @throws ProblemException when it was done already, or the code, name or password is not right
   */
  public Account complete(String code, String name, String password, Profile profile) {
    String hash = Secret.hash(normal(code));
    requireCode(hash);
    Profile administrator =
        new Profile(
            profile.displayName(),
            Role.ADMINISTRATOR,
            profile.agent(),
            profile.sites(),
            profile.language());
    return accounts.create(name, password, administrator, connection -> spend(connection, hash));
  }

  // Before the password is hashed: a stranger must not keep the processor busy.
  private void requireCode(String hash) {
    if (!isNeeded()) {
      throw ProblemException.of(409, "setup-done");
    }
    boolean right =
        database
            .read(c -> Sql.find(c, "select 1 from setup_code where code_hash = ?", _ -> 1, hash))
            .isPresent();
    if (!right) {
      throw wrong();
    }
  }

  private static void spend(Connection connection, String hash) throws SQLException {
    if (Accounts.hasAdministrator(connection)) {
      throw ProblemException.of(409, "setup-done");
    }
    if (Sql.change(connection, "delete from setup_code where code_hash = ?", hash) != 1) {
      throw wrong();
    }
  }

  private static ProblemException wrong() {
    return ProblemException.of(403, "setup-code-wrong");
  }

  private static String newCode() {
    StringBuilder code = new StringBuilder(Secret.code(LETTERS));
    for (int i = 1; i < GROUPS; i++) {
      code.append('-').append(Secret.code(LETTERS));
    }
    return code.toString();
  }

  private static String normal(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
