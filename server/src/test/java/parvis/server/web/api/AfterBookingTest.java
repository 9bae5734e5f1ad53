package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;

/** What a person still does after booking: another address, and an earlier place. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class AfterBookingTest extends BookingTest {
  private JsonNode booked(int day) {
    return done(book(browser(), made(ask(browser(), "birth", freeOn(day))), "Ada", newMail()));
  }

  private JsonNode seenByStaff(JsonNode booking) {
    LocalDate date =
        Instant.parse(booking.get("start").asText()).atZone(ZoneOffset.UTC).toLocalDate();
    JsonNode days =
        done(
            signedIn(Role.GREETER)
                .get(BOOKED + "/agenda?from=%s&to=%s".formatted(date, date.plusDays(1))));
    for (JsonNode day : days.findValues("bookings")) {
      for (JsonNode one : day) {
        if (one.get("id").equals(booking.get("id"))) {
          return one;
        }
      }
    }
    throw new AssertionError("not in the agenda: " + booking);
  }

  private HttpResponse<String> correct(Browser who, String door, String contact) {
    return who.post(door, contact);
  }

  @Test
  void an_address_is_corrected_by_its_link_and_by_staff() {
    JsonNode booking = booked(13);
    String email = newMail();
    var _ =
        done(correct(browser(), door(booking, "/contact"), "{\"email\":\"%s\"}".formatted(email)));
    assertThat(seenByStaff(booking).get("email").asText()).isEqualTo(email);
    assertThat(seenByStaff(booking).get("name").asText()).isEqualTo("Ada");
    String page = browser().get("/b/" + booking.get("key").asText()).body();
    assertThat(page).contains(email.charAt(0) + "•••@").doesNotContain(email);

    Browser greeter = signedIn(Role.GREETER);
    var _ = done(correct(greeter, desk(booking, "/contact"), "{\"phone\":\"06 12 34 56 78\"}"));
    assertThat(seenByStaff(booking).get("email").isNull()).isTrue();
    assertThat(seenByStaff(booking).get("phone").asText()).isEqualTo("06 12 34 56 78");
    var _ = done(correct(browser(), door(booking, "/contact"), "{\"phone\":\"0698765432\"}"));
    assertThat(seenByStaff(booking).get("phone").asText()).isEqualTo("0698765432");

    assertThat(correct(browser(), desk(booking, "/contact"), "{}").statusCode()).isEqualTo(401);
    assertProblem(correct(browser(), door(booking, "/contact"), "{}"), 400, "invalid");
    assertProblem(
        correct(browser(), door(booking, "/contact"), "{\"email\":\"no\"}"), 400, "invalid");
    var _ = done(browser().post(door(booking, "/cancel"), ""));
    assertProblem(
        correct(browser(), door(booking, "/contact"), "{\"phone\":\"0612345678\"}"),
        409,
        "refusal.BOOKING_OVER");
  }

  @Test
  void the_limit_of_open_bookings_holds_for_the_address_that_is_corrected_to() {
    String email = newMail();
    JsonNode last = null;
    for (int i = 0; ; i++) {
      HttpResponse<String> answer =
          book(browser(), made(ask(browser(), "birth", freeOn(14))), "Ada", email);
      if (answer.statusCode() != 200) {
        assertProblem(answer, 409, "refusal.BOOKING_LIMIT");
        break;
      }
      last = json(answer);
      assertThat(i).isLessThan(10);
    }
    assertThat(last).isNotNull();
    JsonNode other = booked(15);
    String before = seenByStaff(other).get("email").asText();
    String body = "{\"email\":\"%s\"}".formatted(email.toUpperCase(java.util.Locale.ROOT));
    assertProblem(correct(browser(), door(other, "/contact"), body), 409, "refusal.BOOKING_LIMIT");
    assertProblem(
        correct(signedIn(Role.GREETER), desk(other, "/contact"), body),
        409,
        "refusal.BOOKING_LIMIT");
    assertThat(seenByStaff(other).get("email").asText()).as("as it was").isEqualTo(before);
  }

  @Test
  void an_earlier_place_is_waited_for_and_left_alone() {
    JsonNode booking = booked(16);
    assertThat(booking.get("mayWishEarlier").asBoolean()).isTrue();
    String door = door(booking, "/earlier");
    LocalDate day =
        Instant.parse(booking.get("start").asText()).atZone(ZoneOffset.UTC).toLocalDate();
    HttpResponse<String> late =
        browser().post(door, "{\"from\":\"%s\"}".formatted(day.plusDays(2)));
    assertProblem(late, 400, "invalid");
    assertThat(json(late).at("/errors/0/field").asText()).isEqualTo("from");
    assertProblem(browser().post(door + "/take", ""), 409, "refusal.PLACE_NOT_HELD");

    JsonNode wished = done(browser().post(door, "{\"from\":\"%s\"}".formatted(day)));
    assertThat(wished.get("mayWishEarlier").asBoolean()).isFalse();
    assertThat(wished.get("start")).isEqualTo(booking.get("start"));
    String page = browser().get("/b/" + booking.get("key").asText() + "?lang=en").body();
    assertThat(page).containsAnyOf("You wait for an earlier place", "An earlier place is kept");
    assertProblem(browser().post(door, "{}"), 409, "refusal.ALREADY_SO");
    if (wished.at("/earlier/start").isNull()) { // between 20:00 and 8:00 nothing is offered
      JsonNode list = done(signedIn(Role.GREETER).get(BOOKED + "/waitlist")).get("entries");
      assertThat(list)
          .anySatisfy(
              one -> {
                assertThat(one.get("moves")).isEqualTo(booking.get("id"));
                assertThat(one.get("key")).isEqualTo(booking.get("key"));
                assertThat(one.get("name").asText()).isEqualTo("Ada");
              });
      assertThat(done(browser().post(door + "/leave", "")).get("earlier").isNull()).isTrue();
      assertProblem(browser().post(door + "/leave", ""), 409, "refusal.ALREADY_SO");
    } else {
      JsonNode taken = done(browser().post(door + "/take", ""));
      assertThat(taken.get("start")).isEqualTo(wished.at("/earlier/start"));
      assertThat(taken.get("earlier").isNull()).isTrue();
      assertThat(taken.get("changes").asInt()).isEqualTo(1);
    }
  }
}
