package parvis.server.web.pages;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import parvis.server.access.http.Badge;
import parvis.server.access.http.Badges;
import parvis.server.web.problem.ProblemException;

/**
 * The streams that are open, and who opened each. A stream ends when that one may no longer look:
 * at once for what happens on this node, ten seconds later for what happens on others. All of them
 * end first when the server stops, since they would never end by themselves.
 */
@ApplicationScoped
public class OpenStreams {
  private static final Logger LOG = Logger.getLogger(OpenStreams.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final Duration COME_BACK = Duration.ofSeconds(10);
  private static final int MOST_OF_STRANGERS = 200; // a hall full of phones behind one address

  /** How a stream ends. */
  public enum End {
    /** Whoever looked may no longer: the screen should ask who it is. */
    REFUSED,
    /** The server stops: the screen should come back. */
    STOPPED
  }

  /** What ends a stream. */
  @FunctionalInterface
  public interface Ender {
    /** Ends it; may be called more than once. */
    void end(End how);
  }

  private record Stream(Badge badge, Predicate<SecurityIdentity> mayLook, Ender ender) {}

  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> strangers = new ConcurrentHashMap<>();
  private final double most;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-streams").daemon().factory());
  private volatile boolean stopping;

  public OpenStreams(
      Badges badges,
      @ConfigProperty(name = "parvis.rate-limit", defaultValue = "1") double multiplier) {
    this.most = multiplier <= 0 ? Double.MAX_VALUE : Math.max(1, MOST_OF_STRANGERS * multiplier);
    badges.onChange(() -> rounds.execute(this::lookAgain));
    var _ =
        rounds.scheduleWithFixedDelay(
            this::lookAgain, LOOK_AGAIN.toMillis(), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Refuses a stream more for an address that has too many (429), or while stopping (503). */
  void requireRoom(Looker looker) {
    if (stopping) {
      throw ProblemException.of(503, "http503").retryAfter(COME_BACK);
    }
    if (looker.stranger() && strangers.getOrDefault(address(looker), 0) >= most) {
      throw ProblemException.of(429, "too-many", COME_BACK.toSeconds()).retryAfter(COME_BACK);
    }
  }

  /**
   * Adds a stream.
   *
   * @param mayLook whether somebody may see what it shows
   * @return forgets it, when it has ended
   */
  Runnable add(Looker looker, Predicate<SecurityIdentity> mayLook, Ender ender) {
    Stream stream = new Stream(looker.badge(), mayLook, ender);
    open.add(stream);
    if (looker.stranger()) {
      strangers.merge(address(looker), 1, Integer::sum);
    }
    if (stopping) {
      ender.end(End.STOPPED);
    }
    return () -> forget(looker, stream);
  }

  private void forget(Looker looker, Stream stream) {
    if (open.remove(stream) && looker.stranger()) {
      strangers.computeIfPresent(address(looker), (_, count) -> count > 1 ? count - 1 : null);
    }
  }

  private static String address(Looker looker) {
    return looker.badge().address();
  }

  private void lookAgain() {
    open.stream().filter(stream -> stream.badge().mayChange()).forEach(OpenStreams::lookAgain);
  }

  private static void lookAgain(Stream stream) {
    try {
      if (!stream.mayLook().test(stream.badge().identity())) {
        stream.ender().end(End.REFUSED);
      }
    } catch (RuntimeException e) {
      LOG.debug("the next round will tell", e); // and the other streams have theirs
    }
  }

  void endAll(@Observes ShutdownDelayInitiatedEvent event) {
    stopping = true;
    for (Stream stream : open) {
      try {
        stream.ender().end(End.STOPPED);
      } catch (RuntimeException e) {
        LOG.debug("it ends with the server", e);
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    rounds.shutdownNow();
  }
}
