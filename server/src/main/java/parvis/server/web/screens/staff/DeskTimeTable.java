package parvis.server.web.screens.staff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.reports.figure.DeskDefinition;
import parvis.server.reports.figure.DeskTime;
import parvis.server.web.screens.Words;
import parvis.server.web.screens.staff.ReportTable.Line;

/** What desks spent their time on: a row for each desk. */
final class DeskTimeTable {
  private static final List<DeskDefinition> COLUMNS =
      List.of(
          DeskDefinition.OPEN,
          DeskDefinition.READY,
          DeskDefinition.PROTECTED,
          DeskDefinition.PAUSED,
          DeskDefinition.AWAY);
  private final Map<String, Map<String, Long>> secondsByDesk = new TreeMap<>();
  private final SiteConfiguration site;
  private final Words words;

  DeskTimeTable(List<DeskTime> times, SiteConfiguration site, Words words) {
    this.site = site;
    this.words = words;
    for (DeskTime time : times) {
      long _ =
          secondsByDesk
              .computeIfAbsent(time.desk(), _ -> new TreeMap<>())
              .merge(time.status(), time.seconds(), Long::sum);
    }
  }

  ReportTable table() {
    List<String> heads =
        List.of(
            words.say("report.desks.one"),
            words.say("report.desks.open"),
            words.say("report.desks.ready"),
            words.say("report.desks.protected"),
            words.say("report.desks.paused"),
            words.say("report.desks.away"));
    List<Line> lines =
        secondsByDesk.entrySet().stream()
            .map(desk -> line(desk.getKey(), desk.getValue()))
            .toList();
    return new ReportTable(
        "desks", words.say("report.desks"), words.say("report.desks.note"), heads, lines);
  }

  private Line line(String desk, Map<String, Long> seconds) {
    Amounts amounts = new Amounts(words);
    List<String> cells =
        COLUMNS.stream().map(column -> amounts.minutes(seconds.get(column.name()))).toList();
    return new Line(Names.ofDesk(site, desk, words), cells);
  }
}
