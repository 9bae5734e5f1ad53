package parvis.engine.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.WaitlistEntry;

/** Who waits for a place that becomes free, in the order of joining. */
public final class Waitlist {
  private final Map<String, WaitlistEntry> entries = new LinkedHashMap<>();
  private @Nullable LocalDate settledOn;
  private boolean swept = true;

  void add(WaitlistEntry entry) {
    entries.put(entry.id(), entry);
    stir();
  }

  void remove(String id) {
    entries.remove(id);
  }

  /** Something may have become free. */
  void stir() {
    settledOn = null;
    swept = false;
  }

  /** All of them, first come first. */
  public Collection<WaitlistEntry> all() {
    return Collections.unmodifiableCollection(entries.values());
  }

  /** The one who becomes this booking, null when there is none. */
  public @Nullable WaitlistEntry find(String id) {
    return entries.get(id);
  }

  /** The one whose page has this key, null when there is none. */
  public @Nullable WaitlistEntry findByKey(String key) {
    return entries.values().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  /** The wish of who has that booking and would rather come earlier, null when there is none. */
  public @Nullable WaitlistEntry findEarlier(String booking) {
    return entries.values().stream()
        .filter(entry -> entry.earlier() != null && entry.earlier().booking().equals(booking))
        .findFirst()
        .orElse(null);
  }

  /** Whether it is known that nobody waits needlessly: nothing was booked or moved since then. */
  public boolean isSwept() {
    return swept;
  }

  /** It was found that nobody waits needlessly, as things stand. */
  public void sweep() {
    swept = true;
  }

  /**
   * Whether it is known that nobody can be offered anything on {@code today}: nothing has become
   * free since that was found.
   */
  public boolean isSettled(LocalDate today) {
    return entries.isEmpty() || today.equals(settledOn);
  }

  /** It was found that nobody can be offered anything on that day, as things stand. */
  public void settle(LocalDate today) {
    settledOn = today;
  }
}
