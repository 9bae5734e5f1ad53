package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.configuration.OrderRules.Family;
import parvis.engine.configuration.Service;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.routing.Receiver;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Reception;

/** The call of the next person, whichever way it came to it. */
final class Calls {
  private Calls() {}

  /** The events of the call; none when nobody can be called now. */
  static List<SiteEvent> next(SiteState site, Reception by, Why.Path path, Instant at) {
    CallingOrder order = CallingOrder.of(site, by.desk(), at);
    CallingOrder.Choice choice = order.findNext(path);
    Service line = PhysicalLines.findAnnounceable(site, order.asking(), at);
    if (line != null && (choice == null || isBetter(site, order.asking(), line, choice))) {
      return PhysicalLines.announce(site, line, by, path, at);
    }
    List<SiteEvent> events = new ArrayList<>();
    if (choice != null) {
      events.add(new SiteEvent.VisitCalled(choice.visit().id(), by, choice.why()));
      events.addAll(DeskRule.presenceByCall(site, choice.visit(), by));
    }
    return events;
  }

  /** A line without tickets goes before who waits with one only by a better priority. */
  private static boolean isBetter(
      SiteState site, Receiver asking, Service line, CallingOrder.@Nullable Choice choice) {
    int priority = asking.priority(site.catalogue().numberOf(line.id()));
    return choice != null
        && choice.why().rule() != Why.Rule.CEILING
        && site.catalogue().configuration().rules().order().family() == Family.STRICT
        && priority < choice.why().chosen().priority();
  }
}
