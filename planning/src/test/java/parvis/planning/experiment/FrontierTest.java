package parvis.planning.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.planning.experiment.Frontier.Point;

class FrontierTest {
  private static final Path DOCS = Path.of("../docs");

  @Test
  void each_step_of_the_dial_gains_primaries_and_from_the_second_on_costs_wait() {
    List<Point> points = Frontier.of(60_000, 1).points();
    assertThat(points)
        .extracting(Point::dial)
        .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    for (int i = 1; i < points.size(); i++) {
      assertThat(points.get(i).primary()).isGreaterThan(points.get(i - 1).primary());
      if (i > 2) {
        assertThat(points.get(i).meanWait()).isGreaterThan(points.get(i - 1).meanWait());
      }
    }
    assertThat(points.getFirst().primary()).isBetween(.32, .36);
    assertThat(points.getLast().primary()).isGreaterThan(.95);
  }

  @Test
  void nobody_starves_at_either_end() {
    assertThat(Frontier.of(60_000, 1).points()).allMatch(point -> point.longWait() < 20);
  }

  @Test
  void a_table_is_read_as_it_was_written() {
    Frontier frontier = new Frontier(List.of(new Point(30, 1.25, 4.5, .875, 92.5)));
    assertThat(FrontierTable.rows(frontier)).containsExactly("| 30 | 1.25 | 4.5 | 87.5 | 92.5 |");
    assertThat(FrontierTable.read(List.of("| dial | x |", "| 30 | 1,25 | 4,5 | 87,5 | 92,5 |")))
        .isEqualTo(frontier);
  }

  @Test
  void the_pictures_are_drawn_from_the_tables_beside_them() throws IOException {
    assertThat(drawn("routing.md", FrontierPicture.ENGLISH)).isEqualTo(picture("frontier.svg"));
    assertThat(drawn("routing.fr.md", FrontierPicture.FRENCH))
        .isEqualTo(picture("frontier.fr.svg"));
  }

  private static String drawn(String page, FrontierPicture.Wording wording) throws IOException {
    return FrontierPicture.draw(
        FrontierTable.read(Files.readAllLines(DOCS.resolve(page))), wording);
  }

  private static String picture(String name) throws IOException {
    return Files.readString(DOCS.resolve("pictures").resolve(name));
  }
}
