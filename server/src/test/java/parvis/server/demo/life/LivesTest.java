package parvis.server.demo.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.DeskRow.Status;
import parvis.server.demo.Demo;

class LivesTest {
  private static final SiteConfiguration SITE = Demo.configuration();
  private static final AtDesk.Guest GUEST = new AtDesk.Guest("v1", "etat-civil", "acte", false);

  private final FakeDoor door = new FakeDoor();
  private final Habits habits = new Habits(SITE, 1);

  private Worker worker(boolean helps) {
    var desk = Objects.requireNonNull(new Catalogue(SITE).findDesk("guichet-2"));
    return new Worker(new Shift("guichet-2", "julien-m"), desk, helps, door, habits);
  }

  private static void live(Life life, int steps) throws InterruptedException {
    for (int i = 0; i < steps; i++) {
      assertThat(life.step()).isPositive();
    }
  }

  @Test
  void an_agent_takes_the_own_seat() throws InterruptedException {
    live(worker(false), 2);
    assertThat(door.asked).containsExactly(new DeskCommand.SignIn("guichet-2", "julien-m"));
  }

  @Test
  void a_desk_that_somebody_has_closed_stays_closed_for_a_while() throws InterruptedException {
    Worker worker = worker(false);
    door.desk = FakeDoor.desk(Status.READY, "julien-m", null);
    live(worker, 1);
    door.desk = FakeDoor.desk(Status.CLOSED, null, null);
    assertThat(worker.step()).isGreaterThan(Duration.ofMinutes(10));
    assertThat(door.asked).isEmpty();
    live(worker, 1);
    assertThat(door.asked).containsExactly(new DeskCommand.SignIn("guichet-2", "julien-m"));
  }

  @Test
  void an_agent_leaves_alone_a_desk_where_somebody_else_sits() throws InterruptedException {
    Worker worker = worker(true);
    for (Status status : Status.values()) {
      door.desk = FakeDoor.desk(status, "nadia-r", GUEST, "renfort-hall");
      live(worker, 20);
    }
    assertThat(door.asked).isEmpty();
  }

  @Test
  void what_was_planned_for_one_person_is_not_done_to_the_next() throws InterruptedException {
    Worker worker = worker(false);
    door.desk = FakeDoor.desk(Status.SERVING, "julien-m", GUEST);
    live(worker, 1);
    door.desk = FakeDoor.desk(Status.FREE, "julien-m", null);
    live(worker, 1);
    assertThat(door.asked).isEmpty();
  }

  @Test
  void nothing_is_asked_while_a_desk_stands_ready_or_counts_down() throws InterruptedException {
    Worker worker = worker(false);
    for (Status status : List.of(Status.READY, Status.COUNTING_DOWN)) {
      door.desk = FakeDoor.desk(status, "julien-m", null);
      live(worker, 20);
    }
    assertThat(door.asked).isEmpty();
  }

  @Test
  void a_helper_answers_while_serving() throws InterruptedException {
    Worker worker = worker(true);
    door.desk = FakeDoor.desk(Status.SERVING, "julien-m", GUEST, "renfort-hall");
    assertThat(worker.step()).isLessThanOrEqualTo(Duration.ofSeconds(15));
    assertThat(door.asked).hasSize(1).first().isInstanceOf(SteeringCommand.AnswerHelp.class);
  }

  @Test
  void who_came_by_another_door_is_left_alone() throws InterruptedException {
    Visitors visitors = new Visitors(door, habits, 1);
    door.hall = List.of(FakeDoor.waiting("from-before"));
    live(visitors, 1);
    visitors.come(new Newcomer("acte", "etat-civil", "fr", 1, true, RankWishes.NOTHING, null));
    door.hall =
        List.of(
            FakeDoor.waiting("from-before"),
            FakeDoor.waiting("rank-1"),
            FakeDoor.waiting("somebody-who-tries-it"));
    live(visitors, 200);
    assertThat(door.asked)
        .contains(
            new VisitCommand.ConfirmArrival("from-before"),
            new VisitCommand.ConfirmArrival("rank-1"))
        .doesNotContain(new VisitCommand.ConfirmArrival("somebody-who-tries-it"));
  }
}
