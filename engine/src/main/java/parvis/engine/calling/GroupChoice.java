package parvis.engine.calling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder.Choice;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/**
 * Whom a desk calls together: in calling order, as many people as there are seats. A party that
 * does not fit is skipped for a smaller one among the next few, never split.
 */
public final class GroupChoice {
  private static final int LOOK_AHEAD = 5;

  private final SiteState site;
  private final CallingOrder order;

  private GroupChoice(SiteState site, CallingOrder order) {
    this.site = site;
    this.order = order;
  }

  /** The choice for {@code desk} at {@code at}; throws when nobody sits there. */
  public static GroupChoice of(SiteState site, String desk, Instant at) {
    return new GroupChoice(site, CallingOrder.of(site, desk, at));
  }

  /**
   * Whoever comes next.
   *
   * @param service which service, null for the one of whoever comes first
   * @param booked just those who have booked this time, null for whoever
   */
  public List<Choice> next(@Nullable String service, int seats, @Nullable Instant booked) {
    List<Choice> chosen = new ArrayList<>();
    int left = seats;
    List<Visit> tooMany = new ArrayList<>();
    List<Visit> all = ofOneService(service, booked);
    for (int i = 0; i < all.size(); i++) {
      Visit visit = all.get(i);
      if (visit.partySize() <= left) {
        List<Visit> after = all.subList(i + 1, all.size());
        chosen.add(new Choice(visit, order.inGroup(visit, after, tooMany)));
        left -= visit.partySize();
      } else {
        tooMany.add(visit);
      }
      if (left == 0 || tooMany.size() > LOOK_AHEAD) {
        break;
      }
    }
    return chosen;
  }

  /** All who can be called for the service, null for the one of whoever comes first. */
  private List<Visit> ofOneService(@Nullable String service, @Nullable Instant booked) {
    List<Visit> all = order.list(site.openVisits());
    if (booked != null) {
      all = all.stream().filter(visit -> site.agenda().isBookedFor(visit, booked)).toList();
    }
    if (all.isEmpty()) {
      return all;
    }
    String which = service == null ? all.getFirst().leg().service() : service;
    return all.stream().filter(visit -> visit.leg().service().equals(which)).toList();
  }

  /** Just these, as far as they can be called and fit. */
  public List<Choice> just(List<String> visits, int seats) {
    List<Choice> chosen = new ArrayList<>();
    int left = seats;
    for (String id : visits) {
      Visit visit = site.findVisit(id);
      if (visit != null && isCallable(visit) && visit.partySize() <= left) {
        boolean sameService =
            chosen.isEmpty()
                || Objects.equals(chosen.getFirst().visit().leg().service(), visit.leg().service());
        if (sameService) {
          chosen.add(new Choice(visit, order.pickedForGroup(visit)));
          left -= visit.partySize();
        }
      }
    }
    return chosen;
  }

  private boolean isCallable(Visit visit) {
    return visit.state() instanceof LegState.Waiting(var notBefore)
        && notBefore == null
        && order.asking().mayReceive(site.queues().awaiting(visit));
  }
}
