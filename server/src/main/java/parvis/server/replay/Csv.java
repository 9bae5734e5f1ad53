package parvis.server.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Compressed files of comma-separated values with a heading, read line by line. */
final class Csv {
  private Csv() {}

  /** Gives the cells of each line after the heading; a bad line is named in what is thrown. */
  static void read(Path file, Consumer<String[]> reader) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int number = 1;
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          reader.accept(cells(line));
        } catch (RuntimeException e) {
          throw new ReplayRefusedException(
              "Line " + number + " of " + file + " cannot be read: " + e.getMessage(), e);
        }
      }
    }
  }

  private static String[] cells(String line) {
    if (line.indexOf('"') < 0) {
      return line.split(",", -1);
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells.toArray(String[]::new);
  }
}
