package parvis.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class UpcastersTest {
  private final Upcasters upcasters =
      new Upcasters()
          .add("LampLit", 1, node -> node.put("colour", "white"))
          .add("LampLit", 2, UpcastersTest::renameRoom);

  private static ObjectNode renameRoom(ObjectNode node) {
    node.set("area", node.remove("room"));
    return node;
  }

  @Test
  void climbs_every_step_to_the_newest_shape() {
    assertThat(upcasters.upcast("LampLit", 1, "{\"room\":\"hall\"}"))
        .isEqualTo("{\"colour\":\"white\",\"area\":\"hall\"}");
  }

  @Test
  void starts_from_the_version_that_was_written() {
    assertThat(upcasters.upcast("LampLit", 2, "{\"room\":\"hall\",\"colour\":\"red\"}"))
        .isEqualTo("{\"colour\":\"red\",\"area\":\"hall\"}");
  }

  @Test
  void leaves_the_newest_and_the_unknown_untouched() {
    assertThat(upcasters.upcast("LampLit", 3, "{ }")).isEqualTo("{ }");
    assertThat(upcasters.upcast("Other", 1, "{ }")).isEqualTo("{ }");
  }

  @Test
  void gives_an_entry_its_new_version() {
    Entry old = JournalFixtures.entry("lyon", 1, "{}");
    Upcasters happened = new Upcasters().add("Happened", 1, node -> node.put("n", 1));

    assertThat(happened.upcast(old).version()).isEqualTo(2);
    assertThat(happened.upcast(old).payload()).isEqualTo("{\"n\":1}");
    assertThat(upcasters.upcast(old)).isSameAs(old);
  }

  @Test
  void refuses_a_second_way_and_a_payload_that_is_no_object() {
    assertThatThrownBy(() -> upcasters.add("LampLit", 1, node -> node))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> upcasters.upcast("LampLit", 1, "[]"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> upcasters.upcast("LampLit", 1, "{"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
