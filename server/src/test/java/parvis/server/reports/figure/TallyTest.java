package parvis.server.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Moments SERVED =
      new Moments(0, null, 60_000L, 70_000L, 80_000L, 200_000L, null, 0, 60_000L, 600_000L, null);

  private static Leg leg(Call call, @Nullable Boolean promiseKept) {
    Told told =
        new Told(
            null, null, promiseKept == null ? null : 1L, promiseKept, null, null, null, null, null);
    return new Leg(
        1,
        "2026-11-24",
        9,
        "civil",
        "1",
        "SERVED",
        1,
        false,
        0,
        SERVED,
        StepTimes.NONE,
        told,
        call,
        0);
  }

  private static Call call(@Nullable String path) {
    return new Call(
        1,
        0,
        path,
        path == null ? null : "LONGEST_WAIT",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void what_is_not_known_of_a_call_is_not_zero() {
    Tally tally = new Tally();
    tally.add(leg(call(null), null));

    Figures figures = tally.figures();
    assertThat(figures.called()).isEqualTo(1);
    assertThat(figures.calls().askedShare()).isNull();
    assertThat(figures.match())
        .isEqualTo(new MatchFigures(null, null, null, 0, null, 0, null, null, 1.0));
    assertThat(figures.promises()).isEqualTo(new PromiseFigures(0, null, null));
  }

  @Test
  void shares_are_of_those_of_whom_it_is_known() {
    Tally tally = new Tally();
    tally.add(leg(call(null), null));
    tally.add(leg(call("ASKED"), true));
    tally.add(leg(call("STANDING"), false));

    assertThat(tally.figures().calls().askedShare()).isEqualTo(0.5);
    assertThat(tally.figures().promises()).isEqualTo(new PromiseFigures(2, 0.5, null));
  }
}
