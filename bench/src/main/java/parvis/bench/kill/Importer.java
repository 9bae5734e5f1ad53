package parvis.bench.kill;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parvis.bench.http.Wire;

/**
 * Imports files of bookings until the connection breaks. Of a file that was acknowledged every
 * booking must be there; of the one that was on its way, every one or none.
 */
final class Importer implements Actor {
  /** How many bookings a file has. */
  static final int SIZE = 30;

  private static final int AT_ONCE = 3;
  private static final int A_DAY = 6; // files, from eight in the morning on
  private static final int STEP = 10; // minutes
  private static final LocalTime FIRST = LocalTime.of(8, 0);
  private static final int LATER = 10; // days, where nobody else books
  private static final int DAYS = 365;

  private final String site;
  private final String name;
  private final LocalDate from = LocalDate.now(ZoneOffset.UTC);
  private final List<String> acknowledged = new ArrayList<>();
  private int asked;
  private @Nullable String open;

  Importer(String site, String name) {
    this.site = "/api/v1/sites/" + site + "/agenda";
    this.name = name;
  }

  @Override
  public void once(Wire wire) throws IOException {
    open = name + "-" + asked++;
    send(wire, open);
    acknowledged.add(open);
    open = null;
  }

  private void send(Wire wire, String file) throws IOException {
    String _ = wire.post(site + "/imports", "{\"file\":\"" + table(file) + "\"}").expect(200);
  }

  /** The same for the same name. */
  private String table(String file) {
    int number = Integer.parseInt(file.substring(file.lastIndexOf('-') + 1));
    LocalDate day = from.plusDays(LATER + number / A_DAY);
    LocalTime start = FIRST.plusMinutes((long) number % A_DAY * SIZE / AT_ONCE * STEP);
    return IntStream.range(0, SIZE)
        .mapToObj(
            i ->
                "%s-%d,%s,%s,r0,%s."
                    .formatted(file, i, day, start.plusMinutes((long) i / AT_ONCE * STEP), file))
        .collect(Collectors.joining("\\n", "uid,date,time,reasons,name\\n", ""));
  }

  List<String> acknowledged() {
    return acknowledged;
  }

  @Override
  public void verify(Wire wire, Losses losses) throws IOException {
    String there =
        wire.get(site + "/bookings.csv?from=%s&to=%s".formatted(from, from.plusDays(DAYS)))
            .expect(200);
    for (String file : acknowledged) {
      int found = count(there, file);
      losses.check(found == SIZE, () -> found + " of " + SIZE + " are left of " + file);
    }
    String unanswered = open;
    if (unanswered != null) {
      int found = count(there, unanswered);
      losses.check(
          found == 0 || found == SIZE, () -> found + " of " + SIZE + " came in of " + unanswered);
      send(wire, unanswered); // done before the end, or now: each booking once either way
      acknowledged.add(unanswered);
      open = null;
    }
  }

  /** How many bookings are in the name of this file. */
  private static int count(String table, String file) {
    String own = "," + file + ".";
    int count = 0;
    for (int at = table.indexOf(own); at >= 0; at = table.indexOf(own, at + 1)) {
      count++;
    }
    return count;
  }
}
