package parvis.engine.agenda;

import java.time.Duration;
import java.util.List;

/**
 * What somebody wants to book.
 *
 * @param wants services one after another, at least one
 * @param people how many come together
 * @param together whether one agent must receive all of it
 */
public record Ask(List<Want> wants, int people, boolean together) {
  /**
   * One service wanted.
   *
   * @param reason id of the reason
   * @param demand who can receive it
   * @param length how long it is expected to last
   */
  public record Want(String reason, Demand demand, Duration length) {}

  /** The same by anybody able. */
  public Ask byAnybody() {
    return new Ask(
        wants.stream()
            .map(want -> new Want(want.reason(), want.demand().byAnybody(), want.length()))
            .toList(),
        people,
        together);
  }

  /** The same for so many people. */
  public Ask forPeople(int other) {
    return new Ask(wants, other, together);
  }

  public Ask {
    wants = List.copyOf(wants);
    if (wants.isEmpty() || people < 1) {
      throw new IllegalArgumentException("wants and people: at least one");
    }
  }
}
