package parvis.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Passwords;
import parvis.server.access.account.Profile;
import parvis.server.access.session.Sessions;
import parvis.server.database.Database;
import picocli.CommandLine;

@SuppressWarnings("NullAway.Init")
class ResetPasswordCommandTest {
  private static final String FORGOTTEN = "un mot bien gardé";

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();
  private String session = "";

  @BeforeEach
  void there_is_one_administrator() {
    session =
        with(
            (accounts, sessions) -> {
              Account ann =
                  accounts.create(
                      "ann",
                      FORGOTTEN,
                      new Profile("", Role.ADMINISTRATOR, Optional.empty(), Sites.ALL, "fr"));
              return sessions.open(ann);
            });
  }

  private interface Doing<T> {
    T run(Accounts accounts, Sessions sessions);
  }

  private <T> T with(Doing<T> doing) {
    InstantSource clock = InstantSource.system();
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("parvis.db"));
        Passwords passwords = new Passwords(4)) {
      Accounts accounts = new Accounts(database, passwords, clock);
      return doing.run(accounts, new Sessions(database, accounts, clock));
    }
  }

  private int run(String name, Path data) {
    return new CommandLine(new ResetPasswordCommand())
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(name, "--data", data.toString());
  }

  @Test
  void the_only_administrator_gets_in_again_with_the_password_printed() {
    assertThat(run("Ann", folder)).isZero();
    String password = said.toString().replaceFirst("(?s)New password of ann: (\\S+)\n.*", "$1");

    assertThat(password).matches("([A-Z0-9]{5}-){3}[A-Z0-9]{5}");
    Function<String, Boolean> opens =
        word -> with((accounts, _) -> accounts.verify("ann", word).isPresent());
    assertThat(opens.apply(password)).isTrue();
    assertThat(opens.apply(FORGOTTEN)).isFalse();
    boolean signedIn = with((_, sessions) -> sessions.find(session).isPresent());
    assertThat(signedIn).isFalse();
  }

  @Test
  void an_unknown_name_changes_nothing_and_names_those_there_are() {
    assertThat(run("anna", folder)).isOne();
    assertThat(said.toString()).contains("no account anna", "Administrators: ann");
  }

  @Test
  void a_folder_without_data_is_left_as_it_is() {
    assertThat(run("ann", folder.resolve("elsewhere"))).isOne();
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }
}
