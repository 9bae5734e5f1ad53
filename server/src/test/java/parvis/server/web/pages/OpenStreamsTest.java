package parvis.server.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Passwords;
import parvis.server.access.account.Profile;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.database.Database;
import parvis.server.web.api.ApiTest;

/** A stream lives no longer than the right to see it. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class OpenStreamsTest extends ApiTest {
  private static final String BOARD = "/live/sites/valmont/board";
  private static final String DESK = "/live/sites/valmont/desks/d1";
  private final List<LiveStream> opened = new ArrayList<>();
  @Inject @Nullable Database database;

  @AfterEach
  void close() {
    opened.forEach(LiveStream::close);
  }

  private LiveStream open(Browser by, String path) {
    LiveStream stream = LiveStream.open(Objects.requireNonNull(server), by, path);
    opened.add(stream);
    return stream;
  }

  private void assertOpen(LiveStream stream) {
    int before = stream.frames();
    take(signedIn(Role.GREETER), "birth", "GREETER");
    assertThat(stream.awaitFrames(before + 1)).isTrue();
  }

  private static void assertRefused(LiveStream stream) {
    assertThat(stream.awaitEnd()).isTrue();
    assertThat(stream.lastEvent()).isEqualTo("refused");
  }

  @Test
  void signing_out_ends_the_streams_of_that_session_only() {
    Browser ann = signedIn(Role.SUPERVISOR);
    Browser bob = signedIn(Role.SUPERVISOR);
    LiveStream desk = open(ann, DESK);
    LiveStream hall = open(ann, "/live/sites/valmont/supervisor");
    LiveStream other = open(bob, DESK);

    assertThat(ann.send("DELETE", "/api/v1/session", "").statusCode()).isEqualTo(204);

    assertRefused(desk);
    assertRefused(hall);
    assertOpen(other);
  }

  @Test
  void revoking_a_board_ends_its_stream() {
    Browser board = browser();
    String code =
        json(board.post("/api/v1/devices", "{\"kind\":\"BOARD\",\"site\":\"valmont\"}"))
            .get("code")
            .asText();
    Browser boss = signedIn(Role.SUPERVISOR);
    String id =
        done(boss.post(
                "/api/v1/devices/approvals", "{\"code\":\"%s\",\"name\":\"Hall\"}".formatted(code)))
            .get("id")
            .asText();
    LiveStream stream = open(board, BOARD);
    assertOpen(stream);

    assertThat(boss.send("DELETE", "/api/v1/devices/" + id, "").statusCode()).isEqualTo(204);

    assertRefused(stream);
    assertProblem(board.get(BOARD), 401, "http401");
  }

  @Test
  void what_another_node_ends_is_over_here_too() {
    Account ann = account(Role.SUPERVISOR);
    Browser browser = browser();
    assertThat(signIn(browser, ann.name(), PASSWORD).statusCode()).isEqualTo(204);
    LiveStream stream = open(browser, DESK);

    var elsewhere = // it tells nobody on this node
        new Accounts(Objects.requireNonNull(database), new Passwords(4), InstantSource.system());
    var _ = elsewhere.change(ann.id(), as(Role.SUPERVISOR), false);

    assertRefused(stream);
  }

  @Test
  void an_account_that_may_less_sees_less() {
    Account ann = account(Role.SUPERVISOR);
    Browser browser = browser();
    assertThat(signIn(browser, ann.name(), PASSWORD).statusCode()).isEqualTo(204);
    LiveStream desk = open(browser, DESK);
    LiveStream hall = open(browser, "/live/sites/valmont/supervisor");

    var _ = accounts().change(ann.id(), as(Role.AGENT), true);
    assertRefused(hall);
    assertOpen(desk);

    var _ = accounts().change(ann.id(), as(Role.AGENT), false);
    assertRefused(desk);
  }

  private static Profile as(Role role) {
    return new Profile("Ann", role, Optional.empty(), Sites.ALL, "fr");
  }

  @Test
  void a_token_taken_back_ends_the_streams_of_the_program() {
    Browser administrator = signedIn(Role.ADMINISTRATOR);
    var made = json(administrator.post("/api/v1/tokens", "{\"name\":\"x\",\"role\":\"BOARD\"}"));
    Browser program = browser().with("Authorization", "Bearer " + made.get("text").asText());
    LiveStream stream = open(program, BOARD);

    String id = made.get("token").get("id").asText();
    assertThat(administrator.send("DELETE", "/api/v1/tokens/" + id, "").statusCode())
        .isEqualTo(204);

    assertRefused(stream);
  }

  @Test
  void the_calls_are_told_to_screens_and_staff_only() {
    assertProblem(browser().get(SITE + "/board"), 401, "http401");
    assertProblem(browser().get(BOARD), 401, "http401");
    for (Role role : List.of(Role.AGENT, Role.GREETER, Role.SUPERVISOR)) {
      assertThat(signedIn(role).get(SITE + "/board").statusCode()).isEqualTo(200);
    }
    Browser administrator = signedIn(Role.ADMINISTRATOR);
    for (String role : List.of("BOARD", "KIOSK")) {
      String text =
          json(administrator.post(
                  "/api/v1/tokens", "{\"name\":\"x\",\"role\":\"%s\"}".formatted(role)))
              .get("text")
              .asText();
      Browser program = browser().with("Authorization", "Bearer " + text);
      assertThat(program.get(SITE + "/board").statusCode()).isEqualTo(200);
    }
    assertProblem(signedIn(Role.AGENT, "lyon").get(SITE + "/board"), 403, "http403");
  }
}
