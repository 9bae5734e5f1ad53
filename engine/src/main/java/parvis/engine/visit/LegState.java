package parvis.engine.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a leg is on its way. */
public sealed interface LegState {
  /** Rank taken from outside; the person is not here yet. */
  record Announced() implements LegState {}

  /**
   * Waits to be called.
   *
   * @param notBefore not callable before, null for now
   */
  record Waiting(@Nullable Instant notBefore) implements LegState {}

  /** Called, not yet there. */
  record Called(Reception by) implements LegState {}

  /** There, not yet served. */
  record Present(Reception by) implements LegState {}

  /** Being received. */
  record InService(Reception by) implements LegState {}

  /**
   * Set aside in an agent's own pool.
   *
   * @param since when
   */
  record Held(Reception by, Instant since) implements LegState {}

  /** Gone, while the agent finishes the paperwork. */
  record WrapUp(Reception by) implements LegState {}

  /**
   * Did not come; may come back with the rank kept.
   *
   * @param until when the rank is lost
   */
  record NoShow(Reception by, Instant until) implements LegState {}

  /** Over. */
  record Closed(Outcome outcome) implements LegState {}

  /** Who has called the leg and does not receive it yet, null when nobody. */
  default @Nullable Reception caller() {
    return switch (this) {
      case Called(Reception by) -> by;
      case Present(Reception by) -> by;
      case InService _, WrapUp _, Announced _, Waiting _, Held _, NoShow _, Closed _ -> null;
    };
  }

  /** Who is busy with the leg at a desk right now, null when nobody. */
  default @Nullable Reception atDesk() {
    return switch (this) {
      case Called(Reception by) -> by;
      case Present(Reception by) -> by;
      case InService(Reception by) -> by;
      case WrapUp(Reception by) -> by;
      case Announced _, Waiting _, Held _, NoShow _, Closed _ -> null;
    };
  }
}
