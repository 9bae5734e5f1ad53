package parvis.engine.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** When something falls due for a visit if nobody does anything. */
public final class Deadlines {
  private record Due(Instant at, String visit) {
    static final Comparator<Due> SOONEST = Comparator.comparing(Due::at).thenComparing(Due::visit);
  }

  private final TreeSet<Due> dues = new TreeSet<>(Due.SOONEST);

  void add(Visit visit, Catalogue catalogue) {
    Instant at = of(visit, catalogue);
    if (at != null) {
      dues.add(new Due(at, visit.id()));
    }
  }

  void remove(Visit visit, Catalogue catalogue) {
    Instant at = of(visit, catalogue);
    if (at != null) {
      dues.remove(new Due(at, visit.id()));
    }
  }

  void clear() {
    dues.clear();
  }

  /** When something falls due for {@code visit}, null for never. */
  public static @Nullable Instant of(Visit visit, Catalogue catalogue) {
    return switch (visit.state()) {
      case LegState.Called _ -> callTimeout(visit, catalogue);
      case LegState.NoShow(var _, Instant until) -> until;
      case LegState.WrapUp _ -> wrapUpEnd(visit, catalogue);
      case LegState.Announced _,
          LegState.Waiting _,
          LegState.Present _,
          LegState.InService _,
          LegState.Held _,
          LegState.Closed _ ->
          null;
    };
  }

  private static @Nullable Instant callTimeout(Visit visit, Catalogue catalogue) {
    var timeout = catalogue.configuration().rules().callTimeout();
    Instant called = visit.leg().times().called();
    return timeout == null || called == null ? null : called.plus(timeout);
  }

  private static @Nullable Instant wrapUpEnd(Visit visit, Catalogue catalogue) {
    var service = catalogue.findService(visit.leg().service());
    Instant ended = visit.leg().times().ended();
    return service == null || ended == null ? ended : ended.plus(service.wrapUp());
  }

  /** The soonest deadline, null when nothing can fall due. */
  public @Nullable Instant next() {
    return dues.isEmpty() ? null : dues.first().at();
  }

  /** Ids of the visits whose deadline has come, soonest first. */
  public List<String> due(Instant now) {
    return dues.stream().takeWhile(due -> !due.at().isAfter(now)).map(Due::visit).toList();
  }
}
