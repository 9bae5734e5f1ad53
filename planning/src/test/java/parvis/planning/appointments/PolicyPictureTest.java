package parvis.planning.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyPictureTest {
  private static final Path DOCS = Path.of("../docs");
  private static final double SHOWN = 0.7;

  @Test
  void a_row_is_read_as_it_was_written() {
    PolicyRow row = new PolicyRow(0.7, "shared calls", 40, 31.5, 2, 3.5, 9, 8.5, 21, 30.5, 4.5);
    assertThat(row.line())
        .isEqualTo(
            "| 0.7 | shared calls | 40 | 31.5 | 2.0 | 3.5 | 9.0 | 8.5 | 21.0 | 30.5 | 4.5 |");
    assertThat(PolicyRow.read(List.of("| load | x |", row.line().replace('.', ','))))
        .containsExactly(row);
  }

  @Test
  void the_pictures_are_drawn_from_the_tables_beside_them() throws IOException {
    assertThat(drawn("appointments.md", PolicyPicture.ENGLISH)).isEqualTo(picture("policies.svg"));
    assertThat(drawn("appointments.fr.md", PolicyPicture.FRENCH))
        .isEqualTo(picture("policies.fr.svg"));
  }

  @Test
  void the_french_picture_is_french_whichever_table_it_is_drawn_from() throws IOException {
    assertThat(drawn("appointments.md", PolicyPicture.FRENCH))
        .isEqualTo(picture("policies.fr.svg"));
  }

  private static String drawn(String page, PolicyPicture.Wording wording) throws IOException {
    List<PolicyRow> rows = PolicyRow.read(Files.readAllLines(DOCS.resolve(page)));
    assertThat(rows).hasSize(75);
    return PolicyPicture.draw(rows, SHOWN, wording);
  }

  private static String picture(String name) throws IOException {
    return Files.readString(DOCS.resolve("pictures").resolve(name));
  }
}
