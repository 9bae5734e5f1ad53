package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.Refusal;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Catalogue;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.Recorded;
import parvis.engine.site.SiteState;
import parvis.engine.view.Views;
import parvis.server.host.HostUnavailableException;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;
import parvis.server.host.Seen;
import parvis.server.web.problem.ProblemException;

/** Sends commands to sites and turns what is not done into a problem. */
@ApplicationScoped
public class Commands {
  private final Hosts hosts;

  public Commands(Hosts hosts) {
    this.hosts = hosts;
  }

  /**
   * Sends a command and waits for the commit.
   *
   * @param key the sender's Idempotency-Key, null when it gave none
   * @throws ProblemException 404 for what does not exist, 409 for a refusal, 412 for a stale screen
   */
  public Reply.Done send(
      String site, @Nullable String key, Actor actor, SiteCommand command, @Nullable Seen seen) {
    requireSite(site);
    String id = Keys.of(key, actor, command);
    return switch (join(hosts.send(site, new Request(id, actor, command, seen)))) {
      case Reply.Done done -> done;
      case Reply.Stale _ -> throw ProblemException.of(412, "stale");
      case Reply.Refused(Refusal refusal) ->
          throw refused(site, refusal, refusal.reason().isUnknown() ? 404 : 409);
    };
  }

  /** As {@link #send}, for a command that does not depend on what a screen showed. */
  public List<Recorded> send(String site, @Nullable String key, Actor actor, SiteCommand command) {
    return send(site, key, actor, command, null).events();
  }

  /** Looks at a site; 404 when there is none. */
  public <T> T look(String site, Function<SiteState, T> view) {
    requireSite(site);
    return join(hosts.look(site, view));
  }

  /** What the site works by; 404 when there is none. Does not wait for the site's thread. */
  public Catalogue catalogue(String site) {
    requireSite(site);
    Catalogue known = hosts.findCatalogue(site);
    return known != null ? known : join(hosts.look(site, SiteState::catalogue));
  }

  /** Looks at a site as its screens do. */
  public <T> T view(String site, Function<Views, T> view) {
    requireSite(site);
    return join(hosts.view(site, (_, views) -> view.apply(views)));
  }

  /** Looks at a site and at what its screens show, at the same moment. */
  public <T> T view(String site, BiFunction<SiteState, Views, T> view) {
    requireSite(site);
    return join(hosts.view(site, view));
  }

  /** What is expected at the site, as far as it was looked at. */
  public Outlook outlook(String site) {
    return hosts.outlook(site);
  }

  /** The date of today at the site; 404 when there is none. */
  public LocalDate today(String site) {
    return now().atZone(catalogue(site).configuration().zone()).toLocalDate();
  }

  /** What the sites' clock says. */
  public Instant now() {
    return hosts.now();
  }

  /** Throws 404 when the site does not exist. */
  public void requireSite(String site) {
    if (!hosts.exists(site)) {
      throw ProblemException.of(404, "unknown-site", site);
    }
  }

  private static <T> T join(java.util.concurrent.CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof HostUnavailableException) {
        throw ProblemException.of(503, "http503");
      }
      throw e;
    }
  }

  /** What is answered to a refusal. */
  ProblemException refused(String site, Refusal refusal, int status) {
    Object[] values =
        refusal.details().entrySet().stream()
            .map(detail -> Named.of(hosts, site, detail.getKey(), detail.getValue()))
            .toArray();
    return ProblemException.of(status, "refusal." + refusal.reason().name(), values);
  }
}
