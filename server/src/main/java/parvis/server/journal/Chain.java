package parvis.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Appends of one site that follow one another without a gap: they succeed or fail together. */
record Chain(List<Append> appends) {

  /**
   * Chains appends, site by site in order.
   *
   * @param deferred receives those that do not continue their site's chain: rivals of the same
   *     process, to be tried when the winner is known
   */
  static List<Chain> of(List<Append> appends, List<Append> deferred) {
    SequencedMap<String, Chain> chains = new TreeMap<>();
    for (Append append : appends) {
      Chain chain = chains.computeIfAbsent(append.site(), _ -> new Chain(new ArrayList<>()));
      (chain.continuesWith(append) ? chain.appends : deferred).add(append);
    }
    return List.copyOf(chains.values());
  }

  private boolean continuesWith(Append append) {
    return appends.isEmpty() || append.expected() == last();
  }

  String site() {
    return appends.getFirst().site();
  }

  long expected() {
    return appends.getFirst().expected();
  }

  long last() {
    return appends.getLast().last();
  }

  int size() {
    return (int) (last() - expected());
  }

  void succeed() {
    appends.forEach(append -> append.receipt().complete(null));
  }

  void fail(RuntimeException reason) {
    appends.forEach(append -> append.receipt().completeExceptionally(reason));
  }
}
