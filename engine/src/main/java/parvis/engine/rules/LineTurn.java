package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.Service;
import parvis.engine.event.Why;
import parvis.engine.routing.Receiver;
import parvis.engine.site.PhysicalLine;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/**
 * Whose turn it is at a desk that takes people from lines without tickets: of which line, and
 * whether before who waits with a ticket. Like tickets, by ceiling and priority; then by wait as
 * far as it is known, else by turns, so that neither waits for ever.
 */
final class LineTurn {
  private final SiteState site;
  private final Receiver asking;
  private final Instant at;
  private final OrderRules order;

  LineTurn(SiteState site, Receiver asking, Instant at) {
    this.site = site;
    this.asking = asking;
    this.at = at;
    this.order = site.catalogue().configuration().rules().order();
  }

  /** The line whose turn it is, null for none. */
  @Nullable Service findFirst(List<Service> lines) {
    Comparator<Service> first =
        Comparator.comparing(this::isTakenToBeEmpty)
            .thenComparing(line -> -overCeiling(line))
            .thenComparing(line -> isStrict() ? priorities(line) : 0)
            .thenComparing(line -> -sinceLast(line));
    return lines.stream().min(first).orElse(null);
  }

  /** Whether a desk is announced at {@code line} before {@code ticket} is called. */
  boolean isBefore(Service line, Visit ticket) {
    double ofLine = overCeiling(line);
    double ofTicket = overCeiling(ticket);
    return ofLine == ofTicket ? isBeforeBelowCeilings(line, ticket) : ofLine > ofTicket;
  }

  /** Whether {@code ticket} goes before only because it is over its ceiling. */
  boolean isByCeiling(Service line, Visit ticket) {
    return overCeiling(ticket) > overCeiling(line) && isBeforeBelowCeilings(line, ticket);
  }

  private boolean isBeforeBelowCeilings(Service line, Visit ticket) {
    if (isTakenToBeEmpty(line)) {
      return false;
    }
    Service other = site.catalogue().getService(ticket.leg().service());
    int by = isStrict() ? Integer.compare(priorities(line), priorities(other)) : 0;
    if (by != 0) {
      return by < 0;
    }
    int priorityClass = ticket.leg().place().order();
    if (priorityClass != 0) {
      return priorityClass < 0;
    }
    PhysicalLine known = known(line);
    return known.expectedWait() == null
        ? isTurnOfLines()
        : share(waited(line), line) > share(waited(ticket), other);
  }

  /** Where nothing else is known, lines and tickets take turns at a desk, tickets first. */
  private boolean isTurnOfLines() {
    Why last = site.findWhy(asking.desk());
    return last != null && last.rule() != Why.Rule.HEAD_OF_LINE;
  }

  private boolean isStrict() {
    return order.family() == OrderRules.Family.STRICT;
  }

  /** Both priorities as one number, the one that counts first in front. */
  private int priorities(Service service) {
    int number = site.catalogue().numberOf(service.id());
    int agent = asking.priority(number);
    int desk = asking.deskPriority(number);
    return order.first() == OrderRules.First.AGENT
        ? agent * OrderRules.MOST_PRIORITIES + desk
        : desk * OrderRules.MOST_PRIORITIES + agent;
  }

  /** Share of the target waited; with weighted priorities, a worse one counts less. */
  private double share(Duration waited, Service service) {
    double share = (double) waited.toMillis() / Math.max(1, service.target().toMillis());
    return share / weight(service);
  }

  private int weight(Service service) {
    return isStrict() ? 1 : asking.priority(site.catalogue().numberOf(service.id()));
  }

  private double sinceLast(Service line) {
    Instant last = known(line).announcedAt();
    Duration since = Duration.between(last == null ? Instant.EPOCH : last, at);
    return (double) since.toMillis() / weight(line);
  }

  private boolean isTakenToBeEmpty(Service line) {
    return known(line).isTakenToBeEmpty(at, line.target());
  }

  private PhysicalLine known(Service line) {
    return site.physicalLine(line.id());
  }

  /** What the head has waited: as long as who joins now would wait, and since it stands there. */
  private Duration waited(Service line) {
    Duration expected = known(line).expectedWait();
    Duration atLeast = known(line).waitedAtLeast(at);
    return expected == null || expected.compareTo(atLeast) < 0 ? atLeast : expected;
  }

  private Duration waited(Visit ticket) {
    return Duration.ofNanos(Math.max(0, Place.rankOf(at) - ticket.leg().place().rank()));
  }

  private double overCeiling(Service line) {
    return isTakenToBeEmpty(line) ? 0 : overCeiling(waited(line), line);
  }

  private double overCeiling(Visit ticket) {
    Service service = site.catalogue().getService(ticket.leg().service());
    return overCeiling(waited(ticket), service);
  }

  private static double overCeiling(Duration waited, Service service) {
    Duration ceiling = service.ceiling();
    return ceiling == null || waited.compareTo(ceiling) < 0
        ? 0
        : (double) waited.toNanos() / ceiling.toNanos();
  }
}
