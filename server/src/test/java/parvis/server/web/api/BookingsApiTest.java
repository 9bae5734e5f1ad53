package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.database.Database;

/** What a person does of their own: finding a place, booking, moving, giving up, being here. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class BookingsApiTest extends BookingTest {
  @Inject @Nullable Database database;

  @Test
  void places_are_offered_from_the_notice_on_and_to_staff_before() {
    Instant soonest = Instant.now().plus(Duration.ofHours(2));
    JsonNode seen = done(browser().get(BOOKED + "/places?reason=birth"));
    assertThat(seen.get("days")).hasSize(14);
    assertThat(firstOf(seen)).isBetween(soonest, soonest.plus(Duration.ofMinutes(16)));
    assertThat(seen.at("/first/end").asText())
        .isEqualTo(firstOf(seen).plus(Duration.ofMinutes(15)).toString());
    assertThat(seen.at("/first/parts/0/service").asText()).isEqualTo("civil");

    JsonNode staff = done(signedIn(Role.GREETER).get(BOOKED + "/places?reason=birth"));
    assertThat(firstOf(staff)).isBefore(soonest);
  }

  @Test
  void several_services_follow_each_other_and_one_agent_does_both_when_asked() {
    String door = BOOKED + "/places?reason=birth&reason=renew";
    JsonNode apart = done(browser().get(door)).at("/first/parts");
    assertThat(apart).hasSize(2);
    assertThat(apart.at("/1/start").asText()).isEqualTo(apart.at("/0/end").asText());
    assertThat(apart.at("/0/agent").isNull()).isTrue();

    JsonNode together = done(browser().get(door + "&together=true")).at("/first/parts");
    assertThat(together.at("/0/agent").asText()).isIn("a1", "a2");
    assertThat(together.at("/1/agent")).isEqualTo(together.at("/0/agent"));
  }

  @Test
  void a_named_agent_has_one_person_at_a_time() {
    Instant start = freeOn(20);
    String wish =
        "{\"reasons\":[{\"reason\":\"birth\",\"agent\":\"a1\"}],\"start\":\"%s\"}".formatted(start);
    Browser greeter = signedIn(Role.GREETER);
    JsonNode held = made(greeter.post(BOOKED + "/bookings", wish));
    assertThat(held.at("/parts/0/agent").asText()).isEqualTo("a1");
    assertProblem(greeter.post(BOOKED + "/bookings", wish), 409, "refusal.PLACE_TAKEN");
    var _ = made(ask(browser(), "birth", start));
  }

  @Test
  void a_stranger_names_no_agent_where_people_do_not_choose() {
    String wish =
        "{\"reasons\":[{\"reason\":\"birth\"},{\"reason\":\"renew\",\"agent\":\"a1\"}],\"start\":\"%s\"}"
            .formatted(freeOn(20));
    var refused = browser().post(BOOKED + "/bookings", wish);
    assertProblem(refused, 400, "invalid");
    assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("reasons[1].agent");
    var looked = browser().get(BOOKED + "/places?reason=birth&agent=a1");
    assertProblem(looked, 400, "invalid");
    assertThat(json(looked).at("/errors/0/field").asText()).isEqualTo("agent");
    var _ = done(signedIn(Role.GREETER).get(BOOKED + "/places?reason=birth&agent=a1"));
  }

  @Test
  void what_is_not_offered_is_refused() {
    String door = BOOKED + "/places?reason=";
    assertProblem(browser().get(door + "parcel"), 404, "refusal.NOT_BOOKABLE");
    assertProblem(browser().get(door + "no"), 404, "refusal.UNKNOWN_REASON");
    assertProblem(
        signedIn(Role.GREETER).get(door + "birth&agent=no"), 404, "refusal.UNKNOWN_AGENT");
    assertProblem(browser().get(door + "birth&need=no"), 404, "refusal.UNKNOWN_NEED");
    assertProblem(browser().get("/api/v1/sites/no/places?reason=birth"), 404, "unknown-site");
    assertProblem(
        ask(browser(), "birth", Instant.now().plusSeconds(60)), 409, "refusal.TOO_SOON_TO_BOOK");
    assertProblem(
        ask(browser(), "birth", Instant.now().plus(Duration.ofDays(60))),
        409,
        "refusal.TOO_FAR_TO_BOOK");
    assertProblem(ask(browser(), "birth", freeOn(5).plusSeconds(60)), 409, "refusal.PLACE_TAKEN");
  }

  @Test
  void what_is_malformed_is_refused() {
    String door = BOOKED + "/places";
    assertProblem(browser().get(door), 400, "invalid");
    assertProblem(browser().get(door + "?reason=birth&people=0"), 400, "invalid");
    assertProblem(browser().get(door + "?reason=birth&from=tomorrow"), 400, "invalid");
    assertProblem(
        browser().get(door + "?reason=birth&from=2026-03-01&to=2026-05-02"), 400, "invalid");
    assertThat(browser().get(door + "?reason=birth&from=2026-03-01&to=2026-05-01").statusCode())
        .isEqualTo(200);
    assertProblem(
        browser().get(door + "?reason=birth&from=2026-03-02&to=2026-03-01"), 400, "invalid");
    assertProblem(browser().post(BOOKED + "/bookings", "{\"reasons\":[]}"), 400, "invalid");
  }

  @Test
  void a_place_is_kept_then_booked_then_moved_then_given_up() {
    Instant start = freeOn(3);
    JsonNode held = made(ask(browser(), "birth", start));
    assertThat(held.get("state").asText()).isEqualTo("HELD");
    assertThat(Instant.parse(held.get("until").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(9)), Instant.now().plus(Duration.ofMinutes(11)));
    assertThat(held.get("mayMove").asBoolean()).isFalse();

    JsonNode booked = done(book(browser(), held, "Ada Byron", newMail()));
    assertThat(booked.get("state").asText()).isEqualTo("BOOKED");
    assertThat(booked.get("name").asText()).isEqualTo("Ada Byron");
    assertThat(booked.get("email").isNull()).isTrue();
    assertThat(booked.get("until").isNull()).isTrue();
    assertThat(booked.get("mayMove").asBoolean()).isTrue();
    assertThat(booked.get("mayCheckIn").asBoolean()).isFalse();
    assertThat(done(browser().get(door(booked, "")))).isEqualTo(booked);

    Instant other = freeOn(4);
    JsonNode moved =
        done(browser().post(door(booked, "/move"), "{\"start\":\"%s\"}".formatted(other)));
    assertThat(moved.get("start").asText()).isEqualTo(other.toString());
    assertThat(moved.get("changes").asInt()).isEqualTo(1);

    JsonNode cancelled = done(browser().post(door(booked, "/cancel"), "{}"));
    assertThat(cancelled.get("state").asText()).isEqualTo("CANCELLED");
    assertThat(cancelled.get("mayCancel").asBoolean()).isFalse();
    assertProblem(browser().post(door(booked, "/cancel"), "{}"), 409, "refusal.BOOKING_OVER");
  }

  @Test
  void a_taken_place_is_refused_and_moving_there_keeps_the_old_one() {
    Instant start = freeOn(6);
    JsonNode one = booking(start);
    JsonNode two = booking(start);
    assertProblem(ask(browser(), "birth", start), 409, "refusal.PLACE_TAKEN");
    assertThat(starts(done(browser().get(places("birth", inDays(6)))))).doesNotContain(start);

    JsonNode other = booking(freeOn(7));
    assertProblem(
        browser().post(door(other, "/move"), "{\"start\":\"%s\"}".formatted(start)),
        409,
        "refusal.PLACE_TAKEN");
    assertThat(done(browser().get(door(other, "")))).isEqualTo(other);

    done(browser().post(door(one, "/cancel"), "{}"));
    var _ = made(ask(browser(), "birth", start));
    done(browser().post(door(two, "/cancel"), "{}"));
  }

  @Test
  void a_place_that_is_given_back_is_free_and_its_form_is_closed() {
    Instant start = freeOn(8);
    JsonNode held = made(ask(browser(), "birth", start));
    JsonNode released = done(browser().post(door(held, "/release"), "{}"));
    assertThat(released.get("state").asText()).isEqualTo("CANCELLED");
    assertProblem(book(browser(), held, "Ada", newMail()), 410, "refusal.PLACE_NOT_HELD");
    assertProblem(browser().get(BOOKINGS + "booked.nothing"), 404, "refusal.UNKNOWN_BOOKING");
    var page = browser().with("Accept", "text/html").get("/b/" + held.get("key").asText());
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("/sites/booked/book");
    JsonNode booked = booking(start);
    assertProblem(browser().post(door(booked, "/release"), "{}"), 409, "refusal.PLACE_NOT_HELD");
  }

  @Test
  void who_books_says_a_name_and_how_to_be_reached() {
    JsonNode held = made(ask(browser(), "birth", freeOn(9)));
    String door = door(held, "/book");
    assertProblem(browser().post(door, "{\"name\":\"\",\"phone\":\"0612345678\"}"), 400, "invalid");
    assertProblem(browser().post(door, "{\"name\":\"Ada\"}"), 400, "invalid");
    assertProblem(browser().post(door, "{\"name\":\"Ada\",\"email\":\"ada\"}"), 400, "invalid");
    assertProblem(browser().post(door, "{\"name\":\"Ada\",\"phone\":\"call me\"}"), 400, "invalid");
    String tooLong = "{\"name\":\"%s\",\"phone\":\"0612345678\"}".formatted("a".repeat(81));
    assertProblem(browser().post(door, tooLong), 400, "invalid");
    done(browser().post(door, "{\"name\":\"Ada\",\"phone\":\"06 12 34 56 78\"}"));
  }

  @Test
  void a_person_has_so_many_bookings_to_come_and_no_more() {
    String mail = newMail();
    JsonNode first = made(ask(browser(), "birth", freeOn(10)));
    done(book(browser(), first, "Ada", mail));
    done(
        book(
            browser(),
            made(ask(browser(), "birth", freeOn(11))),
            "Ada",
            mail.toUpperCase(Locale.ROOT)));
    JsonNode third = made(ask(browser(), "birth", freeOn(12)));
    assertProblem(book(browser(), third, "Ada", " " + mail), 400, "invalid");
    assertProblem(book(browser(), third, "Ada", mail), 409, "refusal.BOOKING_LIMIT");
    done(browser().post(door(first, "/cancel"), "{}"));
    done(book(browser(), third, "Ada", mail));
  }

  @Test
  void a_phone_is_the_same_with_and_without_the_code_of_the_country() {
    String digits = Long.toString(600_000_000L + Math.floorMod(System.nanoTime(), 99_999_999L));
    for (String phone : new String[] {"+33 " + digits, "0" + digits}) {
      JsonNode held = made(ask(browser(), "birth", freeOn(13)));
      done(
          browser()
              .post(door(held, "/book"), "{\"name\":\"A\",\"phone\":\"%s\"}".formatted(phone)));
    }
    JsonNode held = made(ask(browser(), "birth", freeOn(13)));
    assertProblem(
        browser().post(door(held, "/book"), "{\"name\":\"A\",\"phone\":\"0%s\"}".formatted(digits)),
        409,
        "refusal.BOOKING_LIMIT");
  }

  @Test
  void the_same_wish_again_is_the_same_booking() {
    Instant start = freeOn(14);
    Browser person = browser().with("Idempotency-Key", UUID.randomUUID().toString());
    JsonNode held = made(ask(person, "birth", start));
    assertThat(made(ask(person, "birth", start))).isEqualTo(held);
    String mail = newMail();
    JsonNode booked = done(book(person, held, "Ada", mail));
    assertThat(done(book(person, held, "Ada", mail))).isEqualTo(booked);
    assertProblem(book(person, held, "Eve", mail), 409, "refusal.PLACE_NOT_HELD");
    assertThat(done(browser().get(door(held, ""))).get("name").asText()).isEqualTo("Ada");
    assertThat(made(ask(person, "birth", freeOn(15))).get("id")).isNotEqualTo(held.get("id"));
  }

  @Test
  void a_key_that_nobody_was_given_opens_nothing() {
    for (String key : new String[] {"booked.AAAAAAAAAAAAAAAAAAAAAA", "nothing", "booked."}) {
      assertProblem(browser().get(BOOKINGS + key), 404, "refusal.UNKNOWN_BOOKING");
      assertProblem(
          browser().post(BOOKINGS + key + "/cancel", "{}"), 404, "refusal.UNKNOWN_BOOKING");
    }
  }

  @Test
  void who_comes_in_time_says_so_and_waits() {
    Browser greeter = signedIn(Role.GREETER);
    Instant start = firstOf(done(greeter.get(BOOKED + "/places?reason=birth")));
    JsonNode held = made(ask(greeter, "birth", start));
    JsonNode booked = done(book(browser(), held, "Grace Hopper", newMail()));
    assertThat(booked.get("mayCheckIn").asBoolean()).isTrue();

    Browser person = browser().with("Idempotency-Key", UUID.randomUUID().toString());
    JsonNode here = done(person.post(door(booked, "/check-in"), "{}"));
    assertThat(here.get("state").asText()).isEqualTo("ARRIVED");
    assertThat(done(person.post(door(booked, "/check-in"), "{}"))).isEqualTo(here);
    JsonNode visitor = done(browser().get("/api/v1/visitors/" + here.get("visit").asText()));
    String visit = visitor.at("/visit/id").asText();
    JsonNode found = done(greeter.get(BOOKED + "/visits/" + visit));
    assertThat(found.at("/person/name").asText()).isEqualTo("Grace Hopper");
    assertProblem(browser().post(door(booked, "/check-in"), "{}"), 409, "refusal.BOOKING_OVER");
    done(greeter.post(BOOKED + "/visits/" + visit + "/cancel", "{\"why\":\"test\"}"));
  }

  @Test
  void who_comes_too_early_is_told_from_when_on() {
    JsonNode booked = booking(freeOn(16));
    assertProblem(browser().post(door(booked, "/check-in"), "{}"), 409, "refusal.HERE_TOO_EARLY");
  }

  @Test
  void a_kiosk_finds_a_booking_of_today_by_its_code() {
    Browser greeter = signedIn(Role.GREETER);
    Instant start = firstOf(done(greeter.get(BOOKED + "/places?reason=file")));
    JsonNode held = made(ask(greeter, "file", start));
    JsonNode booked = done(book(browser(), held, "Ada", newMail()));
    String code = booked.get("code").asText();
    assertThat(code).matches("[2-9A-HJKMNP-Z]{6}");
    if (start.atZone(ZONE).toLocalDate().equals(inDays(0))) {
      String typed = code.toLowerCase(Locale.ROOT);
      String door = BOOKED + "/bookings?code=" + typed.substring(0, 3) + "-" + typed.substring(3);
      assertThat(done(greeter.get(door)).get("id")).isEqualTo(booked.get("id"));
      assertProblem(browser().get(door), 401, "http401");
    }
    assertProblem(greeter.get(BOOKED + "/bookings?code=222222"), 404, "refusal.UNKNOWN_BOOKING");
    done(greeter.post(desk(booked, "/cancel"), ""));
  }

  @Test
  void nothing_of_the_person_is_in_the_journal() {
    String mail = newMail();
    JsonNode held = made(ask(browser(), "birth", freeOn(17)));
    done(book(browser(), held, "Hedwig Eva Maria", mail));
    assertThat(countEntries("%PlaceBooked%", "%")).isPositive();
    assertThat(countEntries("%", "%Hedwig%")).isZero();
    assertThat(countEntries("%", "%" + mail.substring(0, 8) + "%")).isZero();
  }

  private int countEntries(String type, String payload) {
    return Objects.requireNonNull(database)
        .read(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "select count(*) from journal_entry where type like ?"
                          + " and (payload like ? or command like ?)")) {
                select.setString(1, type);
                select.setString(2, payload);
                select.setString(3, payload);
                try (ResultSet rows = select.executeQuery()) {
                  assertThat(rows.next()).isTrue();
                  return rows.getInt(1);
                }
              }
            });
  }
}
