package parvis.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.demo.life.Life;

/** Virtual people who book ahead, change their minds, and come in time, late or never. */
final class DemoBookers {
  private static final Duration BETWEEN_BOOKINGS = Duration.ofMinutes(6);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(2);
  private static final int NEVER_COME = 8;
  private static final int CANCEL = 14;
  private static final int LATE = 94;
  private static final int SOON = 6;
  private static final int DAYS = 6;
  private static final int TOGETHER = 30;

  private final HttpDoor door;
  private final BookingHabits habits;
  private final ZoneId zone;
  private final List<Reason> reasons;
  private final List<Reason> meetings;

  DemoBookers(HttpDoor door, BookingHabits habits, SiteConfiguration configuration) {
    this.door = door;
    this.habits = habits;
    this.zone = configuration.zone();
    this.reasons = DemoSite.bookable(configuration);
    this.meetings =
        reasons.stream().filter(one -> DemoSite.places(configuration, one) > 1).toList();
  }

  /** Those who book, and those who come. */
  List<Life> lives() {
    return List.of(new Step("bookers", this::book), new Step("booked", this::come));
  }

  private interface Doing {
    Duration run() throws InterruptedException;
  }

  private record Step(String name, Doing doing) implements Life {
    @Override
    public Duration step() throws InterruptedException {
      return doing.run();
    }
  }

  /** Somebody books: half of them one of the next places, the others on some day. */
  private Duration book() throws InterruptedException {
    Duration next = habits.untilNext(BETWEEN_BOOKINGS);
    Reason wanted =
        habits.oneOf(!meetings.isEmpty() && habits.happens(TOGETHER) ? meetings : reasons);
    String reason = wanted.id();
    int people = meetings.contains(wanted) && habits.happens(30) ? 2 : 1;
    LocalDate today = LocalDate.now(zone);
    LocalDate last = habits.happens(50) ? today : today.plusDays(DAYS);
    JsonNode found =
        door.get("/places?reason=%s&people=%d&from=%s&to=%s".formatted(reason, people, today, last))
            .orElse(null);
    List<String> starts = new ArrayList<>();
    if (found != null) {
      found
          .path("days")
          .forEach(
              day -> day.path("places").forEach(place -> starts.add(place.path("start").asText())));
    }
    if (starts.isEmpty()) {
      return next;
    }
    List<String> soon =
        last.equals(today) ? starts.subList(0, Math.min(SOON, starts.size())) : starts;
    var _ =
        door.post(
            "/agenda/bookings",
            Map.of(
                "place",
                Map.of(
                    "reasons", List.of(Map.of("reason", reason)),
                    "start", habits.oneOf(soon),
                    "people", people,
                    "language", habits.language()),
                "name",
                habits.name()));
    return next;
  }

  /** Those who are booked today come when it is their time, or give up. */
  private Duration come() throws InterruptedException {
    JsonNode agenda = door.get("/agenda").orElse(null);
    if (agenda == null) {
      return LOOK_AGAIN;
    }
    Instant now = Instant.now();
    for (JsonNode booking : agenda.at("/days/0/bookings")) {
      if (booking.path("state").asText().equals("BOOKED")) {
        come(booking, now);
      }
    }
    return LOOK_AGAIN;
  }

  /** What kind of person it is does not change from one look to the next: it is in the id. */
  private void come(JsonNode booking, Instant now) throws InterruptedException {
    String id = booking.path("id").asText();
    int kind = Math.floorMod(id.hashCode(), 100);
    Instant start = Instant.parse(booking.path("start").asText());
    long before = kind >= LATE ? -4 : 2 + kind % 15;
    if (kind < NEVER_COME || now.isBefore(start.minus(Duration.ofMinutes(before)))) {
      return;
    }
    String what = kind < CANCEL ? "/cancel" : "/check-in";
    var _ = door.post("/agenda/bookings/" + id + what, Map.of());
  }
}
