package parvis.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What measures and what breaks the server; the first argument says which. */
@Command(
    name = "parvis",
    mixinStandardHelpOptions = true,
    description = "Measures the server and the engine.",
    subcommands = {BenchCommand.class, ExperimentCommand.class, KillTestCommand.class})
public final class Main {
  private Main() {}

  /** Runs the command named by the first argument and ends with its exit code. */
  public static void main(String... arguments) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
