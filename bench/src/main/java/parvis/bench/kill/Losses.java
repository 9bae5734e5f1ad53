package parvis.bench.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was checked and what was not as it had been acknowledged. */
final class Losses {
  private final List<String> found = new ArrayList<>();
  private int checks;

  void check(boolean right, Supplier<String> wrong) {
    checks++;
    if (!right) {
      found.add(wrong.get());
    }
  }

  int checks() {
    return checks;
  }

  List<String> found() {
    return found;
  }
}
