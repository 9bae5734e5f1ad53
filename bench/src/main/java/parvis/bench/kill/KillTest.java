package parvis.bench.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import parvis.bench.http.Wire;
import parvis.bench.seed.Prepared;
import parvis.bench.server.ServerProcess;
import parvis.bench.server.Store;

/** Load, kill, restart, compare; again and again on the same data. */
public final class KillTest {
  private static final int TAKERS = 8;
  private static final int BOOKERS = 2;

  private final Store store;
  private final Prepared prepared;
  private final List<Taker> takers = new ArrayList<>();
  private final List<Booker> bookers = new ArrayList<>();
  private final Importer importer;
  private final List<DeskActor> desks = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();

  /** Prepares the actors of one site. */
  public KillTest(Store store, Prepared prepared) {
    this.store = store;
    this.prepared = prepared;
    for (int i = 0; i < TAKERS; i++) {
      takers.add(new Taker(site(), "taker" + i));
    }
    for (int i = 0; i < prepared.plan().desks(); i++) {
      desks.add(new DeskActor(site(), i));
    }
    for (int i = 0; i < BOOKERS; i++) {
      bookers.add(new Booker(site(), "booker" + i, prepared.plan().desks()));
    }
    importer = new Importer(site(), "importer");
    actors.add(importer);
    actors.addAll(takers);
    actors.addAll(bookers);
    actors.addAll(desks);
  }

  private String site() {
    return prepared.sites().getFirst();
  }

  /** Runs so many rounds; each is told as it ends. */
  public void run(int rounds, Consumer<Round> told) throws IOException {
    ServerProcess server = store.serve();
    int port = server.port();
    try (LiveScreen screen = new LiveScreen(port, site(), prepared.token())) {
      for (int i = 1; i <= rounds; i++) {
        loadAndKill(server);
        int frames = screen.frames();
        long start = System.nanoTime();
        server = store.serveAt(port);
        Duration restart = Duration.ofNanos(System.nanoTime() - start);
        Losses losses = verify(port);
        losses.check(screen.awaitMoreThan(frames), () -> "the live screen did not come back");
        told.accept(round(i, losses, restart));
      }
    } finally {
      server.close();
    }
  }

  /** The kill comes at any moment of the load. */
  private void loadAndKill(ServerProcess server) throws IOException {
    List<Load> loads = new ArrayList<>();
    for (Actor actor : actors) {
      loads.add(Load.start(Wire.open(server.port(), prepared.token()), actor));
    }
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(2_000, 4_000)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      server.kill();
    }
    for (Load load : loads) {
      load.join();
    }
  }

  private Losses verify(int port) throws IOException {
    Losses losses = new Losses();
    try (Wire wire = Wire.open(port, prepared.token())) {
      for (Actor actor : actors) {
        actor.verify(wire, losses);
      }
      for (Taker taker : takers) {
        taker.once(wire); // the series goes on
      }
    }
    Set<String> tokens = new HashSet<>();
    Set<String> visits = new HashSet<>();
    takers.forEach(
        taker ->
            taker
                .acknowledged()
                .forEach(
                    ticket -> {
                      losses.check(
                          tokens.add(ticket.token()), () -> "number given twice: " + ticket);
                      losses.check(
                          visits.add(ticket.visit()), () -> "visit given twice: " + ticket);
                    }));
    Set<String> booked = new HashSet<>();
    bookers.forEach(
        booker ->
            booker
                .acknowledged()
                .forEach(
                    one ->
                        losses.check(booked.add(one.id()), () -> "booking given twice: " + one)));
    Set<String> called = new HashSet<>();
    desks.forEach(
        desk ->
            desk.called()
                .forEach(
                    visit ->
                        losses.check(called.add(visit), () -> "called by two desks: " + visit)));
    return losses;
  }

  private Round round(int number, Losses losses, Duration restart) {
    return new Round(
        number,
        takers.stream().mapToInt(taker -> taker.acknowledged().size()).sum(),
        desks.stream().mapToInt(desk -> desk.called().size()).sum(),
        bookers.stream().mapToInt(booker -> booker.acknowledged().size()).sum(),
        importer.acknowledged().size(),
        losses.checks(),
        restart,
        losses.found());
  }
}
