package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.view.BoardView;
import parvis.engine.view.LineView;
import parvis.engine.view.Views;

/** What boards, heads of lines and kiosks are given to show. */
class BoardTest {
  private final SiteFixture hall =
      new HallBuilder()
          .area("hall", null, Duration.ZERO)
          .area("upstairs", null, Duration.ofMinutes(1))
          .service("civil", one -> one.guarantee = GuaranteeOffer.ON_REQUEST)
          .service("briefing", one -> one.areas = List.of("upstairs"))
          .service("till", one -> one.kind = ReceptionKind.CALL_FORWARD)
          .desk("1", "civil")
          .desk("room", Map.of("briefing", Aptitude.of(1)), HallBuilder.withPlaces(30))
          .desk("2", "till")
          .desk("3", "till")
          .agent("nadia", "civil")
          .agent("karim", "briefing")
          .agent("ana", "till")
          .agent("ben", "till")
          .open("1", "nadia", "room", "karim", "2", "ana", "3", "ben");

  private Views views() {
    return new Views(hall.site, hall.now(), Outlook.NONE);
  }

  @Test
  void the_head_of_a_line_shows_its_own_desks_in_the_order_of_pressing() {
    hall.rank("v1", "civil").next("1").next("2").after(Duration.ofSeconds(5)).next("3");

    LineView line = Objects.requireNonNull(views().findLine("till"));
    assertThat(line.open()).isTrue();
    assertThat(line.calls())
        .extracting(call -> call.desk().in("fr"))
        .containsExactly("Desk 3", "Desk 2");
    assertThat(line.calls())
        .extracting(BoardView.Call::kind)
        .containsOnly(BoardView.Kind.HEAD_OF_LINE);
    assertThat(views().findLine("civil")).isNull();
  }

  @Test
  void a_group_stays_whole_on_the_board_however_large_it_is() {
    hall.rank("v1", "civil").next("1");
    for (int i = 1; i <= 14; i++) {
      hall.rank("b" + i, "briefing");
    }
    hall.after(Duration.ofSeconds(1))
        .when(new GroupCommand.CallGroup("room", "g1", null, 14, List.of()));

    assertThat(views().board().calls())
        .hasSize(14)
        .extracting(BoardView.Call::kind)
        .containsOnly(BoardView.Kind.GROUP);
    hall.thenSnapshotEqualsReplay();
  }

  @Test
  void who_was_called_before_a_group_at_its_desk_is_not_of_it() {
    hall.rank("v1", "briefing").next("room").serve("room");
    hall.when(new DeskCommand.EndService("room", List.of(), false));
    hall.rank("b1", "briefing").rank("b2", "briefing").after(Duration.ofSeconds(1));
    hall.when(new GroupCommand.CallGroup("room", "g1", null, 2, List.of()));

    assertThat(views().board().calls())
        .extracting(BoardView.Call::kind)
        .containsExactly(BoardView.Kind.GROUP, BoardView.Kind.GROUP, BoardView.Kind.COME);
  }

  @Test
  void the_board_of_an_area_speaks_to_those_who_wait_there() {
    hall.rank("v1", "civil").next("1").rank("b1", "briefing").next("room").rank("b2", "briefing");
    hall.when(new DeskCommand.PreCall("room"));

    BoardView upstairs = views().boardOf("upstairs");
    assertThat(upstairs.calls()).extracting(BoardView.Call::visit).containsExactly("b1");
    assertThat(upstairs.near()).extracting(BoardView.Near::visit).containsExactly("b2");
    assertThat(upstairs.services()).extracting("id").containsExactly("briefing");
    assertThat(views().boardOf("hall").near()).isEmpty();
    assertThat(views().board().calls()).hasSize(2);
  }

  @Test
  void the_kiosk_tells_what_would_be_promised_before_a_rank_is_taken() {
    Duration wait = Duration.ofMinutes(60);
    ExpectedWait expected = new ExpectedWait.Between(wait, wait, wait);
    Outlook outlook =
        new Outlook(
            hall.now(),
            hall.site.sequence(),
            Map.of("civil", expected, "briefing", expected),
            Map.of());

    assertThat(new Views(hall.site, hall.now(), outlook).kiosk().promises())
        .containsExactly(Map.entry("civil", hall.now().plus(Duration.ofMinutes(45))));
    assertThat(views().kiosk().promises()).isEmpty();
  }
}
