package parvis.server.configuration;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Closing;
import parvis.engine.hours.OneDay;
import parvis.server.configuration.document.Insertion;
import parvis.server.configuration.document.Insertion.Step;
import parvis.server.configuration.document.Removal;
import parvis.server.configuration.notation.HoursNotation;

/**
 * Writes days on which hours are closed into the documents of sites, and takes them out when they
 * are opened again: whoever publishes the document the next time does not change that.
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
                    .map(before -> closing.day().find(closing.applyTo(before)))
                    .flatMap(day -> with(version.documents(), closing.day(), day, now)))
        .isPresent();
  }

  /**
   * Keeps a version of the site's document in which the day is as the site works by it.
   *
   * @throws IllegalStateException when the document cannot take it
   */
  public void write(String site, OneDay one, SpecialDay day, Instant now, String by) {
    Documents newest = versions.findNewest(site).orElseThrow().documents();
    keep(site, newest, with(newest, one, day, now), now, by);
  }

  /**
   * How the day is once it is taken out of the newest document of the site: a public holiday that
   * it stood before, or nothing of its own.
   *
   * @param day empty for as in the week
   */
  public record Bare(Optional<SpecialDay> day) {}

  /** The day without what was written for it alone; empty when that cannot be taken out. */
  public Optional<Bare> findBare(String site, OneDay one, Instant now) {
    return versions
        .findNewest(site)
        .flatMap(version -> without(version.documents(), one, now))
        .flatMap(next -> read(next, now))
        .map(next -> new Bare(Optional.ofNullable(one.find(next))));
  }

  /**
   * Keeps a version of the site's document in which nothing is written for that day alone.
   *
   * @throws IllegalStateException when that cannot be taken out
   */
  public void takeOut(String site, OneDay one, Instant now, String by) {
    Documents newest = versions.findNewest(site).orElseThrow().documents();
    boolean written =
        read(newest, now)
            .map(before -> one.find(before))
            .filter(day -> !day.publicHoliday())
            .isPresent();
    if (written) { // else it was taken out before
      keep(site, newest, without(newest, one, now), now, by);
    }
  }

  private void keep(
      String site, Documents newest, Optional<Documents> next, Instant now, String by) {
    Documents changed =
        next.orElseThrow(() -> new IllegalStateException("the document of " + site));
    if (!changed.equals(newest)) {
      versions.add(site, changed, now, by);
    }
  }

  /** What the documents say, empty for some that cannot be published. */
  static Optional<SiteConfiguration> read(Documents documents, Instant now) {
    Year year = Year.of(now.atZone(ZoneOffset.UTC).getYear());
    return switch (new ConfigurationReader(year).read(documents)) {
      case Result.Valid(SiteConfiguration configuration) -> Optional.of(configuration);
      case Result.Invalid _ -> Optional.empty();
    };
  }

  /** The documents with the day, when they then say that and nothing else anew. */
  static Optional<Documents> with(Documents documents, OneDay one, SpecialDay day, Instant now) {
    Optional<SiteConfiguration> wanted = read(documents, now).map(before -> one.with(before, day));
    return Insertion.set(documents.site(), path(one), written(day))
        .map(documents::withSite)
        .filter(next -> wanted.isPresent() && read(next, now).equals(wanted));
  }

  /** The documents without the day, when they then say the same of all else. */
  static Optional<Documents> without(Documents documents, OneDay one, Instant now) {
    Optional<SiteConfiguration> before = read(documents, now);
    return Removal.of(documents.site(), path(one))
        .map(documents::withSite)
        .filter(
            next ->
                before.isPresent()
                    && read(next, now)
                        .map(after -> one.with(after, one.find(before.get())))
                        .equals(before));
  }

  private static List<Step> path(OneDay one) {
    List<Step> path = new ArrayList<>();
    if (one.service() != null) {
      path.add(Step.key("services"));
      path.add(Step.thing(one.service()));
    }
    path.add(Step.key("hours"));
    path.add(Step.key("days"));
    path.add(Step.key(one.date().toString()));
    return path;
  }

  private static String written(SpecialDay day) {
    String hours = quoted(HoursNotation.write(day.intervals()));
    Text name = day.name();
    return name == null ? hours : "{name: " + written(name) + ", hours: " + hours + "}";
  }

  private static String written(Text name) {
    return new TreeMap<>(name.byLanguage())
        .entrySet().stream()
            .map(one -> one.getKey() + ": " + quoted(one.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
