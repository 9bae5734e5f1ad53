package parvis.engine.rules;

import parvis.engine.configuration.AgendaRules;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/** Where people with a booking stand among those who walked in. */
public final class BookedOrder {
  private BookedOrder() {}

  /** Whether an order is that of somebody who goes first since they have booked. */
  public static boolean isFirst(int order) {
    return AgendaRules.isFirst(order);
  }

  /** The order of a class, for somebody with or without a booking. */
  static int of(SiteState site, String priorityClass, boolean booked) {
    int ahead = booked ? site.catalogue().configuration().agenda().ahead() : 0;
    return site.catalogue().classOrder(priorityClass) + ahead;
  }

  /** The order of a class for this visit. */
  static int of(SiteState site, Visit visit, String priorityClass) {
    return of(site, priorityClass, site.agenda().findByVisit(visit.id()) != null);
  }
}
