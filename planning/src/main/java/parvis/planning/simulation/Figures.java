package parvis.planning.simulation;

import java.util.function.ToDoubleFunction;
import parvis.engine.configuration.Competence;
import parvis.engine.routing.Receiver;

/**
 * Counts what is seen. People are divided into batches by their number, so long that what happens
 * in one says next to nothing about the others: how far the batches are apart tells how sure a
 * figure is (method of batch means, Law, Simulation Modeling and Analysis, 9.5.3). The first people
 * are not counted, since they find an empty hall.
 */
public final class Figures implements Witness {
  private static final int BATCHES = 30;

  /** 97.5 % quantile of Student's distribution for 29 degrees of freedom. */
  private static final double STUDENT = 2.045;

  private static final double MINUTE = 60e9;
  private static final long STEP = 1_000_000_000;

  private final long first;
  private final long size;
  private final Batch[] batches = new Batch[BATCHES];
  private final long[] waited = new long[6 * 3_600]; // people by whole seconds, the last for more

  /** What was seen of one batch of people. */
  private static final class Batch {
    private long called;
    private long byPrimary;
    private long levels;
    private long blocked;
    private double minutes;
  }

  /**
   * Nothing was seen yet.
   *
   * @param people how many will come, about: as many as make equal batches are counted
   */
  public Figures(long people) {
    first = people / (BATCHES + 1);
    size = (people - first) / BATCHES;
    for (int i = 0; i < BATCHES; i++) {
      batches[i] = new Batch();
    }
  }

  /** How many people must come. */
  public long people() {
    return first + BATCHES * size;
  }

  @Override
  public void called(long person, int service, Receiver by, long now, long wait) {
    if (person >= first) {
      Batch batch = batches[(int) ((person - first) / size)];
      int level = by.level(service);
      batch.called++;
      batch.minutes += wait / MINUTE;
      batch.levels += level;
      batch.byPrimary += level == Competence.FULL ? 1 : 0;
      waited[(int) Math.min(wait / STEP, waited.length - 1)]++;
    }
  }

  @Override
  public void blocked(long person, long now) {
    if (person >= first) {
      batches[(int) ((person - first) / size)].blocked++;
    }
  }

  /** Minutes waited on average by those who were called; who was called at once counts as 0. */
  public Figure meanWait() {
    return ratio(batch -> batch.minutes, batch -> batch.called);
  }

  /** Share of those called who were called by somebody who masters their service in full. */
  public Figure byPrimary() {
    return ratio(batch -> batch.byPrimary, batch -> batch.called);
  }

  /** Level, on average, at which those called were received. */
  public Figure meanLevel() {
    return ratio(batch -> batch.levels, batch -> batch.called);
  }

  /** Share of those who came and went away because every place was taken. */
  public Figure blocked() {
    return ratio(batch -> batch.blocked, _ -> size);
  }

  /** Minutes within which this share of those called were called, to the second. */
  public double waitOf(double share) {
    long all = 0;
    for (long people : waited) {
      all += people;
    }
    long until = 0;
    int second = 0;
    while (second < waited.length - 1 && until + waited[second] < share * all) {
      until += waited[second++];
    }
    return second * STEP / MINUTE;
  }

  private Figure ratio(ToDoubleFunction<Batch> part, ToDoubleFunction<Batch> whole) {
    double parts = 0;
    double wholes = 0;
    double sum = 0;
    double squares = 0;
    for (Batch batch : batches) {
      parts += part.applyAsDouble(batch);
      wholes += whole.applyAsDouble(batch);
      double share = part.applyAsDouble(batch) / whole.applyAsDouble(batch);
      sum += share;
      squares += share * share;
    }
    double variance = Math.max(0, (squares - sum * sum / BATCHES) / (BATCHES - 1));
    return new Figure(parts / wholes, STUDENT * Math.sqrt(variance / BATCHES));
  }
}
