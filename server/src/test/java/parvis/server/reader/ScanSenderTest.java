package parvis.server.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.web.api.ApiTest;

/** A card on a reader at a desk tells the server that the called person is there. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class ScanSenderTest extends ApiTest {
  private ScanSender sender(@Nullable String desk, String token) {
    return new ScanSender(Objects.requireNonNull(server), "valmont", desk, token);
  }

  private String token() {
    String body = "{\"name\":\"reader\",\"role\":\"GREETER\"}";
    return json(signedIn(Role.ADMINISTRATOR).post("/api/v1/tokens", body)).get("text").asText();
  }

  @Test
  void a_card_at_the_desk_that_called_says_that_the_person_is_there() throws Exception {
    Browser agent = agent("a1");
    String desk = SITE + "/desks/d1";
    done(agent.post(desk + "/sign-in", "{}"));
    JsonNode rank = take(signedIn(Role.GREETER), "birth", "GREETER");
    done(agent.post(desk + "/call-next", "{}"));
    FakeTerminal terminal = new FakeTerminal().lay("04A2B3C49000");
    String code = new CardReader(terminal).await(Duration.ZERO).orElseThrow();
    try (ScanSender sender = sender("d1", token())) {
      ScanSender.Outcome unknown = sender.send(code);
      assertThat(unknown.taken()).isFalse();
      assertThat(unknown.text()).startsWith("404 ");
      ScanSender.Outcome known = sender.send(rank.get("token").asText());
      assertThat(known.taken()).isTrue();
      assertThat(known.text()).endsWith("PRESENT");
    }
    assertThat(done(agent.get(desk)).at("/desk/status").asText()).isEqualTo("PRESENT");
    done(agent.post(desk + "/start", "{}"));
    done(agent.post(desk + "/end", "{}"));
    done(agent.post(desk + "/sign-out", "{}"));
  }

  @Test
  void a_reader_that_is_not_let_in_says_so() throws Exception {
    try (ScanSender sender = sender(null, "wrong")) {
      assertThat(sender.send("A 001").text()).startsWith("401 ");
    }
  }

  @Test
  void a_server_that_is_not_there_is_said_to_the_caller() {
    try (ScanSender sender =
        new ScanSender(URI.create("http://127.0.0.1:1"), "valmont", null, "x")) {
      assertThatThrownBy(() -> sender.send("A 001")).isInstanceOf(IOException.class);
    }
  }
}
