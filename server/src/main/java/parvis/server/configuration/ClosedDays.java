package parvis.server.configuration;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Closing;
import parvis.server.configuration.document.Insertion;
import parvis.server.configuration.document.Insertion.Step;
import parvis.server.configuration.notation.HoursNotation;

/**
 * Writes days on which hours are closed into the documents of sites: whoever publishes the document
 * the next time does not open again what was closed.
 */
public final class ClosedDays {
  private final Versions versions;

  public ClosedDays(Versions versions) {
    this.versions = versions;
  }

  /** Whether the site has a document at all. */
  public boolean hasDocument(String site) {
    return versions.findNewest(site).isPresent();
  }

  /** Whether the day can be written into the newest document of the site. */
  public boolean fits(String site, Closing closing, Instant now) {
    return versions
        .findNewest(site)
        .flatMap(
            version ->
                read(version.documents(), now)
                    .map(before -> closing.find(closing.applyTo(before)))
                    .flatMap(day -> with(version.documents(), closing, day, now)))
        .isPresent();
  }

  /**
   * Keeps a version of the site's document in which the day is as the site works by it.
   *
   * @throws IllegalStateException when the document cannot take it
   */
  public void write(String site, Closing closing, SpecialDay day, Instant now, String by) {
    Documents newest = versions.findNewest(site).orElseThrow().documents();
    Documents next =
        with(newest, closing, day, now)
            .orElseThrow(() -> new IllegalStateException("the document of " + site));
    if (!next.equals(newest)) {
      versions.add(site, next, now, by);
    }
  }

  private static Optional<SiteConfiguration> read(Documents documents, Instant now) {
    Year year = Year.of(now.atZone(ZoneOffset.UTC).getYear());
    return switch (new ConfigurationReader(year).read(documents)) {
      case Result.Valid(SiteConfiguration configuration) -> Optional.of(configuration);
      case Result.Invalid _ -> Optional.empty();
    };
  }

  /** The documents with the day, when they then say that and nothing else anew. */
  private static Optional<Documents> with(
      Documents documents, Closing closing, SpecialDay day, Instant now) {
    Optional<SiteConfiguration> wanted =
        read(documents, now).map(before -> closing.with(before, day));
    return Insertion.set(documents.site(), path(closing), written(day))
        .map(yaml -> new Documents(yaml, documents.organisation(), documents.schoolHolidays()))
        .filter(next -> wanted.isPresent() && read(next, now).equals(wanted));
  }

  private static List<Step> path(Closing closing) {
    List<Step> path = new ArrayList<>();
    if (closing.service() != null) {
      path.add(Step.key("services"));
      path.add(Step.thing(closing.service()));
    }
    path.add(Step.key("hours"));
    path.add(Step.key("days"));
    path.add(Step.key(closing.date().toString()));
    return path;
  }

  private static String written(SpecialDay day) {
    String hours = quoted(HoursNotation.write(day.intervals()));
    return "{name: " + written(day.name()) + ", hours: " + hours + "}";
  }

  private static String written(@Nullable Text name) {
    Map<String, String> wordings = name == null ? Map.of() : new TreeMap<>(name.byLanguage());
    return wordings.entrySet().stream()
        .map(one -> one.getKey() + ": " + quoted(one.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
