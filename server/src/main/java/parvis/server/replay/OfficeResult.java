package parvis.server.replay;

import java.util.List;

/**
 * What came of one office.
 *
 * @param tickets tickets taken
 * @param calls calls made
 * @param mismatches calls that the engine would not have made
 */
record OfficeResult(String office, int tickets, int calls, List<Mismatch> mismatches) {
  OfficeResult {
    mismatches = List.copyOf(mismatches);
  }

  int matches() {
    return calls - mismatches.size();
  }

  int count(Difference why) {
    return (int) mismatches.stream().filter(mismatch -> mismatch.why() == why).count();
  }

  /** All offices as if they were one. */
  static OfficeResult sum(List<OfficeResult> all) {
    return new OfficeResult(
        "all",
        all.stream().mapToInt(OfficeResult::tickets).sum(),
        all.stream().mapToInt(OfficeResult::calls).sum(),
        all.stream().flatMap(result -> result.mismatches().stream()).toList());
  }
}
