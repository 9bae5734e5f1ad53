package parvis.server.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Recordings as files. */
final class RecordedDays {
  private static final String HEADING =
      "office,queue_id,letter,date,ticket,issued_min,called_min,open_counters";

  private RecordedDays() {}

  static Path write(Path folder, List<String> rows) {
    Path file = folder.resolve("days.csv.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      String text = HEADING + "\n" + String.join("\n", rows) + "\n";
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
