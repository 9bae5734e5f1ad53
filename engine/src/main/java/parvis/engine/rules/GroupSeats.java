package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.calling.CallingOrder;
import parvis.engine.calling.GroupChoice;
import parvis.engine.desk.Group;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;

/** The seats of groups: how many are taken, and who takes those that became open. */
final class GroupSeats {
  private GroupSeats() {}

  /**
   * The seats of who did not come, or left, are filled again, once, when something happens and
   * somebody can be called: at once, or when the next person comes. Time alone does not call.
   */
  static List<SiteEvent> refills(SiteState site, Instant at) {
    if (!site.lastEventAt().equals(at)) {
      return List.of();
    }
    return site.groups().stream()
        .filter(group -> group.lost() && !group.started() && !group.refilled())
        .filter(group -> site.desk(group.by().desk()).isServing())
        .map(group -> refill(site, group, at))
        .filter(events -> !events.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<SiteEvent> refill(SiteState site, Group group, Instant at) {
    int open = group.seats() - people(site, group);
    List<CallingOrder.Choice> more =
        open == 0
            ? List.of()
            : GroupChoice.of(site, group.by().desk(), at).next(group.service(), open, null);
    List<SiteEvent> events = new ArrayList<>();
    if (!more.isEmpty()) {
      events.add(new SiteEvent.GroupRefilled(group.id(), group.by()));
    }
    more.forEach(
        one -> events.add(new SiteEvent.VisitCalled(one.visit().id(), group.by(), one.why())));
    return events;
  }

  /** How many people are called for the group. */
  static int people(SiteState site, Group group) {
    return group.members().stream().mapToInt(id -> site.getVisit(id).partySize()).sum();
  }
}
