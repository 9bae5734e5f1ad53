package parvis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.server.configuration.Publisher;
import parvis.server.host.Hosts;

/** The town's people before a running server. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DemoCrowdTest {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  @Inject @Nullable Publisher publisher;
  @Inject @Nullable Hosts hosts;

  private static final Set<String> MUST_SERVE = Set.of("accueil-mobile", "guichet-2");

  /** What the test waits for. */
  private static final class Seen {
    final Set<String> served = new TreeSet<>();
    final Set<String> fromLine = new HashSet<>();
    boolean announced;
    boolean met;
    boolean meeting;
    boolean nadia;

    void note(SiteEvent event) {
      switch (event) {
        case SiteEvent.VisitCalled(String visit, var _, var _) when visit.startsWith("line-") ->
            fromLine.add(visit);
        case SiteEvent.ServiceEnded(String visit, var by, var _) -> {
          served.add(by.desk());
          announced |= fromLine.contains(visit);
          nadia |= by.agent().equals(DemoSite.FREE_AGENT);
        }
        case SiteEvent.GroupStarted _ -> meeting = true;
        case SiteEvent.GroupEnded _ -> met |= meeting;
        default -> {}
      }
    }

    boolean isAll() {
      return announced && met && served.containsAll(MUST_SERVE);
    }
  }

  @Test
  void line_room_and_mobile_agent_receive_people() throws InterruptedException {
    Hosts site = Objects.requireNonNull(hosts);
    Semaphore changed = new Semaphore(1);
    site.listen(_ -> changed.release());
    var _ = Objects.requireNonNull(publisher).publish(DemoSite.documents(), Actor.SYSTEM, "demo");

    Seen seen = new Seen();
    long begin = System.nanoTime();
    long next = 1;
    while (!seen.isAll() && System.nanoTime() - begin < PATIENCE) {
      boolean _ = changed.tryAcquire(1, TimeUnit.SECONDS);
      changed.drainPermits();
      List<Recorded> events = site.history(DemoSite.ID, next, 10_000);
      for (Recorded recorded : events) {
        seen.note(recorded.event());
        next = recorded.sequence() + 1;
      }
    }

    assertThat(seen.announced).as("somebody came from the head of the line").isTrue();
    assertThat(seen.met).as("a meeting was held").isTrue();
    assertThat(seen.served).containsAll(MUST_SERVE);
    assertThat(seen.nadia).as("the free agent is left to who tries the demo").isFalse();
  }
}
