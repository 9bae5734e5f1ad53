package parvis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parvis.bench.load.Pace;
import parvis.bench.load.Result;
import parvis.bench.load.Rounds;
import parvis.bench.load.Table;
import parvis.bench.micro.MicroBenchmarks;
import parvis.bench.seed.Plan;
import parvis.bench.seed.Prepared;
import parvis.bench.seed.Seeder;
import parvis.bench.server.Postgres;
import parvis.bench.server.ServerProcess;
import parvis.bench.server.Store;
import parvis.bench.streams.StreamsBench;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what a ticket costs, on which database and with how many people and how much past. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure the packaged server on this machine.")
final class BenchCommand implements Callable<Integer> {
  private static final int SERVICES = 10;
  private static final List<Integer> CROWDS = List.of(0, 300, 1_500, 10_000);
  private static final int LONG_PAST = 200_000;

  @Option(names = "--clients", description = "Clients at once (default: ${DEFAULT-VALUE}).")
  int clients = 32;

  @Option(names = "--sites", description = "Sites they work at (default: ${DEFAULT-VALUE}).")
  int sites = 1;

  @Option(names = "--waiting", description = "People who wait at each (default: ${DEFAULT-VALUE}).")
  int waiting;

  @Option(names = "--past", description = "Visits of past days (default: ${DEFAULT-VALUE}).")
  int past;

  @Option(names = "--seconds", description = "Time of each workload (default: ${DEFAULT-VALUE}).")
  int seconds = 8;

  @Option(
      names = "--warmup",
      description =
          "The same before it counts, and again until the compilers rest (default: ${DEFAULT-VALUE}).")
  int warmup = 10;

  @Option(names = "--grow", description = "One run after another, with more people and more past.")
  boolean grow;

  @Option(names = "--quick", description = "Two seconds, and one of warm-up: only to try it.")
  boolean quick;

  @Option(names = "--streams", description = "Instead: so many open live screens.")
  int streams;

  @Option(names = "--jmh", description = "Instead: the engine alone, by JMH.")
  boolean jmh;

  @ArgGroup Where where = new Where();

  /** On which database; SQLite when nothing is said. */
  static final class Where {
    @Option(names = "--database", paramLabel = "URL", description = "A PostgreSQL database.")
    @Nullable String url;

    @Option(names = "--postgres", description = "A PostgreSQL that is started for this.")
    boolean postgres;
  }

  @Override
  public Integer call() throws IOException {
    if (jmh) {
      MicroBenchmarks.run();
      return 0;
    }
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    if (streams == 0) {
      out.println(Table.head());
    }
    if (!where.postgres) {
      return runs(out, () -> where.url);
    }
    try (Postgres postgres = Postgres.start()) {
      return runs(out, postgres::create);
    }
  }

  private interface Databases {
    @Nullable String next();
  }

  private int runs(PrintWriter out, Databases databases) throws IOException {
    if (streams > 0) {
      return screens(out, databases.next());
    }
    if (!grow) {
      return run(out, databases.next(), waiting, past);
    }
    int wrong = 0;
    for (int crowd : CROWDS) {
      wrong += run(out, databases.next(), crowd, 0);
    }
    return wrong + run(out, databases.next(), 0, LONG_PAST) > 0 ? 1 : 0;
  }

  private int screens(PrintWriter out, @Nullable String url) throws IOException {
    try (Store store = Store.make(url)) {
      Prepared prepared = Seeder.fill(store.url(), new Plan(1, 1, SERVICES, 0, 0));
      try (ServerProcess server = store.serve()) {
        out.println(StreamsBench.run(server, prepared, streams).text());
        return 0;
      }
    }
  }

  private int run(PrintWriter out, @Nullable String url, int crowd, int history)
      throws IOException {
    int desks = (clients + sites - 1) / sites;
    Pace pace =
        new Pace(
            clients,
            Duration.ofSeconds(quick ? 1 : warmup),
            !quick,
            Duration.ofSeconds(quick ? 2 : seconds));
    try (Store store = Store.make(url)) {
      Prepared prepared =
          Seeder.fill(store.url(), new Plan(sites, desks, SERVICES, crowd, history));
      try (ServerProcess server = store.serve()) {
        Result result = Rounds.run(server, prepared, pace);
        Table.rows(store.databaseName(), crowd, history, result).forEach(out::println);
        out.printf(
            "duplicate numbers: %d, double calls: %d%n", result.duplicates(), result.doubleCalls());
        return result.duplicates() + result.doubleCalls() > 0 ? 1 : 0;
      }
    }
  }
}
