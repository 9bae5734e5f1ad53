package parvis.server.configuration;

import java.util.UUID;
import parvis.engine.command.Actor;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.host.Hosts;

/**
 * Publishes documents that lie in files. A file is published when it is another than the last one
 * that came from a file: what somebody published on the page since then stays.
 */
public final class FilePublisher {
  private static final String BY = Actor.SYSTEM.asText();

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

    /** The site works by it now. */
    record Published(SiteConfiguration configuration) implements Outcome {}
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
        var _ = publisher.publish(documents, Actor.SYSTEM, "start-" + UUID.randomUUID());
        yield new Outcome.Published(next);
      }
    };
  }

  private boolean isLast(String site, Documents documents) {
    return versions
        .findNewestBy(site, BY)
        .filter(last -> last.documents().equals(documents))
        .isPresent();
  }
}
