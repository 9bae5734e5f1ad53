package parvis.server.journal.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
  @Test
  void what_is_written_is_read() {
    Map<String, Long> heads = Map.of("lyon", 3L, "Saint Étienne", 12L);

    assertThat(Announcement.read(Announcement.write(heads))).contains(heads);
  }

  @Test
  void too_many_sites_become_an_empty_text() {
    Map<String, Long> heads = new TreeMap<>();
    for (int i = 0; i < 2_000; i++) {
      heads.put("site-" + i, 1L);
    }

    assertThat(Announcement.write(heads)).isEmpty();
  }

  @Test
  void a_text_of_another_kind_tells_no_heads() {
    assertThat(Announcement.read("")).isEmpty();
    assertThat(Announcement.read("hello")).isEmpty();
    assertThat(Announcement.read("x lyon")).isEmpty();
  }
}
