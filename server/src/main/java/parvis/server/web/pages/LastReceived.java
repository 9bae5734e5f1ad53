package parvis.server.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Leg;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;
import parvis.server.web.screens.staff.Received;

/** Whom an agent received last, as long as the site remembers them. Only on the site's thread. */
final class LastReceived {
  private static final int SHOWN = 4;

  private LastReceived() {}

  /** Those of the agent who sits at the desk, newest first; nobody when nobody does. */
  static List<Received> of(SiteState site, String desk) {
    String agent = site.desk(desk).agent();
    return agent == null
        ? List.of()
        : site.visits().stream()
            .flatMap(visit -> by(site, visit, agent))
            .sorted(Comparator.comparing(Received::endedAt).reversed())
            .limit(SHOWN)
            .toList();
  }

  private static Stream<Received> by(SiteState site, Visit visit, String agent) {
    return visit.legs().stream()
        .filter(leg -> isOver(leg) && isBy(leg.lastReception(), agent))
        .map(leg -> received(site, visit, leg));
  }

  private static boolean isOver(Leg leg) {
    return leg.times().started() != null && leg.times().ended() != null;
  }

  private static boolean isBy(@Nullable Reception by, String agent) {
    return by != null && by.agent().equals(agent);
  }

  private static Received received(SiteState site, Visit visit, Leg leg) {
    @Nullable Reason reason = site.catalogue().findReason(leg.reason());
    return new Received(
        visit.id(),
        visit.token().display(),
        leg.number(),
        leg.reason(),
        reason == null ? Text.same(leg.reason()) : reason.name(),
        Objects.requireNonNull(leg.times().ended()),
        leg.answers(),
        visit.isClosed() ? site.journeys().findDestination(visit.id()) : null);
  }
}
