package parvis.server.configuration;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.site.SiteState;
import parvis.server.configuration.change.ConfigurationChanges;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;

/** Gives sites their configuration, and keeps every version as it was written. */
public final class Publisher {
  private final Hosts hosts;
  private final Versions versions;

  public Publisher(Hosts hosts, Versions versions) {
    this.hosts = hosts;
    this.versions = versions;
  }

  /** What publishing would do, or did. */
  public sealed interface Outcome {
    /** The document is wrong; nothing was done. */
    record Wrong(Result.Invalid problems) implements Outcome {}

    /** The site works by this already; nothing was done. */
    record Same(SiteConfiguration configuration) implements Outcome {}

    /** What is different from before; for a new site, nothing to compare. */
    record Changed(SiteConfiguration configuration, List<Text> changes) implements Outcome {}
  }

  /** What {@link #publish} would do, without doing it. */
  public Outcome preview(Documents documents) {
    Year year = Year.of(hosts.now().atZone(ZoneOffset.UTC).getYear());
    return switch (new ConfigurationReader(year).read(documents)) {
      case Result.Invalid wrong -> new Outcome.Wrong(wrong);
      case Result.Valid(var next) -> compare(next);
    };
  }

  private Outcome compare(SiteConfiguration next) {
    Optional<SiteConfiguration> before = findCurrent(next.id());
    if (before.isEmpty()) {
      return new Outcome.Changed(next, List.of());
    }
    return before.get().equals(next)
        ? new Outcome.Same(next)
        : new Outcome.Changed(next, ConfigurationChanges.between(before.get(), next));
  }

  /** The configuration a site works by, empty when it was never set up. */
  public Optional<SiteConfiguration> findCurrent(String site) {
    return hosts.exists(site)
        ? hosts.look(site, Publisher::configurationOf).join()
        : Optional.empty();
  }

  private static Optional<SiteConfiguration> configurationOf(SiteState site) {
    return site.isConfigured()
        ? Optional.of(site.catalogue()).map(Catalogue::configuration)
        : Optional.empty();
  }

  /** Publishes the document to its site, when it is right and says anything new. */
  public Outcome publish(Documents documents, Actor actor, String commandId) {
    Outcome outcome = preview(documents);
    if (outcome instanceof Outcome.Changed(SiteConfiguration next, var _)) {
      Reply reply =
          hosts
              .send(next.id(), Request.of(commandId, actor, new SiteCommand.Configure(next)))
              .join();
      if (!(reply instanceof Reply.Done)) {
        throw new IllegalStateException("a configuration is never refused: " + reply);
      }
      versions.add(next.id(), documents, hosts.now(), actor.asText());
    }
    return outcome;
  }
}
