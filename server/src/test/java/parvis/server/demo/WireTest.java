package parvis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.server.demo.life.Newcomer;

class WireTest {
  private static Wire post(String path, Map<String, Object> body) {
    return new Wire("POST", path, body);
  }

  @Test
  void what_an_agent_does_goes_to_the_desk() {
    assertThat(Wire.of(new DeskCommand.CallNext("d1")))
        .isEqualTo(post("/desks/d1/call-next", Map.of()));
    assertThat(Wire.of(new DeskCommand.PickVisit("d1", "v1", "", true)))
        .isEqualTo(post("/desks/d1/pick", Map.of("visit", "v1", "reason", "", "direct", true)));
    assertThat(Wire.of(new GroupCommand.MissInGroup("d1", "v1")))
        .isEqualTo(post("/desks/d1/group/no-show", Map.of("visit", "v1")));
    Instant two = Instant.parse("2026-03-10T13:00:00Z");
    assertThat(Wire.of(new GroupCommand.CallGroup("d1", "g1", "talk", 0, List.of(), two)))
        .isEqualTo(
            post(
                "/desks/d1/group/call",
                Map.of("service", "talk", "booked", "2026-03-10T13:00:00Z")));
    assertThat(Wire.of(new SteeringCommand.AnswerHelp("r1", "a1", false)))
        .isEqualTo(post("/help/r1/answer", Map.of("agent", "a1", "coming", false)));
  }

  @Test
  void what_a_visitor_wishes_goes_to_the_visit() {
    Instant noon = Instant.parse("2026-03-10T12:00:00Z");
    assertThat(Wire.of(new VisitCommand.PostponeVisit("v1", noon)))
        .isEqualTo(post("/visits/v1/postpone", Map.of("notBefore", "2026-03-10T12:00:00Z")));
    assertThat(Wire.of(new VisitCommand.LiftPromise("v1")))
        .isEqualTo(post("/visits/v1/lift-promise", Map.of()));
  }

  @Test
  void a_line_is_counted_in_place_of_the_count_before() {
    assertThat(Wire.of(new SteeringCommand.CountLine("s1", 4)))
        .isEqualTo(new Wire("PUT", "/lines/s1", Map.of("people", 4)));
  }

  @Test
  void a_rank_carries_every_wish() {
    RankWishes wishes =
        new RankWishes(
            List.of(new Wanted("acces", true)),
            null,
            TokenKind.NAME,
            null,
            true,
            Duration.ofMinutes(3));
    Wire rank = Wire.of(new Newcomer("acte", "etat-civil", "fr", 2, false, wishes, "Eva L"));
    assertThat(rank.path()).isEqualTo("/visits");
    assertThat(rank.body())
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .containsEntry("channel", "KIOSK")
        .containsEntry("goesOut", true)
        .containsEntry("returnMinutes", 3L)
        .containsEntry("token", TokenKind.NAME)
        .containsEntry("calledName", "Eva L")
        .containsEntry("needs", wishes.needs());
  }

  @Test
  void virtual_people_close_no_day() {
    assertThatThrownBy(() -> Wire.of(new SiteCommand.CloseDay()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
