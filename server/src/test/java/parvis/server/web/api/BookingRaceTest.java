package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;

/**
 * Many people want the last places of one moment at once: as many get one as there are, each one,
 * though everybody presses twice. {@code -Dparvis.race.rounds=100} for more rounds.
 */
@QuarkusTest
@TestProfile(BookingRaceTest.Crowd.class)
class BookingRaceTest extends BookingTest {
  /** All the clients have one address. */
  public static class Crowd extends AccessProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new HashMap<>(super.getConfigOverrides());
      all.put("parvis.rate-limit", "10000");
      return all;
    }
  }

  private static final int ROUNDS = Integer.getInteger("parvis.race.rounds", 4);
  private static final int CLIENTS = 64;
  private static final int DESKS = 12;
  private static final int LAST = 10;
  private static final String RACE = "/api/v1/sites/race";

  private static String yaml() {
    return """
      id: race
      name: {all: Race}
      services:
        - {id: civil, name: {all: Registry}, target: 12 min, expected-duration: 15 min}
      reasons:
        - {id: birth, name: {all: Birth}, service: civil}
      agenda:
        services:
          - {service: civil, every: 15 min, notice: 2 h, horizon: 40, walk-in-share: 0}
      desks:
      %s
      agents:
      %s
      """
        .formatted(
            lines("  - {id: d%1$d, name: {all: Desk %1$d}}"),
            lines("  - {id: a%1$d, name: Agent %1$d}"));
  }

  private static String lines(String line) {
    return IntStream.rangeClosed(1, DESKS)
        .mapToObj(line::formatted)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void as_many_get_a_place_as_there_are() throws Exception {
    var _ = publish(yaml());
    Browser greeter = signedIn(Role.GREETER);
    List<Instant> starts =
        StreamSupport.stream(
                done(browser().get(RACE + "/places?reason=birth&from=" + inDays(1)))
                    .get("days")
                    .spliterator(),
                false)
            .flatMap(day -> StreamSupport.stream(day.get("places").spliterator(), false))
            .map(place -> Instant.parse(place.get("start").asText()))
            .toList();
    assertThat(starts).hasSizeGreaterThanOrEqualTo(ROUNDS);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        race(people, greeter, starts.get(round));
      }
    }
  }

  private void race(ExecutorService people, Browser greeter, Instant start) throws Exception {
    for (int taken = 0; taken < DESKS - LAST; taken++) {
      assertThat(bookAt(browser(), start)).isNotNull();
    }
    CyclicBarrier together = new CyclicBarrier(2 * CLIENTS);
    List<Future<List<String>>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String key = UUID.randomUUID().toString();
      String mail = newMail();
      Callable<List<String>> press =
          () -> {
            together.await();
            return wish(start, key, mail);
          };
      running.add(people.submit(press));
      running.add(people.submit(press));
    }
    Set<String> booked = new HashSet<>();
    int pressed = 0;
    for (int i = 0; i < running.size(); i += 2) {
      List<String> one = running.get(i).get();
      List<String> again = running.get(i + 1).get();
      assertThat(again).as("pressing twice is one booking").isEqualTo(one);
      booked.addAll(one);
      pressed += one.size();
    }
    assertThat(pressed).isEqualTo(LAST);
    assertThat(booked).as("nobody holds what another holds").hasSize(LAST);
    assertThat(stored(greeter, start)).hasSize(DESKS).containsAll(booked);
  }

  /** Ids of what one press of the button has booked: one or none. */
  private List<String> wish(Instant start, String key, String mail) {
    Browser person = browser().with("Idempotency-Key", key);
    HttpResponse<String> held = ask(person, start);
    if (held.statusCode() == 409) {
      assertProblem(held, 409, "refusal.PLACE_TAKEN");
      return List.of();
    }
    return List.of(done(book(person, made(held), "Ada", mail)).get("id").asText());
  }

  private static HttpResponse<String> ask(Browser by, Instant start) {
    return by.post(
        RACE + "/bookings",
        "{\"reasons\":[{\"reason\":\"birth\"}],\"start\":\"%s\"}".formatted(start));
  }

  private static String bookAt(Browser by, Instant start) {
    return done(book(by, made(ask(by, start)), "Before", newMail())).get("id").asText();
  }

  /** What the agenda shows at that moment: every place that is taken, and booked for good. */
  private static List<String> stored(Browser greeter, Instant start) {
    String day = start.atZone(ZONE).toLocalDate().toString();
    List<String> found = new ArrayList<>();
    for (JsonNode one : done(greeter.get(RACE + "/agenda?from=" + day)).at("/days/0/bookings")) {
      if (one.get("start").asText().equals(start.toString())) {
        assertThat(one.get("state").asText()).isEqualTo("BOOKED");
        found.add(one.get("id").asText());
      }
    }
    return found;
  }
}
