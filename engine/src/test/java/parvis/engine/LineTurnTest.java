package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.ReceptionKind;

/** Whose turn it is where lines without tickets and people with tickets meet at a desk (0073). */
class LineTurnTest {
  private static final Duration TEN = Duration.ofMinutes(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static HallBuilder two(Duration target, Duration other) {
    return new HallBuilder()
        .service("till", line(target))
        .service("express", line(other))
        .service("desk", one -> one.ceiling = Duration.ofHours(1));
  }

  private static Consumer<HallBuilder.ServiceDraft> line(Duration target) {
    return one -> {
      one.kind = ReceptionKind.CALL_FORWARD;
      one.target = target;
      one.ceiling = target.multipliedBy(4);
    };
  }

  /** The services of whom the desk receives in turn, a minute each. */
  private static List<String> received(SiteFixture hall, String desk, int times) {
    List<String> services = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      hall.next(desk);
      services.add(LineTest.at(hall, desk).leg().service());
      hall.serve(desk).after(MINUTE).when(new DeskCommand.EndService(desk, List.of(), false));
    }
    return services;
  }

  @Test
  void two_lines_of_equal_priority_are_announced_in_turn() {
    SiteFixture hall =
        two(TEN, TEN).desk("1", "till", "express").agent("ana", "till", "express").open("1", "ana");
    assertThat(received(hall, "1", 4)).containsExactly("till", "express", "till", "express");
  }

  @Test
  void a_line_and_tickets_of_equal_priority_take_turns_while_the_lines_wait_is_unknown() {
    SiteFixture hall =
        two(TEN, TEN).desk("1", "till", "desk").agent("ana", "till", "desk").open("1", "ana");
    tickets(hall, 3);
    assertThat(received(hall, "1", 6))
        .containsExactly("desk", "till", "desk", "till", "desk", "till");
  }

  private static void tickets(SiteFixture hall, int people) {
    for (int i = 0; i < people; i++) {
      hall.rank("v" + hall.site.sequence(), "desk");
    }
  }

  @Test
  void once_known_the_longer_wait_goes_first() {
    SiteFixture hall =
        two(TEN, TEN)
            .desk("1", "till", "desk")
            .agent("ana", "till", "desk")
            .desk("2", "till")
            .agent("ben", "till")
            .open("1", "ana", "2", "ben");
    assertThat(received(hall, "2", 4)).containsOnly("till");
    tickets(hall, 2);
    hall.after(Duration.ofMinutes(5)).when(new SteeringCommand.CountLine("till", 9));
    assertThat(received(hall, "1", 2)).as("9 people at a minute each").containsOnly("till");
    hall.when(new SteeringCommand.CountLine("till", 2));
    assertThat(received(hall, "1", 2)).as("7 minutes with a ticket").containsOnly("desk");
  }

  @Test
  void under_weighted_priorities_neither_waits_for_ever() {
    HallBuilder builder = two(TEN, TEN).desk("1", "till", "desk");
    builder.agent("ana", Map.of("till", Competence.of(2), "desk", Competence.of(1)), null);
    builder.order = weighted();
    SiteFixture hall = builder.open("1", "ana");
    tickets(hall, 10);
    assertThat(received(hall, "1", 8)).contains("till", "desk");
  }

  private static OrderRules weighted() {
    OrderRules usual = OrderRules.standard();
    return new OrderRules(
        OrderRules.Family.WEIGHTED,
        usual.first(),
        usual.areaTolerance(),
        usual.namedAgentLimit(),
        usual.preferenceLapse(),
        usual.language());
  }

  @Test
  void a_line_of_a_worse_priority_is_announced_when_its_ceiling_is_reached() {
    HallBuilder builder = two(Duration.ofMinutes(5), TEN).desk("1", "till", "desk");
    builder.agent("ana", Map.of("till", Competence.of(2), "desk", Competence.of(1)), null);
    SiteFixture hall = builder.open("1", "ana");
    hall.when(new SteeringCommand.CountLine("till", 3));
    tickets(hall, 40);
    List<String> services = received(hall, "1", 42);
    assertThat(services.subList(0, 20)).containsOnly("desk");
    assertThat(services.get(20)).as("20 min at the head").isEqualTo("till");
    assertThat(services.subList(21, 41)).as("and not over and over").contains("desk");
  }

  @Test
  void whose_priority_counts_first_counts_for_lines_too() {
    HallBuilder builder = two(TEN, TEN);
    builder.desk("1", Map.of("till", Aptitude.of(1), "desk", Aptitude.of(2)), one -> one);
    builder.agent("ana", Map.of("till", Competence.of(2), "desk", Competence.of(1)), null);
    OrderRules usual = OrderRules.standard();
    builder.order =
        new OrderRules(
            usual.family(),
            OrderRules.First.DESK,
            usual.areaTolerance(),
            usual.namedAgentLimit(),
            usual.preferenceLapse(),
            usual.language());
    SiteFixture hall = builder.open("1", "ana");
    tickets(hall, 2);
    assertThat(received(hall, "1", 2)).containsOnly("till");
  }

  @Test
  void where_nobody_came_tickets_go_first_for_as_long_as_the_target_of_the_line() {
    HallBuilder builder = two(TEN, TEN).desk("1", "till", "desk");
    builder.agent("ana", Map.of("till", Competence.of(1), "desk", Competence.of(2)), null);
    SiteFixture hall = builder.open("1", "ana");
    tickets(hall, 20);
    hall.next("1").when(new DeskCommand.MarkNoShow("1"));
    assertThat(received(hall, "1", 10)).containsOnly("desk");
    assertThat(received(hall, "1", 2)).containsOnly("till");
  }
}
