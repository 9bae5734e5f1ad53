package parvis.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.server.database.Database;
import parvis.server.reports.Reports;
import parvis.server.reports.figure.Figures;
import parvis.server.reports.figure.Period;

class ReplayTest {
  private static final Path REAL = Path.of("../../shared/data/warsaw_reception_days.csv.gz");
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 2);

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Summary replay(List<String> rows) {
    return replay(RecordedDays.write(folder, rows));
  }

  private Summary replay(Path file) {
    return Replay.run(
        file, folder.resolve("data"), new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private Figures total(String site) {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("data/parvis.db"))) {
      Period all = new Period(FIRST.minusDays(10), FIRST.plusDays(10));
      return new Reports(database).getReport(site, all).total();
    }
  }

  /** Two offices, two days; a ticket every two minutes, called five minutes later. */
  private static List<String> threeHundred() {
    List<String> rows = new ArrayList<>();
    for (String office : List.of("UD_Here", "UD_There")) {
      for (LocalDate day : List.of(FIRST, FIRST.plusDays(1))) {
        for (int ticket = 1; ticket <= 75; ticket++) {
          rows.add(row(office, ticket % 3, day, ticket, 480.25 + 2 * ticket, 485.25 + 2 * ticket));
        }
      }
    }
    return rows;
  }

  private static String row(
      String office, int queue, LocalDate day, int ticket, double issued, double called) {
    return String.format(
        Locale.ROOT, "%s,%d,A,%s,%d,%.2f,%.2f,2", office, queue, day, ticket, issued, called);
  }

  @Test
  void every_ticket_is_taken_and_every_call_is_made_at_its_time() {
    Summary summary = replay(threeHundred());

    assertThat(summary.tickets()).isEqualTo(300);
    assertThat(summary.calls()).isEqualTo(300);
    assertThat(summary.matches()).isEqualTo(300);
    Figures here = total("ud-here");
    assertThat(here.received()).isEqualTo(150);
    assertThat(here.served()).isEqualTo(150);
    assertThat(here.meanWaitSeconds()).isEqualTo(300);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("UD_There", "100.00%");
  }

  @Test
  void what_differs_is_explained_and_listed() throws IOException {
    Summary summary =
        replay(
            List.of(
                "UD_Here,1,A,2020-01-02,1,480.00,,1",
                "UD_Here,1,A,2020-01-02,2,481.00,490.00,1",
                "UD_Here,2,B,2020-01-02,1,481.00,492.00,0",
                "UD_Here,2,B,2020-01-02,2,482.00,490.00,0",
                "UD_Here,3,B,2020-01-02,1,480.00,520.00,1",
                "UD_Here,3,B,2020-01-02,2,481.00,490.00,1",
                "UD_Here,4,D,2020-01-02,1,500.00,495.00,1"));

    assertThat(summary.tickets()).isEqualTo(7);
    assertThat(summary.calls()).isEqualTo(6);
    assertThat(Files.readAllLines(folder.resolve("data/replay-mismatches.csv")))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("UD_Here,1,A,2020-01-02,2,490.0,1,1,NEVER_CALLED,"))
        .anyMatch(line -> line.startsWith("UD_Here,2,B,2020-01-02,2,490.0,1,1,SAME_READING,"))
        .anyMatch(line -> line.startsWith("UD_Here,3,B,2020-01-02,2,490.0,1,1,OVERTAKEN,"));
    assertThat(total("ud-here").expired()).isEqualTo(1);
    assertThat(total("ud-here").picked()).isEqualTo(3);
  }

  @Test
  void a_second_replay_into_the_same_folder_is_refused() {
    Summary _ = replay(threeHundred());

    assertThatThrownBy(() -> replay(threeHundred()))
        .isInstanceOf(ReplayRefusedException.class)
        .hasMessageContaining("ud-here, ud-there");
  }

  @Test
  void a_bad_line_is_named() {
    assertThatThrownBy(() -> replay(List.of("UD_Here,1,A,2020-01-02,one,480.00,,1")))
        .isInstanceOf(ReplayRefusedException.class)
        .hasMessageContaining("Line 2");
  }

  @Test
  void a_real_office_lives_through_its_days_again() throws IOException {
    assumeThat(REAL).as("the recorded days of Warsaw, which are not in the project").exists();
    List<String> rows = office(REAL, "UD_Wlochy");

    Summary summary = replay(rows);

    assertThat(summary.tickets()).isEqualTo(1164).isEqualTo(rows.size());
    long called = rows.stream().filter(row -> !row.split(",", -1)[6].isEmpty()).count();
    assertThat(summary.calls()).isEqualTo((int) called);
    assertThat(total("ud-wlochy").received()).isEqualTo((int) called);
    assertThat((double) Objects.requireNonNull(total("ud-wlochy").meanWaitSeconds()))
        .isCloseTo(meanWait(rows), org.assertj.core.data.Offset.offset(1.0));
  }

  private static double meanWait(List<String> rows) {
    return rows.stream()
            .map(row -> row.split(",", -1))
            .filter(cells -> !cells[6].isEmpty())
            .mapToDouble(cells -> Double.parseDouble(cells[6]) - Double.parseDouble(cells[5]))
            .average()
            .orElseThrow()
        * 60;
  }

  private static List<String> office(Path file, String office) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(office + ","))
          .toList();
    }
  }
}
