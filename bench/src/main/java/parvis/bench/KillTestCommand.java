package parvis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import parvis.bench.kill.KillTest;
import parvis.bench.kill.Round;
import parvis.bench.seed.Plan;
import parvis.bench.seed.Prepared;
import parvis.bench.seed.Seeder;
import parvis.bench.server.Postgres;
import parvis.bench.server.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills the server under load and looks for anything acknowledged that is gone. */
@Command(
    name = "kill-test",
    mixinStandardHelpOptions = true,
    description = "Kill the server under load and compare what it had acknowledged.")
final class KillTestCommand implements Callable<Integer> {
  private static final int DESKS = 8;
  private static final int SERVICES = 10;
  private static final int WAITING = 500;

  @Option(names = "--rounds", description = "Kills on each database (default: ${DEFAULT-VALUE}).")
  int rounds = 3;

  @Option(names = "--postgres", description = "On PostgreSQL too; it stays up, the server dies.")
  boolean withPostgres;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    out.println(
        "| database | kill | tickets | calls | bookings | files | checks | restart s | losses |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    int losses = run(out, null);
    if (withPostgres) {
      try (Postgres postgres = Postgres.start()) {
        losses += run(out, postgres.create());
      }
    }
    return losses > 0 ? 1 : 0;
  }

  private int run(PrintWriter out, @Nullable String url) throws IOException {
    AtomicInteger losses = new AtomicInteger();
    try (Store store = Store.make(url)) {
      Prepared prepared = Seeder.fill(store.url(), new Plan(1, DESKS, SERVICES, WAITING, 0));
      new KillTest(store, prepared)
          .run(
              rounds,
              round -> {
                print(out, store.databaseName(), round);
                losses.addAndGet(round.losses().size());
              });
    }
    return losses.get();
  }

  private static void print(PrintWriter out, String database, Round round) {
    out.printf(
        "| %s | %d | %,d | %,d | %,d | %,d | %,d | %.1f | %d |%n",
        database,
        round.number(),
        round.tickets(),
        round.calls(),
        round.bookings(),
        round.files(),
        round.checks(),
        round.restart().toMillis() / 1000.0,
        round.losses().size());
    round.losses().forEach(loss -> out.println("LOST: " + loss));
  }
}
