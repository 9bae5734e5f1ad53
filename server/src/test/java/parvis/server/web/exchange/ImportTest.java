package parvis.server.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.event.Recorded;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.host.Hosts;
import parvis.server.web.api.ApiTest;

/** Bookings leave as files and enter again, all of a file or nothing; each time at a new site. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class ImportTest extends ApiTest {
  private static final String YAML =
      """
      id: THE-SITE
      name: {all: Exchange}
      languages: [fr, en]
      services:
        - {id: passport, name: {all: Passports}, expected-duration: 20 min}
        - {id: tax, name: {all: Taxes}, expected-duration: 20 min}
      reasons:
        - {id: renew, name: {fr: Renouvellement, en: Renewal}, service: passport}
        - {id: ask, name: {all: Question}, service: tax}
      desks:
        - {id: d1, name: {all: Desk 1}}
      agents:
        - {id: a1, name: One}
      agenda:
        services:
          - {service: passport, every: 20 min, walk-in-share: 0, horizon: 10}
      """;

  @Inject @Nullable Publisher publishing;
  @Inject @Nullable Hosts hosts;
  private String id = "";
  private String agenda = "";
  private LocalDate day = LocalDate.EPOCH;

  @BeforeEach
  void open_a_site() {
    id = "exchange-" + UUID.randomUUID().toString().substring(0, 8);
    agenda = "/api/v1/sites/" + id + "/agenda";
    var outcome =
        Objects.requireNonNull(publishing)
            .publish(
                Documents.of(YAML.replace("THE-SITE", id), null),
                Actor.SYSTEM,
                UUID.randomUUID().toString());
    assertThat(outcome).isNotInstanceOf(Publisher.Outcome.Wrong.class);
    day = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).plusDays(2);
  }

  private static String body(String file) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("file", file).toString();
  }

  private HttpResponse<String> send(String file) {
    return signedIn(Role.SUPERVISOR)
        .with("Accept-Language", "en")
        .post(agenda + "/imports", body(file));
  }

  private JsonNode preview(String file) {
    return done(
        signedIn(Role.SUPERVISOR)
            .with("Accept-Language", "en")
            .post(agenda + "/imports/preview", body(file)));
  }

  private JsonNode booked() {
    return done(signedIn(Role.SUPERVISOR).get(agenda + "?from=" + day)).at("/days/0/bookings");
  }

  private long sequence() {
    return Objects.requireNonNull(hosts).look(id, state -> state.sequence()).join();
  }

  private String table(String... rows) {
    return "uid,date,time,reasons,name,email,phone,note\r\n"
        + String.join("\r\n", rows).replace("DAY", day.toString());
  }

  @Test
  void all_of_a_file_is_booked_at_once_and_a_second_time_nothing_is() {
    String file =
        table(
            "x-1,DAY,09:00,renew,Ada Byron,ada@example.org,'+33 6 12 34 56 78,\"Says \"\"hello\"\","
                + " twice\"",
            "x-2,DAY,09:20,renew,Blaise Pascal,,,");
    assertThat(preview(file).get("books").asInt()).isEqualTo(2);
    assertThat(booked()).isEmpty();

    JsonNode done = done(send(file));
    assertThat(done.get("done").asBoolean()).isTrue();
    assertThat(done.get("books").asInt()).isEqualTo(2);
    JsonNode first = booked().get(0);
    assertThat(first.get("state").asText()).isEqualTo("BOOKED");
    assertThat(first.get("name").asText()).isEqualTo("Ada Byron");
    assertThat(first.get("phone").asText()).isEqualTo("+33 6 12 34 56 78");
    assertThat(first.get("note").asText()).isEqualTo("Says \"hello\", twice");

    long before = sequence();
    JsonNode again = done(send(file));
    assertThat(again.get("known").asInt()).isEqualTo(2);
    assertThat(again.get("books").asInt()).isZero();
    assertThat(sequence()).isEqualTo(before);
    assertThat(booked()).hasSize(2);
  }

  /** One command, whose events follow each other: they are appended together, or none is. */
  @Test
  void what_is_imported_is_one_append() {
    long before = sequence();
    var _ = done(send(table("x-1,DAY,09:00,renew,Ada,,,", "x-2,DAY,09:20,renew,Blaise,,,")));
    List<Recorded> events = Objects.requireNonNull(hosts).history(id, before + 1, 100);
    assertThat(events).hasSize(4);
    assertThat(events.stream().map(Recorded::command).distinct()).hasSize(1);
    assertThat(events.getFirst().command()).as("as mail knows it").contains("/ImportBookings/");
    assertThat(events.toString()).doesNotContain("Ada").doesNotContain("x-1");
  }

  @Test
  void every_bad_line_is_named_and_nothing_is_imported() {
    String file =
        table(
            "x-1,DAY,09:00,renew,Ada,,,",
            "x-2,DAY,09:10,renew,Blaise,,,",
            ",2026-13-01,9:70,renew,,no-mail,12,",
            "x-4,DAY,10:00,ask,Emmy,,,",
            "x-4,DAY,10:20,nothing,Emmy,,,",
            "x-6,2020-01-01,10:20,renew,Emmy,,,",
            "x-7,DAY,11:00,renew,Too few");
    long before = sequence();
    HttpResponse<String> answer = send(file);
    assertProblem(answer, 400, "invalid");
    List<String> fields = new ArrayList<>();
    json(answer).get("errors").forEach(error -> fields.add(error.get("field").asText()));
    assertThat(fields)
        .containsExactly(
            "lines.3.time",
            "lines.4.uid",
            "lines.4.date",
            "lines.4.time",
            "lines.4.name",
            "lines.4.email",
            "lines.4.phone",
            "lines.5.reasons",
            "lines.6.uid",
            "lines.7.date",
            "lines.8.uid");
    assertThat(answer.body())
        .contains("The nearest free place is at 09:20.")
        .contains("“ask” cannot be booked. Reasons that can be are: renew.")
        .contains("Line 5 has the same uid")
        .contains("This line has 5 cells, and the heading 8.");
    assertThat(sequence()).isEqualTo(before);
    assertThat(booked()).isEmpty();

    JsonNode seen = preview(file);
    assertThat(seen.get("books").asInt()).isEqualTo(1);
    assertThat(seen.get("wrong").asInt()).isEqualTo(6);
    assertThat(seen.at("/lines/0/outcome").asText()).isEqualTo("BOOKS");
    assertThat(seen.at("/lines/1/flaws/0/field").asText()).isEqualTo("time");
  }

  @Test
  void what_is_no_table_is_said_so() {
    assertThat(send("").statusCode()).isEqualTo(400);
    assertThat(send("uid,when\r\nx,y").body()).contains("names a column “when”");
    assertThat(send("uid,date\r\n\"x,DAY").statusCode()).isEqualTo(400);
    assertProblem(signedIn(Role.GREETER).post(agenda + "/imports", body("uid")), 403, "http403");
  }

  @Test
  void a_french_spreadsheet_is_read_too() {
    String date = "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    String file =
        "\uFEFFUID;Date;Time;Reasons;Name;People\r\nx-1;%s;9h40;renew;Zoé;2\r\n;;;;;\r\n"
            .formatted(date);
    assertThat(done(send(file)).get("books").asInt()).isEqualTo(1);
    assertThat(booked().get(0).get("people").asInt()).isEqualTo(2);
  }

  @Test
  void what_leaves_enters_elsewhere_and_is_known_at_home() {
    var _ =
        done(
            send(
                table(
                    "x-1,DAY,09:00,renew,\"=cmd|' /C calc'!A0\",ada@example.org,,",
                    "x-2,DAY,09:20,renew,\"Pascal; Blaise, fils\",,06 12 34 56 78,\"one\ntwo\"")));
    String period = "?from=%s&to=%s".formatted(day, day);
    for (String kind : new String[] {"csv", "ics"}) {
      HttpResponse<String> left =
          signedIn(Role.SUPERVISOR).get(agenda + "/bookings." + kind + period);
      assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
      if (kind.equals("csv")) {
        assertThat(left.body()).contains("'=cmd").doesNotContain(",=cmd");
      }
      assertThat(preview(left.body()).get("known").asInt()).isEqualTo(2);

      String first = agenda;
      open_a_site();
      assertThat(done(send(left.body())).get("books").asInt()).as(left.body()).isEqualTo(2);
      assertThat(booked().get(0).get("name").asText()).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(booked().get(0).get("email").asText()).isEqualTo("ada@example.org");
      assertThat(booked().get(1).get("name").asText()).isEqualTo("Pascal; Blaise, fils");
      assertThat(booked().get(1).get("note").asText()).isEqualTo("one\ntwo");
      agenda = first;
      id = first.split("/", -1)[4];
    }
  }

  @Test
  void who_does_not_run_the_site_takes_no_addresses_along() {
    var _ = done(send(table("x-1,DAY,09:00,renew,Ada,ada@example.org,0612345678,deaf")));
    String period = "?from=%s&to=%s".formatted(day, day);
    for (String kind : new String[] {"csv", "ics"}) {
      String left = signedIn(Role.GREETER).get(agenda + "/bookings." + kind + period).body();
      assertThat(left).contains("Ada").doesNotContain("example").doesNotContain("deaf");
      assertThat(left).doesNotContain("0612345678");
    }
    assertProblem(
        signedIn(Role.SUPERVISOR).get(agenda + "/bookings.csv?from=2020-01-01&to=2020-01-02"),
        400,
        "invalid");
    assertThat(browser().get(agenda + "/bookings.csv").statusCode()).isEqualTo(401);
  }

  @Test
  void a_calendar_of_another_program_says_for_what_and_who_in_its_own_way() {
    String start = day.toString().replace("-", "");
    String file =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Other//EN
        BEGIN:VEVENT
        UID:o-1
        DTSTART;TZID=Europe/Paris:DAYT090000
        DTEND;TZID=Europe/Paris:DAYT092000
        SUMMARY:Renewal
        ATTENDEE;CN=Ada Byron:mailto:ada@example.org
        END:VEVENT
        BEGIN:VEVENT
        UID:o-2
        DTSTART:DAYT092000
        CATEGORIES:renouvellement
        SUMMARY:Blaise Pascal
        END:VEVENT
        BEGIN:VEVENT
        UID:o-3
        DTSTART:DAYT094000
        CATEGORIES:renew
        SUMMARY:Nobody
        STATUS:CANCELLED
        END:VEVENT
        END:VCALENDAR
        """
            .replace("DAY", start);
    JsonNode done = done(send(file));
    assertThat(done.get("books").asInt()).as(done.toString()).isEqualTo(2);
    assertThat(done.get("passedOver").asInt()).isEqualTo(1);
    assertThat(
            StreamSupport.stream(booked().spliterator(), false)
                .map(one -> one.get("name").asText() + " " + one.get("start").asText()))
        .containsExactly("Ada Byron " + at("09:00"), "Blaise Pascal " + at("09:20"));

    String bad =
        file.replace("o-1", "o-4")
            .replace("DTEND;TZID=Europe/Paris:" + start + "T092000", "RRULE:FREQ=DAILY");
    assertThat(send(bad).body()).contains("lines.1.date").contains("one entry for each");
  }

  private Instant at(String time) {
    return day.atTime(java.time.LocalTime.parse(time))
        .atZone(java.time.ZoneId.of("Europe/Paris"))
        .toInstant();
  }

  @Test
  void a_large_file_is_imported_whole() {
    StringBuilder rows = new StringBuilder("uid,date,time,reasons,name\r\n");
    for (int i = 0; i < 600; i++) {
      LocalDate date = day.plusDays(i / 72);
      rows.append(
          "l-%d,%s,%02d:%02d,renew,Person %d\r\n".formatted(i, date, i % 72 / 3, i % 3 * 20, i));
    }
    assertThat(done(send(rows.toString())).get("books").asInt()).isEqualTo(600);
    assertThat(booked()).hasSize(72);
  }
}
