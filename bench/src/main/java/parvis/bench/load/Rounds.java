package parvis.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parvis.bench.seed.Prepared;
import parvis.bench.server.ServerProcess;

/**
 * Runs the workloads in short turns, so that whatever disturbs the machine disturbs all of them and
 * as many people wait at the end of a turn as at its beginning.
 */
public final class Rounds {
  private static final Duration TURN = Duration.ofMillis(400);
  private static final Duration MOST = Duration.ofSeconds(20);

  private static final int LONGER = 12;
  // Share of the server's processor time that compilers may still take where it is measured.
  private static final double AT_REST = 0.02;

  private final Crew crew;
  private final Witness witness = new Witness();
  private final int services;
  private final List<Slice> floors = new ArrayList<>();
  private final List<Slice> takes = new ArrayList<>();
  private final List<Slice> serves = new ArrayList<>();

  private Rounds(Crew crew, int services) {
    this.crew = crew;
    this.services = services;
  }

  /** Warms the server up, measures and gives what was measured. */
  public static Result run(ServerProcess server, Prepared prepared, Pace pace) throws IOException {
    try (Crew crew = Crew.of(server, prepared, pace.clients())) {
      Rounds rounds = new Rounds(crew, prepared.plan().services());
      rounds.warmUp(server, pace);
      rounds.forget();
      rounds.forAbout(pace.measured());
      return rounds.result();
    }
  }

  /**
   * As long as asked, and as often as that again until the compilers rest: on a slow machine they
   * need minutes, and what they take there would be counted as the work's.
   */
  private void warmUp(ServerProcess server, Pace pace) {
    boolean rests = !pace.settles();
    forAbout(pace.warmup());
    for (int i = 1; i < LONGER && !rests; i++) {
      Duration all = server.cpu();
      Duration compilers = server.compilers();
      forAbout(pace.warmup());
      long compiled = server.compilers().minus(compilers).toMillis();
      rests = compiled < AT_REST * server.cpu().minus(all).toMillis();
    }
  }

  private void forAbout(Duration time) {
    for (long i = 0; i < Math.max(1, time.dividedBy(TURN)); i++) {
      round();
    }
  }

  private void round() {
    int before = witness.numbers() - witness.calls();
    floors.add(crew.work(TURN, new Floor()));
    takes.add(crew.work(TURN, new TakeTicket(witness, services)));
    serves.add(crew.work(TURN, new Serve(witness)));
    int more = witness.numbers() - witness.calls() - before;
    Slice _ = crew.work(MOST, new Drain(witness, more));
  }

  private void forget() {
    floors.clear();
    takes.clear();
    serves.clear();
  }

  private Result result() {
    return new Result(
        Figures.of(Slice.sum(floors)),
        Figures.of(Slice.sum(takes)),
        Figures.of(Slice.sum(serves)),
        witness.duplicates(),
        witness.doubleCalls());
  }
}
