package parvis.server.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was recorded.
 *
 * @param offices tickets by office, in the order of the file
 * @param queueNames names of the queues by office and queue, as far as known
 */
record Recording(Map<String, List<TicketRow>> offices, Map<String, String> queueNames) {
  private static final String NAMES = "warsaw_offices_queues.csv.gz";

  /** Reads the tickets, and the names of their queues from the file beside it when there is one. */
  static Recording read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new ReplayRefusedException("There is no file " + file);
    }
    Map<String, List<TicketRow>> offices = new TreeMap<>();
    Csv.read(
        file,
        cells -> {
          TicketRow row = TicketRow.of(cells);
          offices.computeIfAbsent(row.office(), _ -> new ArrayList<>()).add(row);
        });
    return new Recording(offices, names(file.resolveSibling(NAMES)));
  }

  private static Map<String, String> names(Path file) throws IOException {
    Map<String, String> names = new HashMap<>();
    if (Files.exists(file)) {
      Csv.read(file, cells -> names.put(key(cells[0], cells[1]), cells[3]));
    }
    return names;
  }

  private static String key(String office, String queue) {
    return office + "/" + queue;
  }

  /** The name of the queue, or its letter when none is known. */
  String queueName(TicketRow row) {
    return queueNames.getOrDefault(key(row.office(), row.queue()), row.letter());
  }
}
