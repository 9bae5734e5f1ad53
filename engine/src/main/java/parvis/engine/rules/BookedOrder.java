package parvis.engine.rules;

import parvis.engine.configuration.AgendaRules;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/** Where people with a booking stand among those who walked in. */
public final class BookedOrder {
  /** More than any class gives: whoever has it goes before all who have not. */
  private static final int FIRST = 1_000_000;

  private BookedOrder() {}

  /** Whether an order is that of somebody who goes first since they have booked. */
  public static boolean isFirst(int order) {
    return order > FIRST / 2;
  }

  /** The order of a class, for somebody with or without a booking. */
  static int of(SiteState site, String priorityClass, boolean booked) {
    boolean first =
        booked
            && site.catalogue().configuration().agenda().order() == AgendaRules.Order.BOOKED_FIRST;
    return site.catalogue().classOrder(priorityClass) + (first ? FIRST : 0);
  }

  /** The order of a class for this visit. */
  static int of(SiteState site, Visit visit, String priorityClass) {
    return of(site, priorityClass, site.agenda().findByVisit(visit.id()) != null);
  }
}
