package parvis.engine.visit;

import java.time.Instant;

/** Where a person sent on, delayed or returned is put among those who wait. */
public sealed interface Insertion {
  /** Before everybody. */
  record First() implements Insertion {}

  /** After everybody of the same class. */
  record Last() implements Insertion {}

  /** After {@code places} people, counted from the front. */
  record After(int places) implements Insertion {
    public After {
      if (places < 0) {
        throw new IllegalArgumentException("places: must be 0 or more");
      }
    }
  }

  /** Where the original arrival puts the person. */
  record ByArrival() implements Insertion {}

  /** Where the original arrival puts the person, but not callable before {@code time}. */
  record NotBefore(Instant time) implements Insertion {}
}
