package parvis.server.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.demo.life.Life;
import parvis.server.demo.life.Town;

/** The people of the town before a running server, each on a thread of its own. */
final class DemoCrowd implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DemoCrowd.class);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

  private final HttpDoor door;
  private final double speed;
  private final List<Life> lives;
  private final List<Thread> threads = new ArrayList<>();

  DemoCrowd(HttpDoor door, double speed, SiteConfiguration configuration) {
    this.door = door;
    this.speed = speed;
    this.lives = new ArrayList<>(Town.lives(door, configuration, System.nanoTime(), speed));
    lives.addAll(
        new DemoBookers(door, new BookingHabits(System.nanoTime()), configuration).lives());
    lives.add(new DemoWaiters(door, new BookingHabits(System.nanoTime()), configuration.zone()));
  }

  void start() {
    for (Life life : lives) {
      threads.add(Thread.ofVirtual().name("parvis-demo-" + life.name()).start(() -> live(life)));
    }
  }

  private void live(Life life) {
    try {
      while (true) {
        Thread.sleep(asReal(step(life)));
      }
    } catch (InterruptedException _) {
      LOG.debugf("%s goes home", life.name());
    }
  }

  private static Duration step(Life life) throws InterruptedException {
    try {
      return life.step();
    } catch (RuntimeException e) {
      LOG.warnf(e, "%s does not know what to do", life.name());
      return AFTER_A_FAULT;
    }
  }

  private Duration asReal(Duration virtual) {
    return Duration.ofMillis((long) (virtual.toMillis() / speed));
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    door.close();
  }
}
