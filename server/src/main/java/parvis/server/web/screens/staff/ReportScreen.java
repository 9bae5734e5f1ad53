package parvis.server.web.screens.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.server.reports.figure.CallFigures;
import parvis.server.reports.figure.Defined;
import parvis.server.reports.figure.Group;
import parvis.server.reports.figure.Report;
import parvis.server.reports.figure.Section;
import parvis.server.web.screens.Words;

/**
 * What a site did in a period, with the names of what it is about.
 *
 * @param report the figures
 * @param site what the site is set up to do now
 */
public record ReportScreen(Report report, SiteConfiguration site) {
  /** Where the same figures are as a table for spreadsheets. */
  public String csv(Words words) {
    return "%s/reports.csv?from=%s&to=%s&lang=%s"
        .formatted(
            To.siteApi(site.id()), report.period().from(), report.period().to(), words.language());
  }

  /** Name of the service or desk that a group is about; its id when it is gone. */
  public String name(Group group, Words words) {
    return Names.of(site, group, words);
  }

  /** The biggest number of arrivals among groups, at least one. */
  public int most(List<Group> groups) {
    return Math.max(
        1, groups.stream().mapToInt(group -> group.figures().arrived()).max().orElse(1));
  }

  /** Seconds as minutes, a dash for nobody. */
  public String minutes(@Nullable Long seconds, Words words) {
    return new Amounts(words).minutes(seconds);
  }

  /** A share as percent, a dash for nobody. */
  public String percent(@Nullable Double share, Words words) {
    return new Amounts(words).percent(share);
  }

  /** The tables, one for each question. */
  public List<ReportTable> tables(Words words) {
    return new ReportTables(report, site, words).all();
  }

  /**
   * By which way people were called.
   *
   * @param name of the way
   * @param share of the calls
   */
  public record Way(String name, double share) {}

  /** The ways by which people were called; none when there was only one. */
  public List<Way> ways(Words words) {
    CallFigures calls = report.total().calls();
    List<Way> ways =
        Stream.of(
                way(words.say("report.asked"), calls.askedShare()),
                way(words.say("report.standing"), calls.standingShare()),
                way(words.say("report.automatic"), calls.automaticShare()),
                way(words.say("report.group"), calls.groupShare()),
                way(words.say("report.picked"), calls.pickedShare()))
            .flatMap(Optional::stream)
            .toList();
    return ways.size() > 1 ? ways : List.of();
  }

  private static Optional<Way> way(String name, @Nullable Double share) {
    return share == null || share == 0 ? Optional.empty() : Optional.of(new Way(name, share));
  }

  /**
   * What figures mean that are about one thing.
   *
   * @param title what they are about
   * @param figures by column of the export
   */
  public record Formulas(String title, List<Map.Entry<String, Text>> figures) {}

  /** What the figures mean. */
  public List<Formulas> formulas(Words words) {
    return Arrays.stream(Section.values())
        .map(section -> new Formulas(words.name(section), formulas(section)))
        .toList();
  }

  private static List<Map.Entry<String, Text>> formulas(Section section) {
    return Defined.all().stream()
        .filter(definition -> definition.section() == section)
        .map(definition -> Map.entry(definition.column(), definition.meaning()))
        .toList();
  }
}
