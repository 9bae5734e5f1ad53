package parvis.bench.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parvis.engine.configuration.SiteConfiguration;
import parvis.planning.appointments.AppointmentDays;
import parvis.planning.appointments.Clientele;
import parvis.planning.appointments.DayFigures;
import parvis.planning.appointments.Policy;
import parvis.planning.appointments.PolicyRow;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;

/** Prints what each policy for bookings does to the sample town hall, at three loads. */
public final class Appointments {
  private static final double[] LOADS = {0.6, 0.7, 0.8};
  private static final double BOOKERS = 0.6;
  private static final double MISSING = 0.07;
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

  private final PrintWriter out;
  private final long seed;

  /** Prints to {@code out}; the same seed prints the same figures. */
  public Appointments(PrintWriter out, long seed) {
    this.out = out;
    this.seed = seed;
  }

  /** One row for each load, policy and share kept for people who walk in. */
  public List<PolicyRow> compare(int days) {
    List<PolicyRow> rows = new ArrayList<>();
    out.println(
        "| load | order | kept, % | booked/day | no place/day | late, mean | late, 90 % |"
            + " walk-in wait, mean | 90 % | idle, % | overtime, min |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    AppointmentDays invented = new AppointmentDays(site(), FIRST, days, seed);
    for (double load : LOADS) {
      for (Policy policy : Policy.all()) {
        DayFigures seen = invented.live(policy, new Clientele(load, BOOKERS, MISSING));
        PolicyRow row = PolicyRow.of(load, policy, seen);
        rows.add(row);
        out.println(row.line());
        out.flush();
      }
    }
    return rows;
  }

  /**
   * The sample town hall, open without a break, so that a day is one stretch, and without desks
   * kept for a booked time: only orders are compared.
   */
  static SiteConfiguration site() {
    String document =
        read("mairie-de-valmont.yaml").replaceFirst("(?m)^hours:\\n(?: +.*\\n)+", HOURS);
    return switch (new ConfigurationReader(Year.of(2027))
        .read(Documents.of(document, read("organisation.yaml")))) {
      case Result.Valid(var configuration) ->
          configuration.withAgenda(configuration.agenda().withProtect(Duration.ZERO));
      case Result.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  private static final String HOURS = "hours: {monday-friday: \"09:00-17:00\"}\n";

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Appointments.class.getResourceAsStream("/sample/" + name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
