package parvis.server.web.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import parvis.engine.site.SiteState;
import parvis.engine.view.Views;
import parvis.engine.view.VisitRow;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Who missed a call of a desk and may still come. Only on the site's thread. */
final class Latecomers {
  private static final int SHOWN = 4;

  private Latecomers() {}

  /** Those whose rank is kept, who lose it last first. */
  static List<VisitRow> of(SiteState site, Views views, String desk) {
    return site.visits().stream()
        .flatMap(visit -> missed(visit, desk))
        .sorted(Comparator.comparing(Missed::kept).reversed())
        .limit(SHOWN)
        .map(one -> Objects.requireNonNull(views.findVisit(one.visit())))
        .toList();
  }

  private record Missed(String visit, Instant kept) {}

  private static Stream<Missed> missed(Visit visit, String desk) {
    return visit.state() instanceof LegState.NoShow(var by, var until) && by.desk().equals(desk)
        ? Stream.of(new Missed(visit.id(), until))
        : Stream.empty();
  }
}
