package parvis.planning.appointments;

import java.util.List;
import java.util.Locale;

/**
 * What a policy did to a hall, as a row of a Markdown table. Times are in minutes.
 *
 * @param load work that comes for each minute of work planned
 * @param order who goes first, in words
 * @param kept percent of the planned time kept for people who walk in
 * @param bookedADay people a day who came to a booking
 * @param withoutPlaceADay people a day who found no place to book
 * @param meanLateness from the booked time to the call, on average
 * @param longLateness nine in ten were called at most so late
 * @param meanWait of people who walked in, on average
 * @param longWait nine in ten of them waited at most so long
 * @param idle percent of the open time in which agents had nobody
 * @param overtime after closing until the last one was received, on average
 */
public record PolicyRow(
    double load,
    String order,
    int kept,
    double bookedADay,
    double withoutPlaceADay,
    double meanLateness,
    double longLateness,
    double meanWait,
    double longWait,
    double idle,
    double overtime) {
  private static final int COLUMNS = 11;
  private static final double HUNDRED = 100;

  /** The row of what was seen. */
  public static PolicyRow of(double load, Policy policy, DayFigures seen) {
    return new PolicyRow(
        load,
        policy.name(),
        policy.share(),
        seen.bookedADay(),
        seen.withoutPlaceADay(),
        seen.meanLateness(),
        seen.longLateness(),
        seen.meanWait(),
        seen.longWait(),
        HUNDRED * seen.idle(),
        seen.overtime());
  }

  /** As a line of a table. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "| %.1f | %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
        load,
        order,
        kept,
        bookedADay,
        withoutPlaceADay,
        meanLateness,
        longLateness,
        meanWait,
        longWait,
        idle,
        overtime);
  }

  /** The rows that lines tell, with decimal points or commas; other lines are left out. */
  public static List<PolicyRow> read(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\\|", -1))
        .filter(cells -> cells.length == COLUMNS + 2 && cells[1].strip().matches("\\d[.,]\\d"))
        .map(PolicyRow::row)
        .toList();
  }

  private static PolicyRow row(String[] cells) {
    return new PolicyRow(
        number(cells[1]),
        cells[2].strip(),
        (int) number(cells[3]),
        number(cells[4]),
        number(cells[5]),
        number(cells[6]),
        number(cells[7]),
        number(cells[8]),
        number(cells[9]),
        number(cells[10]),
        number(cells[11]));
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.strip().replace(',', '.'));
  }
}
