package parvis.server.web.screens.staff;

import java.util.List;

/**
 * Figures as rows and columns, in words.
 *
 * @param id of the section on the page
 * @param title what it is about
 * @param note how to read it, empty when the title says enough
 * @param heads of the columns, the first one that of the names
 * @param lines what each row says
 */
public record ReportTable(
    String id, String title, String note, List<String> heads, List<Line> lines) {
  /** A row: what it is about, and its cells. */
  public record Line(String name, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  public ReportTable {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
  }
}
