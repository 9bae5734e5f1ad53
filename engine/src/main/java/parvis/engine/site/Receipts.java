package parvis.engine.site;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Recorded;

/** The commands of the last day, so that a repeated one is answered and not done again. */
public final class Receipts {
  private static final Duration KEPT = Duration.ofHours(26);

  private final Map<String, Receipt> byCommand = new LinkedHashMap<>();

  void note(Recorded recorded) {
    Receipt known = byCommand.get(recorded.command());
    long first = known == null ? recorded.sequence() : known.first();
    byCommand.put(
        recorded.command(),
        new Receipt(recorded.command(), recorded.at(), first, recorded.sequence()));
    forgetBefore(recorded);
  }

  private void forgetBefore(Recorded recorded) {
    Iterator<Receipt> oldest = byCommand.values().iterator();
    while (oldest.hasNext() && oldest.next().at().plus(KEPT).isBefore(recorded.at())) {
      oldest.remove();
    }
  }

  /** The receipt of a command done within the last day, null for a new command. */
  public @Nullable Receipt find(String command) {
    return byCommand.get(command);
  }

  /** How many commands are remembered. */
  public int size() {
    return byCommand.size();
  }

  List<Receipt> all() {
    return List.copyOf(byCommand.values());
  }

  void restore(List<Receipt> receipts) {
    receipts.forEach(receipt -> byCommand.put(receipt.command(), receipt));
  }
}
