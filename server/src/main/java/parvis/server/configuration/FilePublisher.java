package parvis.server.configuration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import parvis.engine.command.Actor;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.OneDay;
import parvis.server.host.Hosts;

/**
 * Publishes documents that lie in files. A file is published when it is another than the last one
 * that came from a file: what somebody published on the page since then stays. Days that were
 * closed or opened again since then outlive the next file too.
 */
public final class FilePublisher {
  private static final String BY = Actor.SYSTEM.asText();

  /** Not the actor of files: the next start compares with the file as it lies there. */
  private static final Actor DAYS_KEPT = new Actor(Actor.Kind.SYSTEM, "days-kept");

  private final Publisher publisher;
  private final Versions versions;
  private final Hosts hosts;

  public FilePublisher(Publisher publisher, Versions versions, Hosts hosts) {
    this.publisher = publisher;
    this.versions = versions;
    this.hosts = hosts;
  }

  /** What became of a file. */
  public sealed interface Outcome {
    /** It is wrong; nothing was done. */
    record Wrong(Result.Invalid problems) implements Outcome {}

    /** The site works by it already. */
    record Same(SiteConfiguration configuration) implements Outcome {}

    /** The file is as before, the site is not: it works by what was published on the page. */
    record Kept(SiteConfiguration configuration) implements Outcome {}

    /**
     * The site works by it now.
     *
     * @param kept days closed or opened again since the last file, which the site keeps
     * @param lost such days that the file could not take: the site works by the file
     */
    record Published(SiteConfiguration configuration, List<OneDay> kept, List<OneDay> lost)
        implements Outcome {
      public Published {
        kept = List.copyOf(kept);
        lost = List.copyOf(lost);
      }
    }
  }

  /** Publishes a file when it has changed. */
  public Outcome publish(Documents documents) {
    return switch (publisher.preview(documents)) {
      case Publisher.Outcome.Wrong(var problems) -> new Outcome.Wrong(problems);
      case Publisher.Outcome.Same(var same) -> {
        if (!isLast(same.id(), documents)) {
          versions.add(same.id(), documents, hosts.now(), BY);
        }
        yield new Outcome.Same(same);
      }
      case Publisher.Outcome.Changed(var next, var _) -> {
        if (isLast(next.id(), documents)) {
          yield new Outcome.Kept(next);
        }
        yield publish(documents, next);
      }
    };
  }

  /** The file counts as seen by its own text: what it was joined with came from people. */
  private Outcome publish(Documents file, SiteConfiguration next) {
    String site = next.id();
    Instant now = hosts.now();
    Optional<SiteConfiguration> current = publisher.findCurrent(site);
    Optional<SiteConfiguration> last =
        versions.findNewestBy(site, BY).flatMap(one -> ClosedDays.read(one.documents(), now));
    DaysSinceFile.Joined joined =
        current
            .map(works -> new DaysSinceFile(works, last.orElse(null), next, now).joinTo(file))
            .orElseGet(() -> new DaysSinceFile.Joined(file, List.of(), List.of()));
    boolean asItIs = joined.documents().equals(file);
    if (!asItIs) {
      versions.add(site, file, now, BY);
    }
    var _ =
        publisher.publish(
            joined.documents(), asItIs ? Actor.SYSTEM : DAYS_KEPT, "start-" + UUID.randomUUID());
    if (!asItIs && versions.findNewest(site).filter(isOf(joined.documents())).isEmpty()) {
      versions.add(site, joined.documents(), now, DAYS_KEPT.asText()); // the site worked by it
    }
    return new Outcome.Published(
        publisher.findCurrent(site).orElse(next), joined.kept(), joined.lost());
  }

  private static Predicate<Versions.Version> isOf(Documents documents) {
    return version -> version.documents().equals(documents);
  }

  private boolean isLast(String site, Documents documents) {
    return versions.findNewestBy(site, BY).filter(isOf(documents)).isPresent();
  }
}
