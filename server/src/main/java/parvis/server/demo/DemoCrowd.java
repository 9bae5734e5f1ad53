package parvis.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Answer;

/** Virtual visitors and agents who come and serve, each on a thread of its own. */
final class DemoCrowd implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DemoCrowd.class);
  private static final Duration BETWEEN_ARRIVALS = Duration.ofSeconds(76);
  private static final int CROWDED = 45;

  private final Door door;
  private final Tempo tempo;
  private final Habits habits;
  private final DemoBookers bookers;
  private final Map<String, Reason> reasons;
  private final List<Thread> threads = new ArrayList<>();

  DemoCrowd(Door door, double speed, SiteConfiguration configuration) {
    this.door = door;
    this.tempo = new Tempo(speed);
    this.habits = new Habits(configuration, System.nanoTime());
    this.bookers = new DemoBookers(door, tempo, habits, configuration);
    this.reasons =
        DemoSite.leaves(configuration).stream()
            .collect(java.util.stream.Collectors.toMap(Reason::id, reason -> reason));
  }

  void start() {
    start("parvis-demo-visitors", this::visitors);
    start("parvis-demo-bookers", bookers::book);
    start("parvis-demo-booked", bookers::come);
    Shift.ALL.forEach(shift -> start("parvis-demo-" + shift.desk(), () -> agent(shift)));
  }

  private interface Life {
    void live() throws InterruptedException;
  }

  private void start(String name, Life life) {
    threads.add(
        Thread.ofVirtual()
            .name(name)
            .start(
                () -> {
                  try {
                    while (true) {
                      life.live();
                    }
                  } catch (InterruptedException _) {
                    LOG.debugf("%s goes home", name);
                  }
                }));
  }

  private void visitors() throws InterruptedException {
    tempo.pause(habits.untilNext(BETWEEN_ARRIVALS));
    JsonNode hall = door.get("").orElse(null);
    if (hall == null || hall.path("visits").size() > CROWDED) {
      tempo.pause(BETWEEN_ARRIVALS);
      return;
    }
    boolean afar = habits.happens(12);
    Optional<JsonNode> rank =
        door.post(
            "/visits",
            Map.of(
                "reasons", List.of(habits.reason().id()),
                "channel", afar ? "WEB" : "KIOSK",
                "language", habits.language(),
                "partySize", habits.partySize(),
                "remote", afar));
    if (afar && rank.isPresent()) {
      comeLater(rank.get().path("id").asText());
    } else if (habits.happens(3)) {
      leaveAgain(hall);
    }
  }

  private void comeLater(String visit) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                tempo.pause(Duration.ofMinutes(6));
                var _ = door.post("/visits/" + visit + "/arrive", Map.of());
              } catch (InterruptedException _) {
                LOG.debug("stays at home");
              }
            });
  }

  private void leaveAgain(JsonNode hall) throws InterruptedException {
    for (JsonNode visit : hall.path("visits")) {
      if (visit.path("status").asText().equals("WAITING")) {
        var _ = door.post("/visits/" + visit.path("id").asText() + "/leave", Map.of());
        return;
      }
    }
  }

  /** One step of an agent's day, by what the desk shows. */
  private void agent(Shift shift) throws InterruptedException {
    String desk = "/desks/" + shift.desk();
    JsonNode view = door.get(desk).orElse(null);
    if (view == null) {
      tempo.pause(Duration.ofSeconds(30));
      return;
    }
    switch (view.path("desk").path("status").asText()) {
      case "CLOSED" -> step(desk + "/sign-in", Map.of("agent", shift.agent()));
      case "PAUSED", "AWAY" -> rest(desk);
      case "CALLING" -> receive(desk);
      case "PRESENT" -> step(desk + "/start", Map.of());
      case "SERVING" -> serve(desk, view);
      case "WRAP_UP" -> finishPaperwork(desk);
      default -> callOrRest(desk);
    }
  }

  private void step(String path, Object body) throws InterruptedException {
    if (door.post(path, body).isEmpty()) {
      tempo.pause(Duration.ofSeconds(30));
    }
  }

  private void rest(String desk) throws InterruptedException {
    tempo.pause(Duration.ofMinutes(5));
    step(desk + "/resume", Map.of());
  }

  private void callOrRest(String desk) throws InterruptedException {
    if (habits.happens(3)) {
      step(desk + "/pause", Map.of("reason", "pause"));
    } else {
      boolean asked = door.post(desk + "/call-next", Map.of()).isPresent();
      tempo.pause(
          Duration.ofSeconds(asked ? 8 : 40)); // asked for is not yet called: it may stand ready
    }
  }

  private void receive(String desk) throws InterruptedException {
    tempo.pause(habits.walk());
    if (habits.happens(8)) {
      step(desk + "/recall", Map.of());
      tempo.pause(habits.walk());
    }
    step(desk + (habits.happens(5) ? "/no-show" : "/start"), Map.of());
  }

  private void finishPaperwork(String desk) throws InterruptedException {
    tempo.pause(Duration.ofSeconds(30));
    step(desk + "/finish-wrap-up", Map.of());
  }

  private void serve(String desk, JsonNode view) throws InterruptedException {
    JsonNode visit = view.path("current").path("visit");
    tempo.pause(habits.serviceTime(visit.path("service").asText()));
    Reason reason = reasons.get(visit.path("reason").asText());
    List<Answer> answers = reason == null ? List.of() : habits.answers(reason);
    step(desk + "/end", Map.of("answers", answers, "callNext", habits.happens(85)));
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    door.close();
  }
}
