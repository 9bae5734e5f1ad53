package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import parvis.engine.configuration.Location;

/** How far one place is from another. */
class LocationTest {
  private static final Location PARIS = new Location(48.8566, 2.3522);
  private static final Location METZ = new Location(49.1193, 6.1757);
  private static final double QUARTER = 6371.0088 * Math.PI / 2;

  @Test
  void the_distance_of_two_towns_is_known() {
    assertThat(PARIS.kilometresTo(METZ)).isCloseTo(280.5, within(0.1));
    assertThat(METZ.kilometresTo(PARIS)).isEqualTo(PARIS.kilometresTo(METZ));
  }

  @Test
  void a_place_is_nowhere_but_where_it_is() {
    assertThat(METZ.kilometresTo(METZ)).isZero();
    assertThat(METZ.kilometresTo(new Location(49.119309, 6.1757)))
        .as("one metre")
        .isCloseTo(0.001, within(0.0001));
  }

  @Test
  void poles_the_other_side_and_the_date_line_are_no_exceptions() {
    Location pole = new Location(90, 0);
    assertThat(pole.kilometresTo(new Location(0, 77))).isCloseTo(QUARTER, within(0.001));
    assertThat(pole.kilometresTo(new Location(-90, 12))).isCloseTo(2 * QUARTER, within(0.001));
    assertThat(new Location(0, 0).kilometresTo(new Location(0, 180)))
        .isCloseTo(2 * QUARTER, within(0.001));
    assertThat(new Location(0, 179.5).kilometresTo(new Location(0, -179.5)))
        .as("a degree at the equator")
        .isCloseTo(111.195, within(0.01));
  }

  @Test
  void what_is_not_on_the_earth_is_refused() {
    assertThatThrownBy(() -> new Location(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Location(0, -180.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Location(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
