package parvis.server.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/**
 * What a site looks forward to.
 *
 * @param deadline when it next does something by itself, null for never
 * @param earlier for each ticket to be called next, by visit, the visits that the engine would call
 *     before it; empty when it would call that one
 */
record Outlook(@Nullable Instant deadline, Map<String, List<String>> earlier) {
  /** Looks at a site before {@code next}, null when nothing is next. */
  static Outlook of(SiteState site, @Nullable Step next) {
    Map<String, List<String>> earlier = new TreeMap<>();
    if (next != null && next.calls()) {
      for (Step.Action action : next.actions()) {
        if (action instanceof Step.Action.Call call) {
          earlier.put(call.row().visit(), earlier(site, call, next.at()));
        }
      }
    }
    return new Outlook(Engine.nextDeadline(site, site.lastEventAt()), earlier);
  }

  private static List<String> earlier(SiteState site, Step.Action.Call call, Instant at) {
    String recorded = call.row().visit();
    CallingOrder order = CallingOrder.asIf(site, call.desk(), Step.agentOf(call.desk()), at);
    Visit known = site.findVisit(recorded);
    if (known != null && order.isNext(known)) {
      return List.of();
    }
    return order.list(Integer.MAX_VALUE).stream()
        .map(Visit::id)
        .takeWhile(visit -> !visit.equals(recorded))
        .toList();
  }
}
