package parvis.bench.micro;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import parvis.engine.configuration.Location;
import parvis.server.web.api.Elsewhere;

/**
 * The first free place at each of 1,000 sites, as {@code GET /api/v1/places} finds it: every site
 * is asked on its own thread. Today and tomorrow are full everywhere.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class ElsewhereBenchmark {
  private static final int SITES = 1_000;
  private static final int FULL_DAYS = 2;
  private static final int LOOKED_AT = 10;
  private static final int CHANGED = 50;
  private static final Location MIDDLE = new Location(47.6, 3);

  private Sites sites;
  private Elsewhere elsewhere;

  @Setup
  public void open() throws IOException {
    sites = Sites.open(SITES, FULL_DAYS);
    elsewhere = new Elsewhere(sites.hosts);
    if (find(null) != SITES) {
      throw new IllegalStateException("a site has no place");
    }
  }

  @TearDown
  public void close() {
    sites.close();
  }

  private int find(@Nullable Integer within) {
    return elsewhere
        .find(
            new Elsewhere.Search(List.of(Sites.REASON), List.of(), 1, false, MIDDLE, within, null))
        .size();
  }

  /** As asked again and again. */
  @Benchmark
  public int again() {
    return find(null);
  }

  /** Those within 25 km. */
  @Benchmark
  public int near() {
    return find(25);
  }

  /** What has changed before each search. */
  @State(Scope.Benchmark)
  public static class Changes {
    /** At one site in twenty somebody has booked on the first day that is free. */
    @Setup(Level.Invocation)
    public void some(ElsewhereBenchmark all) {
      IntStream.range(0, CHANGED)
          .forEach(i -> all.sites.forget(i * (SITES / CHANGED), FULL_DAYS, 1));
    }
  }

  /** What has changed everywhere before each search. */
  @State(Scope.Benchmark)
  public static class Upheaval {
    /** Nothing is known of any site. */
    @Setup(Level.Invocation)
    public void everywhere(ElsewhereBenchmark all) {
      IntStream.range(0, SITES).forEach(i -> all.sites.forget(i, 0, LOOKED_AT));
    }
  }

  /** At one site in twenty somebody has booked since. */
  @Benchmark
  public int afterBookings(Changes changes) {
    return find(null);
  }

  /** Nothing is known of any site, as after a start. */
  @Benchmark
  public int anew(Upheaval upheaval) {
    return find(null);
  }
}
