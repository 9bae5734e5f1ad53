package parvis.server.configuration.problem;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All problems found so far: reading goes on after each, so that people see them at once. */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  /** Records that {@code message} holds at {@code place}. */
  public void report(Place place, Message message, Object... arguments) {
    found.add(new Problem(place.file(), place.line(), place.field(), message.with(arguments)));
  }

  /** Records that {@code written} is none of {@code possible}. */
  public void reportUnknown(
      Place place, Message message, String written, Collection<String> possible) {
    report(place, message, written, Suggestion.of(written, possible));
  }

  /** Whether a field whose path contains {@code part} has a problem. */
  public boolean concern(String part) {
    return found.stream().anyMatch(problem -> problem.field().contains(part));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The problems in the order of the documents. */
  public List<Problem> list() {
    return found.stream().sorted(Problem.IN_ORDER).toList();
  }
}
