package parvis.engine.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Demand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Due;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/** People with an appointment, as routing sees them before they can be called. */
final class ComingSoon {
  private final SiteState site;

  ComingSoon(SiteState site) {
    this.site = site;
  }

  /**
   * Those booked after one moment and until another who have come and wait, or are expected;
   * whoever was missed, called, or gave up is not.
   */
  List<Due> list(Instant after, Instant until) {
    List<Due> dues = new ArrayList<>();
    for (Booking booking : site.agenda.starting(after, until)) {
      Awaiting who = find(booking);
      if (who != null) {
        dues.add(new Due(who, Place.rankOf(booking.start())));
      }
    }
    return dues;
  }

  private @Nullable Awaiting find(Booking booking) {
    return switch (booking.state()) {
      case BookingState.Booked _ -> expected(booking);
      case BookingState.Arrived(String visit) -> waiting(site.findVisit(visit));
      case BookingState.Held _, BookingState.Missed _, BookingState.Cancelled _ -> null;
    };
  }

  private @Nullable Awaiting waiting(@Nullable Visit visit) {
    return visit != null && visit.state() instanceof LegState.Waiting
        ? site.queues().awaiting(visit)
        : null;
  }

  /** Where they will stand once they have come, in the class of their reason. */
  private Place placeOf(Booking booking) {
    AgendaRules rules = site.catalogue().configuration().agenda();
    Reason reason = site.catalogue().findReason(booking.parts().getFirst().reason());
    String priorityClass =
        reason == null || reason.priorityClass() == null
            ? SiteConfiguration.STANDARD_CLASS
            : reason.priorityClass();
    return new Place(
        site.catalogue().classOrder(priorityClass) + rules.ahead(),
        Place.rankOf(rules.countsFrom(booking.start())),
        0);
  }

  private Awaiting expected(Booking booking) {
    Catalogue catalogue = site.catalogue();
    Demand demand = booking.parts().getFirst().demand();
    long needs = 0;
    for (String need : demand.needs()) {
      needs |= catalogue.bitOfNeed(need);
    }
    return new Awaiting(
        booking.id(),
        catalogue.numberOf(demand.service()),
        placeOf(booking),
        demand.agent() == null ? Addressee.ANYONE : new Addressee.OneAgent(demand.agent(), null),
        needs,
        0,
        -1,
        booking.ask().people(),
        true);
  }
}
