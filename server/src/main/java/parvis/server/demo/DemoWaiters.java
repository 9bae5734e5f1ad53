package parvis.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parvis.server.demo.life.Life;

/**
 * Virtual people who want an agent whose places are all booked: they wait, are offered what becomes
 * free, and take it or let it go by. Some of those who have booked with her would come earlier.
 */
final class DemoWaiters implements Life {
  private static final Duration BETWEEN = Duration.ofMinutes(4);
  private static final int WAITING = 4;
  private static final int DAYS = 6;
  private static final int NEXT_DAYS = 3;
  private static final int TAKE = 75;
  private static final int GIVE_UP = 25;
  private static final int EARLIER = 30;

  private final HttpDoor door;
  private final BookingHabits habits;
  private final ZoneId zone;
  private final Map<String, String> names = new HashMap<>(); // of who waits, by booking

  DemoWaiters(HttpDoor door, BookingHabits habits, ZoneId zone) {
    this.door = door;
    this.habits = habits;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "waiters";
  }

  @Override
  public Duration step() throws InterruptedException {
    LocalDate today = LocalDate.now(zone);
    List<JsonNode> booked = new ArrayList<>();
    JsonNode agenda =
        door.get("/agenda?from=%s&to=%s".formatted(today.plusDays(1), today.plusDays(DAYS)))
            .orElse(null);
    if (agenda != null) {
      agenda.path("days").forEach(day -> day.path("bookings").forEach(booked::add));
    }
    for (JsonNode booking : booked) {
      answer(booking);
    }
    changeTheirMinds(booked.stream().filter(DemoWaiters::isWithHer).toList());
    waitFor(today);
    return habits.untilNext(BETWEEN);
  }

  /** Who was offered a place takes it, or does not. */
  private void answer(JsonNode booking) throws InterruptedException {
    String key = booking.path("key").asText();
    String name = names.get(booking.path("id").asText());
    if (name != null && isIn(booking, "HELD") && habits.happens(TAKE)) {
      var _ = door.postByKey(key, "/book", Map.of("name", name, "phone", habits.phone()));
    }
    if (!booking.at("/earlier/start").isMissingNode() && !booking.at("/earlier/start").isNull()) {
      var _ =
          door.postByKey(key, habits.happens(TAKE) ? "/earlier/take" : "/earlier/leave", Map.of());
    }
  }

  /** Somebody gives the place up; somebody else would come earlier. */
  private void changeTheirMinds(List<JsonNode> hers) throws InterruptedException {
    if (!hers.isEmpty() && habits.happens(GIVE_UP)) {
      String id = habits.oneOf(hers).path("id").asText();
      var _ = door.post("/agenda/bookings/" + id + "/cancel", Map.of());
    }
    if (!hers.isEmpty() && habits.happens(EARLIER)) {
      String key = hers.getLast().path("key").asText();
      var _ = door.postByKey(key, "/earlier", Map.of());
    }
  }

  private static boolean isWithHer(JsonNode booking) {
    return isIn(booking, "BOOKED")
        && booking.at("/parts/0/agent").asText().equals(DemoSite.WANTED_AGENT);
  }

  private static boolean isIn(JsonNode booking, String state) {
    return booking.path("state").asText().equals(state);
  }

  /** There are always some who wait. */
  private void waitFor(LocalDate today) throws InterruptedException {
    JsonNode list = door.get("/waitlist").orElse(null);
    int missing = list == null ? 0 : WAITING - list.path("entries").size();
    for (int i = 0; i < missing; i++) {
      String name = habits.name();
      door.post(
              "/waitlist",
              Map.of(
                  "reason", List.of(DemoSite.WANTED_REASON),
                  "agent", DemoSite.WANTED_AGENT,
                  "from", today.plusDays(1).toString(),
                  "to", today.plusDays(NEXT_DAYS).toString(),
                  "language", habits.language(),
                  "name", name,
                  "phone", habits.phone()))
          .ifPresent(entry -> names.put(entry.path("id").asText(), name));
    }
  }
}
