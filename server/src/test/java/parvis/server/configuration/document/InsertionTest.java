package parvis.server.configuration.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.server.configuration.document.Insertion.Step;

/** A value finds its place in a text that people wrote, and nothing else changes. */
class InsertionTest {
  private static final List<Step> DAY =
      List.of(Step.key("hours"), Step.key("days"), Step.key("2026-12-24"));
  private static final List<Step> TAX =
      List.of(
          Step.key("services"),
          Step.thing("tax"),
          Step.key("hours"),
          Step.key("days"),
          Step.key("2026-12-24"));

  private static String set(List<Step> path, String yaml) {
    return Insertion.set(yaml, path, "closed").orElse("nowhere");
  }

  @Test
  void beside_other_days_in_lines_or_in_braces() {
    assertThat(set(DAY, "hours:\n  days: # single\n    2026-12-31: closed # late\nid: a\n"))
        .isEqualTo(
            "hours:\n  days: # single\n    2026-12-31: closed # late\n    2026-12-24: closed\nid: a\n");
    assertThat(set(DAY, "hours: {days: {2026-12-31: closed}}"))
        .isEqualTo("hours: {days: {2026-12-24: closed, 2026-12-31: closed}}");
    assertThat(set(DAY, "hours: {days: {}}")).isEqualTo("hours: {days: {2026-12-24: closed}}");
  }

  @Test
  void in_place_of_what_was_said_of_the_same_day() {
    assertThat(set(DAY, "hours:\n  days:\n    2026-12-24: \"08:00-12:00\" # eve\n"))
        .isEqualTo("hours:\n  days:\n    2026-12-24: closed # eve\n");
    assertThat(
            set(
                DAY,
                "hours:\n  days:\n    2026-12-24:\n      name: Eve\n      hours: closed\n\n# end\nid: a\n"))
        .isEqualTo("hours:\n  days:\n    2026-12-24:\n      closed\n\n# end\nid: a\n");
  }

  @Test
  void where_there_were_no_days_or_no_hours() {
    assertThat(set(DAY, "hours:\n  monday: closed\nid: é😀\n"))
        .isEqualTo("hours:\n  monday: closed\n  days: {2026-12-24: closed}\nid: é😀\n");
    assertThat(set(DAY, "id: 😀 # who\nname: b"))
        .isEqualTo("id: 😀 # who\nname: b\nhours: {days: {2026-12-24: closed}}");
    assertThat(set(DAY, "hours: always\nid: a\n"))
        .isEqualTo("hours: {days: {2026-12-24: closed}}\nid: a\n");
    assertThat(set(DAY, "hours:\nid: a\n"))
        .isEqualTo("hours: {days: {2026-12-24: closed}}\nid: a\n");
  }

  @Test
  void in_a_thing_of_a_list() {
    assertThat(set(TAX, "services:\n  - id: civil\n  - id: tax\n    icon: x # y\nid: a\n"))
        .isEqualTo(
            "services:\n  - id: civil\n  - id: tax\n    icon: x # y\n    hours: {days: {2026-12-24: closed}}\nid: a\n");
    assertThat(set(TAX, "services: [{id: civil}, {id: tax}]"))
        .isEqualTo("services: [{id: civil}, {hours: {days: {2026-12-24: closed}}, id: tax}]");
    assertThat(set(TAX, "services:\n- id: civil\n"))
        .isEqualTo("services:\n- id: civil\n- {id: tax, hours: {days: {2026-12-24: closed}}}\n");
    assertThat(set(TAX, "id: a\n"))
        .isEqualTo("id: a\nservices: [{id: tax, hours: {days: {2026-12-24: closed}}}]\n");
  }

  @Test
  void nowhere_in_what_is_no_table() {
    assertThat(set(DAY, "- a")).isEqualTo("nowhere");
    assertThat(set(DAY, "hours: [")).isEqualTo("nowhere");
    assertThat(set(DAY, "hours: [a]")).isEqualTo("nowhere");
    assertThat(set(DAY, "")).isEqualTo("nowhere");
  }
}
