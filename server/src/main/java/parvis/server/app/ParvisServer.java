package parvis.server.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.journal.Journal;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.signal.AppendSignal;
import parvis.server.journal.snapshot.Snapshots;

/** Opens the rooms in order and closes them in the opposite one. */
@ApplicationScoped
public class ParvisServer {
  private static final Duration LOOK_AT_OTHERS = Duration.ofSeconds(2);

  private final Database database;
  private final AppendSignal signal;
  private final Journal journal;
  private final Hosts hosts;

  public ParvisServer(
      @ConfigProperty(name = "parvis.database.url") String url, MeterRegistry meters) {
    CompletableFuture<Hosts> opened = new CompletableFuture<>();
    database = OpenedAhead.take(url);
    signal = new AppendSignal(database, LOOK_AT_OTHERS, sites -> opened.join().catchUp(sites));
    journal = new SqlJournal(database, signal, new JournalMeters(meters));
    hosts = new Hosts(journal, new Snapshots(database), InstantSource.system());
    opened.complete(hosts);
  }

  @Produces
  @Singleton
  Database database() {
    return database;
  }

  @Produces
  @Singleton
  Hosts hosts() {
    return hosts;
  }

  /** The time of this machine. */
  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  void start(@Observes @Priority(1) StartupEvent event) {
    hosts.wakeAll();
  }

  /** Runs after everything else has stopped asking. */
  void stop(@Observes @Priority(9_000) ShutdownEvent event) {
    hosts.close();
    journal.close();
    signal.close();
    database.close();
  }
}
