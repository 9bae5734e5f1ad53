package parvis.server.app;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one program; what it does is its first argument. */
@QuarkusMain
@Command(
    name = "parvis",
    mixinStandardHelpOptions = true,
    version = "Parvis 0.1.0",
    description = "Receives people: ranks, calls, screens.")
public final class Main {
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("demo", DemoCommand::new);
    COMMANDS.put("replay", ReplayCommand::new);
    COMMANDS.put("backup", BackupCommand::new);
    COMMANDS.put("restore", RestoreCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("reset-password", ResetPasswordCommand::new);
    COMMANDS.put("reader", ReaderCommand::new);
  }

  private Main() {}

  /** Runs the command named by the first argument and ends with its exit code. */
  public static void main(String... arguments) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    int code =
        line(arguments)
            .setExecutionExceptionHandler(
                (failure, _, _) -> {
                  System.err.println("parvis: " + Failures.plain(failure));
                  return 1;
                })
            .execute(arguments);
    System.exit(code);
  }

  /** The command that is named, or all of them: looking at each of them makes a start longer. */
  private static CommandLine line(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    Supplier<Object> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    if (named != null) {
      return line.addSubcommand(named.get());
    }
    COMMANDS.values().forEach(one -> line.addSubcommand(one.get()));
    return line;
  }
}
