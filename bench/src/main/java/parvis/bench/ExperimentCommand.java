package parvis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parvis.bench.experiment.Appointments;
import parvis.bench.experiment.Experiment;
import parvis.planning.appointments.PolicyPicture;
import parvis.planning.appointments.PolicyRow;
import parvis.planning.experiment.Frontier;
import parvis.planning.experiment.FrontierPicture;
import parvis.planning.experiment.FrontierTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a hall of many skills by the engine itself, on virtual time. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    description = {
      "Run a published hall of many skills by the engine's own routing, on virtual time, and compare.",
      "Ends with 1 when a figure is more than 5 %% (or, in a short run, its own 95 %% interval) from"
          + " what is known, or an exact one outside its 95 %% interval: one seed in twenty is, for"
          + " each of the two."
    })
final class ExperimentCommand implements Callable<Integer> {
  private static final int FRONTIER = 10;
  private static final double SHOWN = 0.7; // the load that is drawn

  @Option(
      names = "--arrivals",
      description = "People who come, for each number of skills (default: ${DEFAULT-VALUE}).")
  long arrivals = 10_000_000;

  @Option(names = "--seed", description = "Where chance starts (default: ${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(
      names = "--pictures",
      paramLabel = "FOLDER",
      description = "Draw what is printed there too.")
  @Nullable Path pictures;

  @Option(
      names = "--appointments",
      description = "Instead: what each policy for bookings does to the sample town hall.")
  boolean appointments;

  @Option(
      names = "--days",
      description = "With --appointments: days for each policy (default: ${DEFAULT-VALUE}).")
  int days = 200;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    if (appointments) {
      List<PolicyRow> rows = new Appointments(out, seed).compare(days);
      if (pictures != null) {
        List<PolicyRow> printed = PolicyRow.read(rows.stream().map(PolicyRow::line).toList());
        write("policies.svg", PolicyPicture.draw(printed, SHOWN, PolicyPicture.ENGLISH));
        write("policies.fr.svg", PolicyPicture.draw(printed, SHOWN, PolicyPicture.FRENCH));
      }
      return 0;
    }
    Experiment experiment = new Experiment(out, seed);
    int wrong = experiment.compare(arrivals);
    Frontier frontier = experiment.frontier(arrivals / FRONTIER);
    experiment.wholeSite();
    if (pictures != null) {
      Frontier printed = FrontierTable.read(FrontierTable.rows(frontier));
      write("frontier.svg", FrontierPicture.draw(printed, FrontierPicture.ENGLISH));
      write("frontier.fr.svg", FrontierPicture.draw(printed, FrontierPicture.FRENCH));
    }
    return wrong > 0 ? 1 : 0;
  }

  private void write(String name, String picture) throws IOException {
    Files.writeString(Objects.requireNonNull(pictures).resolve(name), picture, UTF_8);
  }
}
