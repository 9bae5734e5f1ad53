package parvis.engine.site;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Who waits for what: a line for each service and addressee. */
public final class WaitingLines {
  private static final WaitingLine NOBODY = new WaitingLine();

  private record Key(String service, Addressee to) {}

  private final Map<Key, WaitingLine> lines = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void add(Visit visit) {
    if (visit.state() instanceof LegState.Waiting) {
      Leg leg = visit.leg();
      counts.merge(leg.service(), 1, Integer::sum);
      lines.computeIfAbsent(key(leg), _ -> new WaitingLine()).add(leg.place(), visit.id());
    }
  }

  void remove(Visit visit) {
    if (visit.state() instanceof LegState.Waiting) {
      counts.merge(visit.leg().service(), -1, Integer::sum);
      WaitingLine line = lines.get(key(visit.leg()));
      if (line != null) {
        line.remove(visit.leg().place());
      }
    }
  }

  private static Key key(Leg leg) {
    return new Key(leg.service(), leg.addressee());
  }

  /** Those who wait for {@code service} at whatever desk. */
  public WaitingLine of(String service) {
    return lines.getOrDefault(new Key(service, Addressee.ANYONE), NOBODY);
  }

  /** Those who wait for {@code service} at just this desk or agent. */
  public WaitingLine of(String service, Addressee to) {
    return lines.getOrDefault(new Key(service, to), NOBODY);
  }

  /** How many wait for {@code service}, whoever they are addressed to. */
  public int count(String service) {
    return counts.getOrDefault(service, 0);
  }

  /** Ids of all who wait for {@code service}, line by line. */
  public Stream<String> visits(String service) {
    return linesOf(service).flatMap(WaitingLine::visits);
  }

  private Stream<WaitingLine> linesOf(String service) {
    return lines.entrySet().stream()
        .filter(line -> line.getKey().service().equals(service))
        .map(Map.Entry::getValue);
  }
}
