package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;

/** Waiting for a place that becomes free, on days that are not open to booking yet. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class WaitlistApiTest extends BookingTest {
  private static final String WAITLIST = BOOKED + "/waitlist";

  private static LocalDate far() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(70);
  }

  private static String wish(LocalDate from, LocalDate to, String contact) {
    return "{\"reason\":[\"birth\"],\"from\":\"%s\",\"to\":\"%s\",\"name\":\"Ada\"%s}"
        .formatted(from, to, contact);
  }

  private JsonNode join() {
    String contact = ",\"email\":\"" + newMail() + "\",\"phone\":\"06 12 34 56 78\"";
    return made(browser().post(WAITLIST, wish(far(), far().plusDays(9), contact)));
  }

  private JsonNode seenByStaff() {
    return done(signedIn(Role.GREETER).get(WAITLIST)).get("entries");
  }

  @Test
  void who_waits_sees_the_own_wish_and_staff_sees_whom_to_call() {
    JsonNode joined = join();
    String door = "/api/v1/waitlist/" + joined.get("key").asText();
    assertThat(done(browser().get(door))).isEqualTo(joined);
    assertThat(joined.get("email").isNull()).isTrue();
    assertThat(joined.get("from").asText()).isEqualTo(far().toString());
    assertThat(joined.get("before").asInt()).isEqualTo(seenByStaff().size() - 1);
    assertThat(seenByStaff())
        .anySatisfy(
            one -> {
              assertThat(one.get("id")).isEqualTo(joined.get("id"));
              assertThat(one.get("phone").asText()).isEqualTo("06 12 34 56 78");
            });
    String page = browser().get("/b/" + joined.get("key").asText()).body();
    assertThat(page).contains("data-state=\"WAITING\"", "/leave");

    assertThat(browser().post(door + "/leave", "{}").statusCode()).isEqualTo(204);
    assertProblem(browser().get(door), 404, "refusal.UNKNOWN_BOOKING");
    assertThat(seenByStaff()).noneMatch(one -> one.get("id").equals(joined.get("id")));
  }

  @Test
  void staff_takes_somebody_off_the_list_and_others_may_not() {
    String door = WAITLIST + "/" + join().get("id").asText() + "/leave";
    assertThat(browser().post(door, "{}").statusCode()).isEqualTo(401);
    assertThat(browser().get(WAITLIST).statusCode()).isEqualTo(401);
    assertThat(signedIn(Role.GREETER).post(door, "{}").statusCode()).isEqualTo(204);
    assertProblem(signedIn(Role.GREETER).post(door, "{}"), 404, "refusal.UNKNOWN_BOOKING");
  }

  @Test
  void what_is_malformed_or_not_offered_is_refused() {
    String phone = ",\"phone\":\"0612345678\"";
    LocalDate day = far();
    assertProblem(browser().post(WAITLIST, wish(day, day, "")), 400, "invalid");
    assertProblem(browser().post(WAITLIST, wish(day, day.minusDays(1), phone)), 400, "invalid");
    assertProblem(browser().post(WAITLIST, wish(day, day.plusDays(93), phone)), 400, "invalid");
    LocalDate past = LocalDate.now(ZoneOffset.UTC).minusDays(9);
    assertProblem(
        browser().post(WAITLIST, wish(past, past, phone)), 409, "refusal.TOO_SOON_TO_BOOK");
    String parcel = wish(day, day, phone).replace("birth", "parcel");
    assertProblem(browser().post(WAITLIST, parcel), 409, "refusal.NOT_BOOKABLE");
    String nobody = wish(day, day, phone + ",\"agent\":\"nobody\",\"together\":true");
    assertProblem(signedIn(Role.GREETER).post(WAITLIST, nobody), 404, "refusal.UNKNOWN_AGENT");
    var named = browser().post(WAITLIST, nobody.replace("nobody", "a1"));
    assertProblem(named, 400, "invalid");
    assertThat(json(named).at("/errors/0/field").asText()).isEqualTo("agent");
  }

  @Test
  void the_same_wish_sent_twice_is_one() {
    var pressed = browser().with("Idempotency-Key", java.util.UUID.randomUUID().toString());
    String wish = wish(far(), far(), ",\"phone\":\"06 12 34 56 78\"");
    JsonNode first = made(pressed.post(WAITLIST, wish));
    assertThat(made(pressed.post(WAITLIST, wish))).isEqualTo(first);
    assertThat(seenByStaff()).filteredOn(one -> one.get("id").equals(first.get("id"))).hasSize(1);
  }
}
