package parvis.server.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that drops what was not used for longest rather than grow; not safe between threads. */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int capacity;

  private BoundedMap(int capacity) {
    super(16, 0.75f, true);
    this.capacity = capacity;
  }

  /** An empty map for at most {@code capacity} entries. */
  public static <K, V> Map<K, V> of(int capacity) {
    return new BoundedMap<>(capacity);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > capacity;
  }
}
