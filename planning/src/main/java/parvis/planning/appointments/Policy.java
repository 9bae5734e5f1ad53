package parvis.planning.appointments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parvis.engine.configuration.AgendaRules.Order;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.SiteConfiguration;

/**
 * How people with a booking and people who walk in share one hall.
 *
 * @param order who goes first
 * @param headStart how much earlier than the booked time a booking counts as having come
 * @param share percent of the planned time kept for people who walk in
 */
public record Policy(Order order, Duration headStart, int share) {
  private static final int[] SHARES = {20, 30, 40, 50, 60};

  /** Every way of ordering, each with every share. */
  public static List<Policy> all() {
    return List.of(
            new Policy(Order.BOOKED_FIRST, Duration.ZERO, 0),
            new Policy(Order.BY_WAIT, Duration.ofMinutes(15), 0),
            new Policy(Order.BY_WAIT, Duration.ofMinutes(5), 0),
            new Policy(Order.BY_WAIT, Duration.ZERO, 0),
            new Policy(Order.SHARE, Duration.ZERO, 0))
        .stream()
        .flatMap(
            one ->
                java.util.Arrays.stream(SHARES)
                    .mapToObj(share -> new Policy(one.order, one.headStart, share)))
        .toList();
  }

  /** What it is called in a table. */
  public String name() {
    return switch (order) {
      case BOOKED_FIRST -> "booked first";
      case BY_WAIT -> "by wait, " + headStart.toMinutes() + " min ahead";
      case SHARE -> "shared calls";
    };
  }

  /** What it is called in a table in French. */
  public String frenchName() {
    return switch (order) {
      case BOOKED_FIRST -> "rendez-vous d’abord";
      case BY_WAIT ->
          headStart.isZero()
              ? "selon l’attente, sans avance"
              : "selon l’attente, " + headStart.toMinutes() + " min d’avance";
      case SHARE -> "appels partagés";
    };
  }

  /** The site under this policy. */
  SiteConfiguration applyTo(SiteConfiguration site) {
    Map<String, BookingOffer> offers = new TreeMap<>();
    site.agenda().offers().forEach((service, offer) -> offers.put(service, with(offer)));
    return site.withAgenda(site.agenda().withOffers(offers).withOrder(order, headStart));
  }

  private BookingOffer with(BookingOffer offer) {
    return new BookingOffer(
        offer.every(),
        offer.buffer(),
        offer.notice(),
        offer.horizon(),
        share,
        null,
        offer.places(),
        offer.early(),
        offer.late(),
        offer.whenLate(),
        offer.agentChoice());
  }
}
