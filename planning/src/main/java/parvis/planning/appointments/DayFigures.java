package parvis.planning.appointments;

import java.time.Duration;
import java.util.Arrays;

/** What was seen on many days. Waits are in minutes. */
public final class DayFigures {
  private static final double MINUTE = 60_000;
  private static final double TENTH = 0.9;

  private double[] late = new double[1_024];
  private int booked;
  private double[] waits = new double[1_024];
  private int walkedIn;
  private int turnedAway;
  private int days;
  private double overtime;
  private double idle;
  private double planned;

  void lateness(Duration of) {
    late = grown(late, booked);
    late[booked++] = of.toMillis() / MINUTE;
  }

  void wait(Duration of) {
    waits = grown(waits, walkedIn);
    waits[walkedIn++] = of.toMillis() / MINUTE;
  }

  private static double[] grown(double[] values, int used) {
    return used < values.length ? values : Arrays.copyOf(values, 2 * used);
  }

  /** Somebody who wanted to book found no place. */
  void noPlace() {
    turnedAway++;
  }

  void day(Duration beyondClosing, Duration busy, Duration receiving) {
    days++;
    overtime += beyondClosing.toMillis() / MINUTE;
    idle += receiving.minus(busy).toMillis() / MINUTE;
    planned += receiving.toMillis() / MINUTE;
  }

  /** People a day who came to a booking. */
  public double bookedADay() {
    return (double) booked / days;
  }

  /** People a day who walked in. */
  public double walkInsADay() {
    return (double) walkedIn / days;
  }

  /** People a day who wanted to book and found no place; they walked in. */
  public double withoutPlaceADay() {
    return (double) turnedAway / days;
  }

  /** Minutes from the booked time, or the arrival when that was later, to the call, on average. */
  public double meanLateness() {
    return mean(late, booked);
  }

  /** Nine in ten who booked were called at most so many minutes late. */
  public double longLateness() {
    return most(late, booked);
  }

  /** Minutes that people who walked in waited, on average. */
  public double meanWait() {
    return mean(waits, walkedIn);
  }

  /** Nine in ten who walked in waited at most so many minutes. */
  public double longWait() {
    return most(waits, walkedIn);
  }

  /** Share of the open time in which agents had nobody. */
  public double idle() {
    return idle / planned;
  }

  /** Minutes after closing until the last one was received, on average. */
  public double overtime() {
    return overtime / days;
  }

  private static double mean(double[] values, int used) {
    return used == 0 ? 0 : Arrays.stream(values, 0, used).sum() / used;
  }

  private static double most(double[] values, int used) {
    if (used == 0) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(values, used);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(TENTH * used) - 1];
  }
}
