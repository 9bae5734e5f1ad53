package parvis.bench.micro;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import parvis.bench.seed.SiteDocument;
import parvis.bench.server.Store;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.Trial;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.rules.BookingRules;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Channel;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;

/**
 * Many sites in one process, on a database of their own, as the server has them: a grid of sites
 * with four desks each, where the first days are booked to the last place.
 */
final class Sites implements AutoCloseable {
  static final String REASON = "r0";
  static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final int ACROSS = 40;
  private static final double STEP = 0.05;
  private static final int DESKS = 4;
  private static final int SERVICES = 3;

  final Hosts hosts;
  private final Store store;
  private final Database database;
  private final SqlJournal journal;

  private Sites(Store store) {
    this.store = store;
    database = Database.open(store.url());
    journal = new SqlJournal(database);
    hosts = new Hosts(journal, new Snapshots(database), InstantSource.fixed(NOW));
  }

  /**
   * Sets them up.
   *
   * @param count how many
   * @param days how many days from today on are full
   */
  static Sites open(int count, int days) throws IOException {
    Sites sites = new Sites(Store.make(null));
    sites.all(count, site -> sites.does(site, new SiteCommand.Configure(configuration(site))));
    sites.all(
        count,
        site ->
            sites
                .hosts
                .look(id(site), state -> fill(state, id(site), days))
                .thenCompose(all -> sites.does(site, all)));
    return sites;
  }

  private interface Step {
    CompletableFuture<?> of(int site);
  }

  /** For all at once: what many sites write together is committed together. */
  private void all(int count, Step step) {
    CompletableFuture<?>[] steps =
        IntStream.range(0, count).mapToObj(step::of).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(steps).join();
  }

  private CompletableFuture<Reply> does(int site, SiteCommand command) {
    String id = command.getClass().getSimpleName() + site;
    return hosts
        .send(id(site), Request.of(id, Actor.SYSTEM, command))
        .whenComplete(
            (reply, _) -> {
              if (!(reply instanceof Reply.Done)) {
                throw new IllegalStateException(command + ": " + reply);
              }
            });
  }

  static String id(int site) {
    return "s" + site;
  }

  private static SiteConfiguration configuration(int site) {
    String yaml =
        SiteDocument.booked(id(site), DESKS, SERVICES, SERVICES)
            + "location: {latitude: %s, longitude: %s}%n"
                .formatted(
                    tenThousandths(47 + STEP * Math.floorDiv(site, ACROSS)),
                    tenThousandths(2 + STEP * (site % ACROSS)));
    return switch (new ConfigurationReader(Year.of(2026)).read(Documents.of(yaml, null))) {
      case Result.Valid(var configuration) -> configuration;
      case Result.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  private static double tenThousandths(double degrees) {
    return Math.round(degrees * 10_000) / 10_000.0;
  }

  /** Every place of the first days, each as often as it can be taken. */
  private static SiteCommand fill(SiteState state, String site, int days) {
    List<AgendaCommand.Wish> wishes = List.of(AgendaCommand.Wish.of(REASON));
    Ask ask = BookingRules.ask(state.catalogue(), wishes, 1, false);
    Trial trial = state.agenda().diary().tryOut();
    List<AgendaCommand.Imported> all = new ArrayList<>();
    TODAY
        .datesUntil(TODAY.plusDays(days))
        .forEach(
            date -> {
              for (FreePlace place : state.agenda().diary().free(date, ask, NOW)) {
                while (trial.take(date, ask, place.start()) != null) {
                  String id = site + "-" + all.size();
                  all.add(
                      new AgendaCommand.Imported(
                          id, "k" + id, wishes, place.start(), 1, false, "fr", null));
                }
              }
            });
    return new AgendaCommand.ImportBookings(all, Channel.WEB);
  }

  /**
   * What was worked out of some days at the site is forgotten, as after a change of them.
   *
   * @param first how many days from today on the first of them is
   * @param count how many days
   */
  void forget(int site, int first, int count) {
    LocalDate from = TODAY.plusDays(first);
    hosts
        .look(
            id(site),
            state -> {
              from.datesUntil(from.plusDays(count)).forEach(state.agenda().diary()::forget);
              return true;
            })
        .join();
  }

  @Override
  public void close() {
    hosts.close();
    journal.close();
    database.close();
    store.close();
  }
}
