package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.calling.CallingOrder;
import parvis.engine.configuration.Service;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** The call of the next person, whichever way it came to it. */
final class Calls {
  private Calls() {}

  /** The events of the call; none when nobody can be called now. */
  static List<SiteEvent> next(SiteState site, Reception by, Why.Path path, Instant at) {
    CallingOrder order = CallingOrder.of(site, by.desk(), path, at);
    CallingOrder.Choice choice = order.findNext(path);
    Service line = PhysicalLines.findAnnounceable(site, order.asking(), at);
    if (line == null) {
      return choice == null ? List.of() : called(site, by, choice.visit(), choice.why());
    }
    if (choice == null) {
      return PhysicalLines.announce(site, line, by, path, at);
    }
    LineTurn turn = new LineTurn(site, order.asking(), at);
    if (turn.isBefore(line, choice.visit())) {
      return PhysicalLines.announce(site, line, by, path, at);
    }
    boolean byCeiling = turn.isByCeiling(line, choice.visit());
    Why why = byCeiling ? choice.why().decidedBy(Why.Rule.CEILING) : choice.why();
    return called(site, by, choice.visit(), why);
  }

  private static List<SiteEvent> called(SiteState site, Reception by, Visit visit, Why why) {
    List<SiteEvent> events = new ArrayList<>();
    events.add(new SiteEvent.VisitCalled(visit.id(), by, why));
    events.addAll(DeskRule.presenceByCall(site, visit, by));
    return events;
  }
}
