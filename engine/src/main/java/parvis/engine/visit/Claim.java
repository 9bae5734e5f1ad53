package parvis.engine.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Wanted;

/**
 * What a person can claim.
 *
 * @param priorityClass id of the class
 * @param needs what the person requires or prefers
 * @param promised the time before which the person was promised not to be called, null for none
 */
public record Claim(String priorityClass, List<Wanted> needs, @Nullable Instant promised) {
  public Claim {
    needs = List.copyOf(needs);
  }

  public Claim inClass(String newClass) {
    return new Claim(newClass, needs, promised);
  }

  public Claim needing(List<Wanted> newNeeds) {
    return new Claim(priorityClass, newNeeds, promised);
  }

  public Claim promising(@Nullable Instant time) {
    return new Claim(priorityClass, needs, time);
  }
}
