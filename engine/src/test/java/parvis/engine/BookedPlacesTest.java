package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What is booked on random days, counted again without the engine's own arithmetic. */
class BookedPlacesTest {
  @Property(tries = 400)
  void nobody_is_booked_whom_nobody_could_receive(@ForAll long seed) {
    RandomDiary site = new RandomDiary(seed);
    int booked = 0;
    for (int i = 0; i < 120; i++) {
      booked += site.book() ? 1 : 0;
    }
    site.booked.forEach(
        (date, bookings) -> Receivable.check(site.configuration, site.planned(date), bookings));
    assertThat(site.cancelAndFindAgain()).isNull();
    Statistics.collect(booked > 0 ? "some booked" : "nothing free");
  }
}
