package parvis.engine.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.Place;

/**
 * Visits that wait for the same thing, in calling order. One tree a priority class, so that length
 * and head cost the same for ten people as for ten thousand.
 */
public final class WaitingLine {
  private final NavigableMap<Integer, NavigableMap<Place, String>> classes =
      new TreeMap<>(Comparator.reverseOrder());

  void add(Place place, String visit) {
    classes.computeIfAbsent(place.order(), _ -> new TreeMap<>()).put(place, visit);
  }

  void remove(Place place) {
    NavigableMap<Place, String> ofClass = classes.get(place.order());
    if (ofClass != null) {
      ofClass.remove(place);
      if (ofClass.isEmpty()) {
        classes.remove(place.order());
      }
    }
  }

  /** How many wait. */
  public int size() {
    int size = 0;
    for (NavigableMap<Place, String> ofClass : classes.values()) {
      size += ofClass.size();
    }
    return size;
  }

  /** Ids of the visits, whoever goes first coming first. */
  public Stream<String> visits() {
    return oneAfterAnother(NavigableMap::values);
  }

  /** Ids of the visits class by class, the class that goes first coming first. */
  public List<Stream<String>> classes() {
    return classes.isEmpty()
        ? List.of()
        : classes.values().stream().map(ofClass -> ofClass.values().stream()).toList();
  }

  /** The places, whoever goes first coming first. */
  public Stream<Place> places() {
    return oneAfterAnother(NavigableMap::navigableKeySet);
  }

  /** Not by flatMap: asked for its first element, that would walk along the whole class. */
  private <T> Stream<T> oneAfterAnother(Function<NavigableMap<Place, String>, Collection<T>> part) {
    return classes.values().stream()
        .map(ofClass -> part.apply(ofClass).stream())
        .reduce(Stream.empty(), Stream::concat);
  }

  /** How many go before {@code place}: quick at the end of a class, a walk elsewhere. */
  public int ahead(Place place) {
    int ahead = 0;
    for (Map.Entry<Integer, NavigableMap<Place, String>> ofClass : classes.entrySet()) {
      if (ofClass.getKey() > place.order()) {
        ahead += ofClass.getValue().size();
      } else if (ofClass.getKey() == place.order()) {
        ahead += before(ofClass.getValue(), place);
      }
    }
    return ahead;
  }

  private static int before(NavigableMap<Place, String> ofClass, Place place) {
    return ofClass.lastKey().compareTo(place) < 0 ? ofClass.size() : ofClass.headMap(place).size();
  }

  /** Place of whoever goes first, null when nobody waits. */
  public @Nullable Place first() {
    return classes.isEmpty() ? null : classes.firstEntry().getValue().firstKey();
  }
}
