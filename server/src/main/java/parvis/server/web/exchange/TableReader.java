package parvis.server.web.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of bookings: comma or semicolon between the cells, as the heading has it. The
 * heading names the columns, in any order; a column that is not known is a flaw, since it may be
 * one that was meant.
 */
final class TableReader {
  private final ZoneId zone;
  private final List<ImportLine> lines = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  private TableReader(ZoneId zone) {
    this.zone = zone;
  }

  static List<ImportLine> read(String text, ZoneId zone) {
    TableReader reader = new TableReader(zone);
    String first = text.lines().findFirst().orElse("");
    char between = count(first, ';') > count(first, ',') ? ';' : ',';
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(between).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      reader.read(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("from memory", e);
    }
    return reader.lines;
  }

  private static long count(String line, char one) {
    return line.chars().filter(each -> each == one).count();
  }

  private void read(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    try {
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (columns.isEmpty()) {
          heading(record);
        } else if (record.stream().anyMatch(cell -> !cell.isBlank())) {
          line(record);
        }
      }
    } catch (UncheckedIOException _) {
      lines.add(flawed((int) parser.getCurrentLineNumber() + 1, Column.UID, "import-quotes"));
    }
    if (columns.isEmpty()) {
      lines.add(flawed(1, Column.UID, "import-empty", Column.headings()));
    }
  }

  private static ImportLine flawed(int number, Column column, String key, Object... values) {
    return new ImportLine(
        number, "", null, false, List.of(ImportLine.Flaw.of(column, key, values)));
  }

  private void heading(CSVRecord record) {
    for (String cell : record) {
      Column column = Column.find(cell).orElse(null);
      if (column == null) {
        lines.add(flawed(1, Column.UID, "import-column", cell.strip(), Column.headings()));
        columns.add(Column.END); // which is passed over
      } else {
        if (columns.contains(column) && column != Column.END) {
          lines.add(flawed(1, column, "import-twice"));
        }
        columns.add(column);
      }
    }
  }

  private void line(CSVRecord record) {
    int number = (int) record.getRecordNumber();
    if (record.size() != columns.size()) {
      lines.add(flawed(number, Column.UID, "import-cells", record.size(), columns.size()));
      return;
    }
    Map<Column, String> fields = new EnumMap<>(Column.class);
    for (int i = 0; i < columns.size(); i++) {
      fields.put(columns.get(i), record.get(i));
    }
    lines.add(new LineReader(number, zone, fields).read(null));
  }
}
