package parvis.server.web.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.Browser;
import parvis.server.configuration.Publisher;
import parvis.server.web.api.BookingTest;

/** What people are written, as a mail server receives it. */
@QuarkusTest
@TestProfile(MailProfile.class)
class LettersTest extends BookingTest {
  private static final long PATIENCE = 20_000; // milliseconds

  @Inject
  @ConfigProperty(name = "parvis.mail.smtp")
  @Nullable String smtp;

  private GreenMail mails = new GreenMail();

  @BeforeEach
  void open() {
    int port = URI.create(Objects.requireNonNull(smtp)).getPort();
    mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mails.start();
  }

  @AfterEach
  void close() {
    mails.stop();
  }

  /**
   * The last mail to that address, once there are so many; the tests before may have left others.
   */
  private MimeMessage mail(String email, int count) {
    for (long end = System.nanoTime() + PATIENCE * 1_000_000; ; ) {
      MimeMessage[] all = mails.getReceivedMessagesForDomain(email);
      if (all.length >= count) {
        assertThat(all).hasSize(count);
        return all[count - 1];
      }
      assertThat(System.nanoTime()).as("mail %s by now", count).isLessThan(end);
      boolean _ = mails.waitForIncomingEmail(100, Integer.MAX_VALUE);
    }
  }

