package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import parvis.engine.command.Actor;
import parvis.server.access.http.Browser;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;

/** What tests of booking share: a site {@code booked} with two desks and agents, always open. */
public abstract class BookingTest extends ApiTest {
  protected static final String BOOKED = "/api/v1/sites/booked";
  protected static final String BOOKINGS = "/api/v1/bookings/";
  protected static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final String YAML =
      """
      id: booked
      name: {all: Booked}
      languages: [fr, en]
      needs:
        - {id: quiet, name: {all: Quiet}, icon: lock}
      services:
        - {id: civil, name: {all: Registry}, target: 12 min, expected-duration: 15 min}
        - {id: passport, name: {all: Passports}, target: 12 min, expected-duration: 20 min}
        - {id: express, name: {all: Express}, target: 5 min}
        - {id: later, name: {all: Later}, target: 5 min, expected-duration: 15 min}
      reasons:
        - {id: birth, name: {all: Birth}, service: civil}
        - {id: renew, name: {all: Renewal}, service: passport}
        - {id: parcel, name: {all: Parcel}, service: express}
        - {id: file, name: {all: File}, service: later}
      agenda:
        open-bookings: 2
        services:
          - {service: civil, every: 15 min, notice: 2 h, horizon: 40, walk-in-share: 0, early: 30 min, late: 10 min}
          - {service: passport, every: 10 min, notice: 2 h, horizon: 40, walk-in-share: 0}
          - {service: later, every: 15 min, notice: 2 h, horizon: 40, walk-in-share: 0, early: 5 min}
      desks:
        - {id: d1, name: {all: Desk 1}, serves: [civil, passport, express, later], offers: [quiet]}
        - {id: d2, name: {all: Desk 2}, serves: [civil, passport, express, later]}
      agents:
        - {id: a1, name: One, rights: [pick, send-on]}
        - {id: a2, name: Two, rights: [pick, send-on]}
      """;

  @Inject @Nullable Publisher booked;

  @BeforeEach
  void publishBooked() {
    assertThat(publish(YAML)).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  protected Publisher.Outcome publish(String yaml) {
    return Objects.requireNonNull(booked)
        .publish(Documents.of(yaml, null), Actor.SYSTEM, UUID.randomUUID().toString());
  }

  protected static LocalDate inDays(int days) {
    return LocalDate.now(ZONE).plusDays(days);
  }

  protected static String places(String reason, LocalDate day) {
    return BOOKED + "/places?reason=%s&from=%s&to=%s".formatted(reason, day, day);
  }

  /** When the places of a day begin. */
  protected static List<Instant> starts(JsonNode places) {
    return StreamSupport.stream(places.at("/days/0/places").spliterator(), false)
        .map(place -> Instant.parse(place.get("start").asText()))
        .toList();
  }

  protected static Instant firstOf(JsonNode places) {
    return Instant.parse(places.at("/first/start").asText());
  }

  /** The first place of a day that is free. */
  protected Instant freeOn(int days) {
    return starts(done(browser().get(places("birth", inDays(days))))).getFirst();
  }

  protected static HttpResponse<String> ask(Browser by, String reason, Instant start) {
    return by.post(
        BOOKED + "/bookings",
        "{\"reasons\":[{\"reason\":\"%s\"}],\"start\":\"%s\"}".formatted(reason, start));
  }

  protected static JsonNode made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  protected static HttpResponse<String> book(Browser by, JsonNode held, String name, String mail) {
    return by.post(
        BOOKINGS + held.get("key").asText() + "/book",
        "{\"name\":\"%s\",\"email\":\"%s\"}".formatted(name, mail));
  }

  /** Somebody whom nobody else is. */
  protected static String newMail() {
    return UUID.randomUUID().toString().substring(0, 8) + "@valmont.example";
  }

  /** A booking for birth. */
  protected JsonNode booking(Instant start) {
    JsonNode held = made(ask(browser(), "birth", start));
    return done(book(browser(), held, "Ada Byron", newMail()));
  }

  protected static String door(JsonNode booking, String action) {
    return BOOKINGS + booking.get("key").asText() + action;
  }

  protected static String desk(JsonNode booking, String action) {
    return BOOKED + "/agenda/bookings/" + booking.get("id").asText() + action;
  }
}
