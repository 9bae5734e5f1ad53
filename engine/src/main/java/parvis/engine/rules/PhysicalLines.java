package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.routing.Receiver;
import parvis.engine.site.PhysicalLine;
import parvis.engine.site.SiteState;
import parvis.engine.ticket.Face;
import parvis.engine.ticket.OpenNumbers;
import parvis.engine.ticket.Token;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Place;
import parvis.engine.visit.Reception;

/**
 * Lines without tickets (call forward): a free desk is announced at the head of the line, and only
 * then the visit begins.
 */
final class PhysicalLines {
  private PhysicalLines() {}

  static boolean isLine(Service service) {
    return service.kind() == ReceptionKind.CALL_FORWARD;
  }

  /** Whether this receiver takes people from some line without tickets that is open. */
  static boolean takesFromLine(SiteState site, Receiver asking) {
    return lines(site, asking).stream().anyMatch(line -> site.isServiceOpen(line.id()));
  }

  private static List<Service> lines(SiteState site, Receiver asking) {
    Catalogue catalogue = site.catalogue();
    List<Service> lines = new ArrayList<>();
    for (int number : asking.services()) {
      Service service = catalogue.service(number);
      if (isLine(service)) {
        lines.add(service);
      }
    }
    return lines;
  }

  /** The line whose turn it is of those at whose head this receiver can be announced. */
  static @Nullable Service findAnnounceable(SiteState site, Receiver asking, Instant at) {
    List<Service> announceable =
        lines(site, asking).stream()
            .filter(line -> site.isServiceOpen(line.id()))
            .filter(line -> !site.physicalLine(line.id()).isKnownEmpty())
            .filter(line -> !announceableAt(site, line).isAfter(at))
            .toList();
    return new LineTurn(site, asking, at).findFirst(announceable);
  }

  /**
   * When this receiver can be announced at the earliest; null while every line is known to be
   * empty.
   */
  static @Nullable Instant nextAnnouncement(SiteState site, Receiver asking) {
    return lines(site, asking).stream()
        .filter(line -> site.isServiceOpen(line.id()))
        .filter(line -> !site.physicalLine(line.id()).isKnownEmpty())
        .map(line -> announceableAt(site, line))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Instant announceableAt(SiteState site, Service line) {
    PhysicalLine known = site.physicalLine(line.id());
    Duration gap = site.catalogue().configuration().rules().modes().announcementGap();
    Instant last = known.announcedAt();
    return last == null ? Instant.EPOCH : last.plus(gap);
  }

  /** The desk is announced: the visit begins with its call. */
  static List<SiteEvent> announce(
      SiteState site, Service line, Reception by, Why.Path path, Instant at) {
    List<SiteEvent> events = new ArrayList<>(DayRules.dayBefore(site, at));
    NumberRange range = site.catalogue().getRange(line.range());
    int number = site.numbers().next(range, !events.isEmpty());
    if (number == OpenNumbers.NONE) {
      return List.of();
    }
    long sequence = site.sequence() + events.size() + 1;
    String visit = "line-" + sequence;
    Token token = new Token(range.id(), range.prefix(), number, range.width());
    events.add(begun(site, line, visit, token, new Place(0, Place.rankOf(at), sequence)));
    events.add(new SiteEvent.VisitCalled(visit, by, why(site, line, visit, token, by, path, at)));
    if (line.confirmation() == Confirmation.NONE) {
      events.add(new SiteEvent.VisitPresent(visit, by));
      events.add(new SiteEvent.ServiceStarted(visit, by));
    }
    return events;
  }

  private static SiteEvent begun(
      SiteState site, Service line, String visit, Token token, Place place) {
    return new SiteEvent.RankTaken(
        visit,
        visit, // nobody has a page: the key has not the form of one
        token,
        Channel.LINE,
        site.catalogue().configuration().languages().getFirst(),
        SiteConfiguration.STANDARD_CLASS,
        1,
        line.id(),
        Reasons.firstOf(site.catalogue(), line),
        List.of(),
        place,
        false,
        0,
        null,
        null,
        Face.PLAIN,
        List.of(),
        Addressee.ANYONE,
        line.area(),
        null,
        null,
        Duration.ZERO);
  }

  private static Why why(
      SiteState site,
      Service line,
      String visit,
      Token token,
      Reception by,
      Why.Path path,
      Instant at) {
    Receiver asking = java.util.Objects.requireNonNull(site.findReceiver(by.desk(), at));
    int number = site.catalogue().numberOf(line.id());
    Why.Figures chosen =
        new Why.Figures(
            visit,
            token.display(),
            line.id(),
            asking.priority(number),
            0,
            0,
            line.target().toSeconds(),
            asking.level(number),
            0);
    Integer people = site.physicalLine(line.id()).people();
    int behind = people == null ? 0 : Math.max(0, people - 1);
    return new Why(Why.Rule.HEAD_OF_LINE, path, chosen, List.of(), List.of(), behind, null, null);
  }

  static Decision count(SiteState site, String service, int people) {
    Service line = site.catalogue().findService(service);
    if (line == null) {
      return Decision.refuse(Reason.UNKNOWN_SERVICE, "service", service);
    }
    return isLine(line)
        ? Decision.accept(new SiteEvent.LineCounted(service, people))
        : Decision.refuse(Reason.NOT_A_LINE, "service", service);
  }
}
