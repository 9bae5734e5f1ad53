package parvis.server.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parvis.server.access.Role;
import parvis.server.access.Secret;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Passwords;
import parvis.server.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets somebody in again whose password nobody can set on the page: the only administrator. */
@Command(
    name = "reset-password",
    description =
        "Give an account a new password and print it; the server must be stopped (SQLite).",
    mixinStandardHelpOptions = true)
final class ResetPasswordCommand implements Callable<Integer> {
  private static final int GROUPS = 4;
  private static final int LETTERS = 5;
  private static final int COST = 10;

  @Mixin DataOptions data = new DataOptions();

  @Parameters(paramLabel = "NAME", description = "What the person signs in with.")
  String name = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path file = data.folder.resolve(DataOptions.FILE);
    if (data.database == null && !Files.exists(file)) {
      return fail("there is no database at " + file.toAbsolutePath());
    }
    try (Database database = Database.open(data.url());
        Passwords passwords = new Passwords(COST)) {
      return reset(new Accounts(database, passwords, InstantSource.system()));
    }
  }

  private int reset(Accounts accounts) {
    Optional<Account> found = accounts.findByName(name);
    if (found.isEmpty()) {
      return fail(
          "there is no account %s. Administrators: %s".formatted(name, administrators(accounts)));
    }
    String password = newPassword();
    Account account = accounts.changePassword(found.get().id(), password, "");
    PrintWriter out = spec.commandLine().getOut();
    out.println("New password of " + account.name() + ": " + password);
    out.println(
        "Whoever was signed in with it is signed out. Choose another one after signing in.");
    if (!account.active()) {
      out.println("The account is not active: an administrator must let it sign in again.");
    }
    out.flush();
    return 0;
  }

  private static String administrators(Accounts accounts) {
    List<String> names =
        accounts.list().stream()
            .filter(account -> account.role() == Role.ADMINISTRATOR && account.active())
            .map(Account::name)
            .toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static String newPassword() {
    return Stream.generate(() -> Secret.code(LETTERS))
        .limit(GROUPS)
        .collect(Collectors.joining("-"));
  }

  private int fail(String why) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("parvis: " + why);
    err.flush();
    return 1;
  }
}
