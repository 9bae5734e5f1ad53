package parvis.bench.seed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parvis.engine.command.Actor;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.token.ApiTokens;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.VirtualClock;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;
import parvis.server.reports.ReportRunner;

/** Fills a database with the server's own classes, in this process: much faster than by HTTP. */
public final class Seeder {
  private Seeder() {}

  /** Fills the database at a JDBC address; nobody else may use it meanwhile. */
  public static Prepared fill(String url, Plan plan) {
    VirtualClock clock = new VirtualClock(PastDays.begin(plan, Instant.now()));
    try (Database database = Database.open(url);
        SqlJournal journal = new SqlJournal(database);
        Hosts hosts = new Hosts(journal, new Snapshots(database), clock)) {
      Publisher publisher = new Publisher(hosts, new Versions(database));
      String prefix = "b" + Long.toString(System.currentTimeMillis(), 36) + "-";
      List<String> sites = IntStream.range(0, plan.sites()).mapToObj(i -> prefix + i).toList();
      for (String site : sites) {
        publish(
            publisher,
            SiteDocument.yaml(site, plan.desks(), plan.services())
                + SiteDocument.agenda(plan.services()));
      }
      Crowd crowd = new Crowd(hosts, clock, plan, sites);
      crowd.signIn();
      crowd.past();
      clock.setTo(Instant.now());
      crowd.waiting();
      long _ = new ReportRunner(database).drainLong(); // else the server would begin with that
      return new Prepared(plan, sites, token(database));
    }
  }

  private static void publish(Publisher publisher, String yaml) {
    Publisher.Outcome outcome =
        publisher.publish(Documents.of(yaml, null), Actor.SYSTEM, "seed-publish");
    if (!(outcome instanceof Publisher.Outcome.Changed)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  private static String token(Database database) {
    return new ApiTokens(database, InstantSource.system())
        .create("bench", Role.SUPERVISOR, Sites.ALL, "bench", Optional.empty())
        .text();
  }
}
