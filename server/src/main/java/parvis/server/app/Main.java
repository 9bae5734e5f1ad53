package parvis.server.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one program; what it does is its first argument. */
@QuarkusMain
@Command(
    name = "parvis",
    mixinStandardHelpOptions = true,
    version = "Parvis 0.1.0",
    description = "Receives people: ranks, calls, screens.",
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      ReplayCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CheckCommand.class,
      ResetPasswordCommand.class,
      ReaderCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs the command named by the first argument and ends with its exit code. */
  public static void main(String... arguments) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    int code =
        new CommandLine(new Main())
            .setExecutionExceptionHandler(
                (failure, _, _) -> {
                  System.err.println("parvis: " + Failures.plain(failure));
                  return 1;
                })
            .execute(arguments);
    System.exit(code);
  }
}