  private static BodyPart part(MimeMessage mail, int which) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(which);
  }

  private static String text(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Calendar invitation(MimeMessage mail, String method) throws Exception {
    BodyPart part = part(mail, 2);
    assertThat(part.getContentType()).contains("text/calendar").contains("method=" + method);
    Calendar calendar = new CalendarBuilder().build(new StringReader(text(part)));
    assertThat(calendar.validate().getEntries()).as(text(part)).isEmpty();
    assertThat(calendar.getRequiredProperty(Property.METHOD).getValue()).isEqualTo(method);
    return calendar;
  }

  private static VEvent event(Calendar calendar) {
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private String code(MimeMessage mail) throws Exception {
    Matcher found =
        Pattern.compile("^ {4}(\\d{6})$", Pattern.MULTILINE).matcher(text(part(mail, 0)));
    assertThat(found.find()).as(text(part(mail, 0))).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> ask(JsonNode held, String email) {
    return browser().post(door(held, "/code"), "{\"email\":\"%s\"}".formatted(email));
  }

  private HttpResponse<String> book(JsonNode held, String email, String code) {
    return browser()
        .post(
            door(held, "/book"),
            "{\"name\":\"Zoé d'Été\",\"email\":\"%s\",\"code\":\"%s\"}".formatted(email, code));
  }

  @Test
  void a_booking_is_told_with_an_invitation_that_moves_and_is_struck_out() throws Exception {
    String email = newMail();
    Instant start = freeOn(6);
    JsonNode held = made(ask(browser(), "birth", start));
    assertThat(ask(held, email).statusCode()).isEqualTo(204);
    JsonNode booking = done(book(held, email, code(mail(email, 1))));

    MimeMessage told = mail(email, 2);
    assertThat(told.getSubject()).startsWith("Rendez-vous du ").endsWith(" · Booked");
    assertThat(told.getFrom()[0].toString()).isEqualTo("Booked <rdv@valmont.example>");
    assertThat(told.getAllRecipients()[0].toString()).contains(email);
    assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(told.getContentType()).startsWith("multipart/alternative");
    String link = "https://rdv.valmont.example/b/" + booking.get("key").asText() + "?lang=fr";
    assertThat(text(part(told, 0))).contains("Bonjour Zoé d'Été,", link, "Birth");
    assertThat(part(told, 1).getContentType()).startsWith("text/html");
    assertThat(text(part(told, 1))).contains(link, booking.get("code").asText());
    VEvent first = event(invitation(told, "REQUEST"));
    assertThat(value(first, "UID")).isEqualTo(booking.get("id").asText() + "@booked");
    assertThat(value(first, "SEQUENCE")).isEqualTo("0");
    assertThat(value(first, "ORGANIZER")).isEqualTo("mailto:rdv@valmont.example");
    Property attendee = first.getRequiredProperty("ATTENDEE");
    assertThat(attendee.getValue()).isEqualTo("mailto:" + email);
    assertThat(attendee.getRequiredParameter(Parameter.PARTSTAT).getValue()).isEqualTo("ACCEPTED");

    Instant later = freeOn(8);
    var _ = done(browser().post(door(booking, "/move"), "{\"start\":\"%s\"}".formatted(later)));
    VEvent moved = event(invitation(mail(email, 3), "REQUEST"));
    assertThat(value(moved, "UID")).isEqualTo(value(first, "UID"));
    assertThat(value(moved, "SEQUENCE")).isEqualTo("1");

    var _ = done(signedIn(Role.GREETER).post(desk(booking, "/cancel"), ""));
    MimeMessage over = mail(email, 4);
    assertThat(over.getSubject()).startsWith("Rendez-vous annulé");
    assertThat(text(part(over, 0))).contains("notre accueil a annulé ce rendez-vous");
    VEvent struck = event(invitation(over, "CANCEL"));
    assertThat(value(struck, "SEQUENCE")).isEqualTo("2");
    assertThat(value(struck, "STATUS")).isEqualTo("CANCELLED");
  }

  @Test
  void who_is_moved_or_cancelled_since_the_site_closes_is_told_why() throws Exception {
    List<String> emails = List.of(newMail(), newMail());
    List<Instant> starts = starts(done(browser().get(places("birth", inDays(12)))));
    Browser greeter = signedIn(Role.GREETER);
    for (int i = 0; i < 2; i++) {
      var _ =
          made(
              greeter.post(
                  BOOKED + "/agenda/bookings",
                  """
                  {"name":"Ada","email":"%s","place":{"reasons":[{"reason":"birth"}],
                   "start":"%s","language":"en"}}\
                  """
                      .formatted(emails.get(i), starts.get(i * 8))));
      var _ = mail(emails.get(i), 1);
    }
    Browser boss = signedIn(Role.SUPERVISOR);
    JsonNode seen = done(boss.get(BOOKED + "/agenda/closings/preview?date=" + inDays(12)));
    assertThat(seen.get("bookings")).hasSize(2);
    var _ =
        done(
            boss.post(
                BOOKED + "/agenda/closings",
                """
                {"date":"%s","name":{"fr":"Fermé pour travaux","en":"Closed for works"},
                 "bookings":[{"booking":"%s","start":"%s"},{"booking":"%s"}]}\
                """
                    .formatted(
                        inDays(12),
                        seen.at("/bookings/0/booking").asText(),
                        seen.at("/bookings/0/instead").asText(),
                        seen.at("/bookings/1/booking").asText())));
    MimeMessage moved = mail(emails.getFirst(), 2);
    assertThat(moved.getSubject()).startsWith("Appointment moved to ");
    assertThat(text(part(moved, 0)))
        .contains("nobody can receive you: Closed for works. This is your new time.", "/b/booked.");
    assertThat(value(event(invitation(moved, "REQUEST")), "SEQUENCE")).isEqualTo("1");
    MimeMessage over = mail(emails.getLast(), 2);
    assertThat(text(part(over, 0)))
        .contains("nobody can receive you: Closed for works. We are sorry", "/sites/booked/book");
    assertThat(value(event(invitation(over, "CANCEL")), "STATUS")).isEqualTo("CANCELLED");
  }

  @Test
  void who_joins_a_meeting_is_told_that_it_is_one() throws Exception {
    String yaml =
        """
        id: meetings-by-mail
        name: {all: Meetings}
        languages: [fr, en]
        services: [{id: talk, name: {all: Talk}, expected-duration: 30 min}]
        reasons: [{id: hear, name: {all: Hear}, service: talk}]
        agenda: {services: [{service: talk, every: 1 h, horizon: 20, walk-in-share: 0, places: 4}]}
        desks: [{id: room, name: {all: Room}, places: 4}]
        agents: [{id: a1, name: One}]
        """;
    assertThat(publish(yaml)).isNotInstanceOf(Publisher.Outcome.Wrong.class);
    String email = newMail();
    var _ =
        made(
            signedIn(Role.GREETER)
                .post(
                    "/api/v1/sites/meetings-by-mail/agenda/bookings",
                    """
                    {"name":"Ada","email":"%s","place":{"reasons":[{"reason":"hear"}],
                     "start":"%s","language":"en"}}\
                    """
                        .formatted(email, inDays(3).atTime(10, 0).atZone(ZONE).toInstant())));
    MimeMessage told = mail(email, 1);
    assertThat(text(part(told, 0))).contains("Meeting: up to 4 people are received together");
    assertThat(value(event(invitation(told, "REQUEST")), "DESCRIPTION"))
        .startsWith("A meeting: up to 4 people are received together.");
  }

  @Test
  void an_address_is_shown_to_be_ones_own_by_a_code_that_only_it_receives() throws Exception {
    String email = newMail();
    JsonNode held = made(ask(browser(), "birth", freeOn(9)));
    HttpResponse<String> without = book(browser(), held, "Ada", email);
    assertProblem(without, 400, "invalid");
    assertThat(json(without).at("/errors/0/field").asText()).isEqualTo("code");
    assertProblem(book(held, email, "123456"), 400, "invalid");

    assertThat(ask(held, email).statusCode()).isEqualTo(204);
    String right = code(mail(email, 1));
    String wrong = "%06d".formatted((Integer.parseInt(right) + 1) % 1_000_000);
    assertProblem(book(held, email, wrong), 400, "invalid");
    assertProblem(book(held, newMail(), right), 400, "invalid");
    assertThat(done(book(held, email, right)).get("state").asText()).isEqualTo("BOOKED");
  }

  @Test
  void a_code_is_guessed_five_times_at_most_and_asked_for_four_times() throws Exception {
    String email = newMail();
    JsonNode held = made(ask(browser(), "birth", freeOn(10)));
    assertThat(ask(held, email).statusCode()).isEqualTo(204);
    String right = code(mail(email, 1));
    String wrong = "%06d".formatted((Integer.parseInt(right) + 1) % 1_000_000);
    for (int i = 0; i < 5; i++) {
      assertThat(book(held, email, wrong).body()).contains("n'est pas le code");
    }
    assertThat(book(held, email, right).body()).contains("demandez-en un");
    String last = newMail();
    for (String other : List.of(newMail(), newMail(), last)) {
      assertThat(ask(held, other).statusCode()).isEqualTo(204);
    }
    var _ = mail(last, 1); // nothing is left on its way for the next test
    assertProblem(ask(held, newMail()), 429, "too-many-codes");
    var _ =
        done(browser().post(door(held, "/book"), "{\"name\":\"Ada\",\"phone\":\"0612345678\"}"));
  }

  @Test
  void staff_books_without_a_code_sees_what_became_of_the_letter_and_sends_it_again()
      throws Exception {
    Browser greeter = signedIn(Role.GREETER);
    String email = newMail();
    Instant start = freeOn(11);
    JsonNode booking =
        made(
            greeter.post(
                BOOKED + "/agenda/bookings",
                """
                {"name":"Ada","email":"%s","place":{"reasons":[{"reason":"birth"}],
                 "start":"%s","language":"en"}}\
                """
                    .formatted(email, start)));
    MimeMessage told = mail(email, 1);
    assertThat(told.getSubject()).startsWith("Appointment on ");
    assertThat(told.getHeader("Content-Language")).containsExactly("en");

    Browser pressed = greeter.with("Idempotency-Key", UUID.randomUUID().toString());
    for (int i = 0; i < 2; i++) {
      assertThat(pressed.post(desk(booking, "/letters"), "").statusCode()).isEqualTo(202);
    }
    var _ = mail(email, 2);
    JsonNode letters = done(greeter.get(desk(booking, "/letters"))).get("letters");
    assertThat(letters).hasSize(2);
    assertThat(letters.at("/0/state").asText()).isEqualTo("SENT");
    assertThat(signedIn(Role.GREETER).get("/api/v1/letters/undelivered").statusCode())
        .isEqualTo(403);
    assertThat(done(signedIn(Role.ADMINISTRATOR).get("/api/v1/letters/undelivered")).get("letters"))
        .isEmpty();
  }

  @Test
  void an_address_that_was_wrong_is_corrected_and_the_invitation_goes_to_the_right_one()
      throws Exception {
    String wrong = newMail();
    String right = newMail();
    JsonNode booking =
        made(
            signedIn(Role.GREETER)
                .post(
                    BOOKED + "/agenda/bookings",
                    """
                    {"name":"Ada","email":"%s","place":{"reasons":[{"reason":"birth"}],
                     "start":"%s","language":"en"}}\
                    """
                        .formatted(wrong, freeOn(13))));
    var _ = mail(wrong, 1);
    String body = "{\"email\":\"%s\"%s}";
    HttpResponse<String> without =
        browser().post(door(booking, "/contact"), body.formatted(right, ""));
    assertProblem(without, 400, "invalid");
    assertThat(json(without).at("/errors/0/field").asText()).isEqualTo("code");

    assertThat(ask(booking, right).statusCode()).isEqualTo(204);
    MimeMessage letter = mail(right, 1);
    assertThat(text(part(letter, 0))).contains("on the page of your appointment");
    String code = ",\"code\":\"%s\"".formatted(code(letter));
    var _ = done(browser().post(door(booking, "/contact"), body.formatted(right, code)));
    MimeMessage told = mail(right, 2);
    assertThat(told.getSubject()).startsWith("Appointment on ");
    VEvent event = event(invitation(told, "REQUEST"));
    assertThat(event.getRequiredProperty("ATTENDEE").getValue()).isEqualTo("mailto:" + right);
    assertThat(value(event, "SEQUENCE")).isEqualTo("0");
    assertThat(mails.getReceivedMessagesForDomain(wrong)).hasSize(1);

    String last = newMail();
    var _ = done(signedIn(Role.GREETER).post(desk(booking, "/contact"), body.formatted(last, "")));
    assertThat(mail(last, 1).getSubject()).startsWith("Appointment on ");
    JsonNode letters = done(signedIn(Role.GREETER).get(desk(booking, "/letters"))).get("letters");
    assertThat(letters.findValuesAsText("kind")).containsExactly("BOOKED", "BOOKED", "BOOKED");
    var _ =
        done(
            signedIn(Role.GREETER)
                .post(
                    desk(booking, "/contact"),
                    "{\"email\":\"%s\",\"phone\":\"0612345678\"}".formatted(last)));
    assertThat(done(signedIn(Role.GREETER).get(desk(booking, "/letters"))).get("letters"))
        .as("another number is no news")
        .hasSize(3);
  }

  @Test
  void while_the_mail_server_is_away_letters_wait_and_arrive_once() throws Exception {
    mails.stop();
    String email = newMail();
    JsonNode booking =
        made(
            signedIn(Role.GREETER)
                .post(
                    BOOKED + "/agenda/bookings",
                    """
                    {"name":"Ada","email":"%s","place":{"reasons":[{"reason":"birth"}],
                     "start":"%s"}}\
                    """
                        .formatted(email, freeOn(12))));
    JsonNode letter = waiting(booking);
    assertThat(letter.get("words").asText()).contains("127.0.0.1");
    assertThat(done(signedIn(Role.ADMINISTRATOR).get("/api/v1/letters/undelivered")).toString())
        .contains(booking.get("id").asText())
        .doesNotContain("valmont.example");
    assertThat(signedIn(Role.ADMINISTRATOR).get("/admin/mail").body())
        .contains("/sites/booked/agenda?date=" + inDays(12), "connect to host");
    assertThat(browser().get("/metrics").body()).containsPattern("parvis_mail_queued [1-9]");
    open();
    var _ = mail(email, 1);
  }

  /** The letter, once it was tried in vain. */
  private JsonNode waiting(JsonNode booking) {
    Browser greeter = signedIn(Role.GREETER);
    for (long end = System.nanoTime() + PATIENCE * 1_000_000; ; Thread.onSpinWait()) {
      JsonNode letter = done(greeter.get(desk(booking, "/letters"))).at("/letters/0");
      if (letter.path("state").asText().equals("QUEUED") && letter.hasNonNull("words")) {
        return letter;
      }
      assertThat(System.nanoTime()).as("tried by now").isLessThan(end);
    }
  }
}
