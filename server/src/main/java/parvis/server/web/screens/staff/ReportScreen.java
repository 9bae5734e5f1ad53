package parvis.server.web.screens.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.server.reports.figure.AnswerCount;
import parvis.server.reports.figure.Definition;
import parvis.server.reports.figure.Group;
import parvis.server.reports.figure.Report;
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
    return Stream.concat(
            site.services().stream().filter(one -> one.id().equals(group.key())).map(Service::name),
            site.desks().stream().filter(one -> one.id().equals(group.key())).map(Desk::name))
        .map(words::text)
        .findFirst()
        .orElse(group.key());
  }

  /** The reason and the answer in words. */
  public String name(AnswerCount count, Words words) {
    String reason =
        ReasonGroup.of(site).stream()
            .flatMap(group -> group.choices().stream())
            .filter(choice -> choice.reason().id().equals(count.reason()))
            .map(choice -> words.text(choice.reason().name()))
            .findFirst()
            .orElse(count.reason());
    String answer =
        site.answers().stream()
            .filter(choice -> choice.id().equals(count.answer()))
            .map(AnswerChoice::name)
            .map(words::text)
            .findFirst()
            .orElse(count.answer());
    return reason + " · " + answer;
  }

  /** The day of a group as a moment of it. */
  public Instant day(Group group) {
    return LocalDate.parse(group.key()).atTime(12, 0).atZone(site.zone()).toInstant();
  }

  /** The biggest number of arrivals among groups, at least one. */
  public int most(List<Group> groups) {
    return Math.max(
        1, groups.stream().mapToInt(group -> group.figures().arrived()).max().orElse(1));
  }

  /** Seconds as minutes, a dash for nobody. */
  public String minutes(@Nullable Long seconds, Words words) {
    return seconds == null ? "–" : words.say("hall.minutes", Math.round(seconds / 60.0));
  }

  /** A share as percent, a dash for nobody. */
  public String percent(@Nullable Double share, Words words) {
    return share == null ? "–" : words.say("hall.percent", Math.round(share * 100));
  }

  /** What the figures mean, by column of the export. */
  public List<Map.Entry<String, Text>> formulas() {
    return Arrays.stream(Definition.values())
        .map(definition -> Map.entry(definition.column(), definition.meaning()))
        .toList();
  }
}
