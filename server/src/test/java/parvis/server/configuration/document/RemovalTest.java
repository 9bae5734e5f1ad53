package parvis.server.configuration.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.server.configuration.document.Insertion.Step;

/** A value leaves a text that people wrote, and nothing else changes. */
class RemovalTest {
  private static final List<Step> DAY =
      List.of(Step.key("hours"), Step.key("days"), Step.key("2026-12-24"));
  private static final List<Step> TAX =
      List.of(
          Step.key("services"),
          Step.thing("tax"),
          Step.key("hours"),
          Step.key("days"),
          Step.key("2026-12-24"));

  private static String take(List<Step> path, String yaml) {
    return Removal.of(yaml, path).orElse("nowhere");
  }

  @Test
  void what_was_set_leaves_the_text_as_it_was() {
    for (String yaml :
        List.of(
            "hours:\n  days: # single\n    2026-12-31: closed # late\nid: a\n",
            "hours: {days: {2026-12-31: closed}}",
            "hours:\n  monday: closed\nid: é😀\n",
            "id: 😀 # who\nname: b\n")) {
      String with = Insertion.set(yaml, DAY, "{name: {fr: \"a, b\"}, hours: closed}").orElseThrow();
      assertThat(take(DAY, with).stripTrailing()).as(with).isEqualTo(yaml.stripTrailing());
    }
    String services = "services:\n  - id: civil\n  - id: tax # second\n    icon: x # y\nid: a\n";
    String with = Insertion.set(services, TAX, "closed").orElseThrow();
    assertThat(take(TAX, with)).isEqualTo(services);
    String inline = "services: [{id: civil}, {id: tax, icon: x}]";
    assertThat(take(TAX, Insertion.set(inline, TAX, "closed").orElseThrow())).isEqualTo(inline);
  }

  @Test
  void of_several_lines_and_between_neighbours() {
    String lines =
        """
        hours:
          days:
            2026-12-23: closed
            2026-12-24:
              name: Eve # x
              hours: closed
            # the last
            2026-12-31: closed
        """;
    assertThat(take(DAY, lines))
        .isEqualTo(
            """
            hours:
              days:
                2026-12-23: closed
                # the last
                2026-12-31: closed
            """);
    assertThat(take(DAY, "hours: {days: {2026-12-23: a, 2026-12-24: b, 2026-12-31: c}}"))
        .isEqualTo("hours: {days: {2026-12-23: a, 2026-12-31: c}}");
    assertThat(take(DAY, "hours: {days: {2026-12-23: a, 2026-12-24: b}}"))
        .isEqualTo("hours: {days: {2026-12-23: a}}");
    assertThat(take(DAY, "hours: {monday: closed, days: {2026-12-24: b}}"))
        .isEqualTo("hours: {monday: closed}");
  }

  @Test
  void what_is_not_there_or_stands_otherwise_is_not_taken_out() {
    assertThat(take(DAY, "hours: {days: {2026-12-25: a}}")).isEqualTo("nowhere");
    assertThat(take(DAY, "hours: always")).isEqualTo("nowhere");
    assertThat(take(DAY, "- hours")).isEqualTo("nowhere");
    assertThat(take(DAY, ": [")).isEqualTo("nowhere");
    assertThat(take(TAX, "services: [{id: civil}]")).isEqualTo("nowhere");
  }
}
