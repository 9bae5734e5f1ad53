package parvis.server.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import parvis.server.database.Database;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;
import parvis.server.reports.ReportRunner;

/**
 * Lets Parvis live through the days that the live boards of Warsaw's offices recorded, and compares
 * whom it would have called with who was called.
 */
public final class Replay {
  private static final String MISMATCHES = "replay-mismatches.csv";

  private final Recording recording;
  private final Database database;

  private Replay(Recording recording, Database database) {
    this.recording = recording;
    this.database = database;
  }

  /**
   * Replays a recording into a data folder, which a server can then be started on.
   *
   * @param csvGz tickets, with the names of the queues in a file beside it if there is one
   * @param dataFolder where {@code parvis.db} is or will be; the calls that differ are listed there
   * @param out where the comparison is printed
   * @throws ReplayRefusedException when the file cannot be used, or one of its sites is there
   */
  public static Summary run(Path csvGz, Path dataFolder, PrintStream out) {
    try {
      Recording recording = Recording.read(csvGz);
      Files.createDirectories(dataFolder);
      try (Database database =
          Database.open("jdbc:sqlite:" + dataFolder.resolve("parvis.db").toAbsolutePath())) {
        Summary summary = new Replay(recording, database).run();
        list(summary, dataFolder.resolve(MISMATCHES));
        summary.print(out);
        return summary;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The replay of " + csvGz + " failed", e);
    }
  }

  private Summary run() {
    try (SqlJournal journal = new SqlJournal(database)) {
      requireAbsent(journal);
      long start = System.nanoTime();
      Duration before = processorTime();
      List<OfficeResult> results = replayAll(journal, new Snapshots(database));
      Duration replayed = Duration.ofNanos(System.nanoTime() - start);
      Duration processor = processorTime().minus(before);
      long reporting = System.nanoTime();
      try (ReportRunner reports = new ReportRunner(database)) {
        long _ = reports.drainLong();
      }
      Duration reported = Duration.ofNanos(System.nanoTime() - reporting);
      return new Summary(results, events(journal), replayed, processor, reported);
    }
  }

  /** On a machine that others use too, this says more than the time on the wall. */
  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void requireAbsent(SqlJournal journal) {
    Set<String> there =
        journal.listSites().stream().filter(sites()::contains).collect(Collectors.toSet());
    if (!there.isEmpty()) {
      throw new ReplayRefusedException(
          "The data folder has these sites already: "
              + there.stream().sorted().collect(Collectors.joining(", "))
              + ". Replay into an empty folder.");
    }
  }

  private Set<String> sites() {
    return recording.offices().keySet().stream().map(TicketRow::site).collect(Collectors.toSet());
  }

  /** The longest first: the others fill the time that it needs anyway. */
  private List<OfficeResult> replayAll(SqlJournal journal, Snapshots snapshots) {
    List<String> longestFirst =
        recording.offices().entrySet().stream()
            .sorted(Comparator.comparing(office -> -office.getValue().size()))
            .map(Map.Entry::getKey)
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<OfficeResult>> running = new ArrayList<>();
      longestFirst.forEach(
          office ->
              running.add(
                  CompletableFuture.supplyAsync(
                      () -> new OfficeReplay(office, recording, journal, snapshots).run(),
                      threads)));
      return running.stream()
          .map(CompletableFuture::join)
          .sorted(Comparator.comparing(OfficeResult::office))
          .toList();
    }
  }

  private long events(SqlJournal journal) {
    Set<String> ours = sites();
    return journal.heads().entrySet().stream()
        .filter(head -> ours.contains(head.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static void list(Summary summary, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(Mismatch.heading());
    for (OfficeResult office : summary.offices()) {
      office.mismatches().forEach(mismatch -> lines.add(mismatch.line()));
    }
    Files.write(file, lines, StandardCharsets.UTF_8);
  }
}
