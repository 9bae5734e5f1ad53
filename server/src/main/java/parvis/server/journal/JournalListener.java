package parvis.server.journal;

import java.time.Duration;
import java.util.Map;

/** Is told what the journal did, on the journal's own thread: must return at once. */
public interface JournalListener {
  /**
   * One commit is durable.
   *
   * @param entries how many entries it held
   * @param heads the sites it moved, each with its new last sequence
   * @param latency from taking the batch to the end of the commit
   */
  void committed(int entries, Map<String, Long> heads, Duration latency);

  /** An append lost against an earlier one. */
  default void conflicted(String site) {}
}
