package parvis.server.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProtectedIdleTest {
  private static final String DAY = "2026-11-24";
  private final ProtectedIdle idle = new ProtectedIdle();

  private void received(String desk, String service) {
    add(service, desk, 1L, null, null, null, null);
  }

  private void promised(String service, long since, @Nullable Long until) {
    add(service, null, null, since, until, null, null);
  }

  private void keptForBetter(String service, long since, long called) {
    add(service, null, null, null, null, since, called);
  }

  private void add(
      String service,
      @Nullable String desk,
      @Nullable Long started,
      @Nullable Long keptSince,
      @Nullable Long keptUntil,
      @Nullable Long heldSince,
      @Nullable Long called) {
    idle.add(
        new Leg(
            1,
            DAY,
            9,
            service,
            desk,
            null,
            1,
            false,
            0,
            new Moments(0, null, called, null, started, null, null, 0, null, null, null),
            StepTimes.NONE,
            new Told(null, null, null, null, keptSince, keptUntil, null, null, null),
            new Call(
                0, 0, null, null, null, null, null, null, null, heldSince, null, null, null, null,
                null),
            0));
  }

  private long within(long since, long until) {
    return idle.within(new ProtectedIdle.Ready("1", DAY, since, until));
  }

  @Test
  void nobody_waits_nothing_is_protected() {
    received("1", "civil");
    assertThat(within(100, 200)).isZero();
  }

  @Test
  void people_of_other_services_do_not_count() {
    received("1", "civil");
    promised("notary", 100, 200L);
    received("2", "notary");
    assertThat(within(100, 200)).isZero();
  }

  @Test
  void the_same_moment_counts_once() {
    received("1", "civil");
    received("1", "notary");
    promised("civil", 50, 120L);
    promised("civil", 110, 130L);
    promised("civil", 115, 118L);
    keptForBetter("notary", 125, 140);
    promised("civil", 180, null);

    // 100 to 140 and 180 to 200
    assertThat(within(100, 200)).isEqualTo(60);
  }
}
