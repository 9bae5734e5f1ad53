package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.ReadyDesks;
import parvis.engine.command.Decision;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand.TakeRank;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Wanted;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.Closure;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.site.SiteState;
import parvis.engine.ticket.OpenNumbers;
import parvis.engine.ticket.Token;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Place;

/** Taking a rank: who may, for what, and with which number. */
final class RankRules {
  private final SiteState site;
  private final Stamped stamped;
  private final TakeRank command;
  private final @Nullable Terms terms;
  private final List<SiteEvent> dayBefore;

  /**
   * What a booking gives beyond a plain rank.
   *
   * @param rank the moment that counts as arrival
   * @param promised not called before, null for at once
   */
  record Terms(Instant rank, @Nullable Instant promised) {}

  RankRules(SiteState site, Stamped stamped) {
    this(site, stamped, (TakeRank) stamped.command(), null);
  }

  RankRules(SiteState site, Stamped stamped, TakeRank command, @Nullable Terms terms) {
    this.site = site;
    this.stamped = stamped;
    this.command = command;
    this.terms = terms;
    this.dayBefore = DayRules.dayBefore(site, stamped.at());
  }

  Decision decide() {
    Refusal refusal = findRefusal();
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    Service service = serviceOf(command.reasons().getFirst());
    NumberRange range = site.catalogue().getRange(service.range());
    OpenNumbers numbers = site.numbers();
    int number = numbers.next(range, !dayBefore.isEmpty());
    if (number == OpenNumbers.NONE) {
      return Decision.refuse(Reason.NUMBERS_EXHAUSTED, "range", range.id());
    }
    List<SiteEvent> events = new ArrayList<>(dayBefore);
    events.add(taken(service, new Token(range.id(), range.prefix(), number, range.width())));
    RankWishes.Sent sent = command.wishes().sent();
    if (sent != null) {
      events.add(new JourneyEvent.VisitCameFrom(command.visit(), sent.from()));
    }
    events.addAll(CustomerLinks.recognised(site, command.visit(), command.wishes().person()));
    int held = numbers.countHeld(range) + 1;
    if (held == (range.size() * 4 + 4) / 5) {
      events.add(new SiteEvent.NumbersRunLow(range.id(), held, range.size()));
    }
    return new Decision.Accepted(events);
  }

  private SiteEvent taken(Service service, Token token) {
    String priorityClass = priorityClass();
    Place place =
        new Place(
            BookedOrder.of(site, priorityClass, terms != null),
            Place.rankOf(arrival()),
            site.sequence() + 1);
    Addressee addressee = addressee(service);
    RankWishes wishes = command.wishes();
    List<Wanted> needs = needs();
    ExpectedWait told = command.told();
    Instant promised = promised(service, told);
    return new SiteEvent.RankTaken(
        command.visit(),
        command.followKey(),
        token,
        command.channel(),
        command.language(),
        priorityClass,
        command.partySize(),
        service.id(),
        command.reasons().getFirst(),
        command.reasons().subList(1, command.reasons().size()),
        place,
        command.remote(),
        site.queues().ahead(service.id(), addressee, place),
        told.isUnknown() ? null : told.lowMinutes(),
        told.isUnknown() ? null : told.highMinutes(),
        Faces.of(site, wishes.token(), wishes.badge()),
        needs,
        addressee,
        wishes.area() != null
            ? wishes.area()
            : Areas.choose(site, service, needs, command.partySize(), stamped.at()),
        promised,
        promised != null ? promised : afterPrinting(service),
        wishes.returnTime());
  }

  private @Nullable Instant promised(Service service, ExpectedWait told) {
    if (terms != null) {
      return terms.promised();
    }
    RankWishes wishes = command.wishes();
    return command.remote()
        ? Promises.fromAfar(site, service, wishes.returnTime(), told, stamped.at())
        : Promises.of(site, service, wishes.goesOut(), told, stamped.at());
  }

  /** The moment that counts as arrival. */
  private Instant arrival() {
    if (terms != null) {
      return terms.rank();
    }
    RankWishes.Sent sent = command.wishes().sent();
    return sent == null ? stamped.at() : sent.rank(stamped.at());
  }

  /** Where a desk would call at once, the kiosk is given the time to print. */
  private @Nullable Instant afterPrinting(Service service) {
    boolean atOnce =
        command.channel() == Channel.KIOSK
            && !command.remote()
            && ReadyDesks.exist(site)
            && new ReadyDesks(site, stamped.at()).wouldTake(service.id());
    var grace = site.catalogue().configuration().rules().modes().printGrace();
    return atOnce && !grace.isZero() ? stamped.at().plus(grace) : null;
  }

  /** A person wants this agent: for a while from when they may be called, nobody else. */
  private Addressee addressee(Service service) {
    String agent = command.wishes().agent();
    Instant from = terms == null || terms.promised() == null ? stamped.at() : terms.promised();
    if (agent == null) {
      return CustomerLinks.addressee(
          site, command.wishes().person(), service.id(), from, stamped.at());
    }
    return new Addressee.OneAgent(
        agent, from.plus(site.catalogue().configuration().rules().order().namedAgentLimit()));
  }

  private List<Wanted> needs() {
    var reason = site.catalogue().findReason(command.reasons().getFirst());
    return Needs.together(reason == null ? List.of() : reason.needs(), command.wishes().needs());
  }

  private String priorityClass() {
    if (command.priorityClass() != null) {
      return command.priorityClass();
    }
    var reason = site.catalogue().findReason(command.reasons().getFirst());
    return reason == null || reason.priorityClass() == null
        ? SiteConfiguration.STANDARD_CLASS
        : reason.priorityClass();
  }

  private @Nullable Refusal findRefusal() {
    for (String reason : command.reasons()) {
      Refusal refusal = Reasons.refusal(site, reason);
      if (refusal != null) {
        return refusal;
      }
    }
    if (command.priorityClass() != null && !site.catalogue().hasClass(command.priorityClass())) {
      return Refusal.of(Reason.UNKNOWN_CLASS, "class", command.priorityClass());
    }
    if (dayBefore.isEmpty() && site.isDayClosed()) {
      return Refusal.of(Reason.SITE_CLOSED);
    }
    Refusal closed = refusalOfHours();
    if (closed != null) {
      return closed;
    }
    Service first = serviceOf(command.reasons().getFirst());
    Refusal wishes = refusalOfWishes(first);
    if (wishes != null) {
      return wishes;
    }
    boolean bySelf = command.remote() && command.wishes().sent() == null;
    return bySelf && !first.remoteRanks()
        ? Refusal.of(Reason.NO_REMOTE_RANKS, "service", first.id())
        : null;
  }

  private @Nullable Refusal refusalOfWishes(Service service) {
    RankWishes wishes = command.wishes();
    if (PhysicalLines.isLine(service)) {
      return Refusal.of(Reason.TAKES_NO_RANKS, "service", service.id());
    }
    if (wishes.agent() != null) {
      Agent agent = site.catalogue().findAgent(wishes.agent());
      if (agent == null) {
        return Refusal.of(Reason.UNKNOWN_AGENT, "agent", wishes.agent());
      }
      if (!new Ability(site).has(agent, service.id())) {
        return Refusal.of(Reason.NOT_ABLE, "service", service.id());
      }
    }
    Refusal area =
        wishes.area() == null
            ? null
            : Areas.refusal(site, service, wishes.area(), command.partySize(), stamped.at());
    if (area != null) {
      return area;
    }
    Refusal needs = Needs.refusal(site, service.id(), needs());
    return needs != null ? needs : Faces.refusal(site, service, wishes.token(), wishes.badge());
  }

  /** Staff may take people in outside the hours; nobody may on a day that was closed. */
  private @Nullable Refusal refusalOfHours() {
    if (command.channel() == Channel.AGENT || command.channel() == Channel.GREETER) {
      return null;
    }
    Closure closure =
        OpeningCalendar.of(site.catalogue().configuration()).findClosure(stamped.at());
    if (closure != null) {
      return closure.opens() == null
          ? Refusal.of(Reason.SITE_CLOSED)
          : Refusal.outsideHours(closure.opens());
    }
    return command.reasons().stream()
        .map(reason -> refusalOfHours(serviceOf(reason).id()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(this::refusalOfLastRanks);
  }

  /** Who has booked, or was sent by another site, is expected. */
  private @Nullable Refusal refusalOfLastRanks() {
    if (terms != null || command.wishes().sent() != null) {
      return null;
    }
    ServiceDay day = new ServiceDay(site, stamped.at());
    ExpectedWait told = command.told();
    for (String reason : command.reasons()) {
      Service service = serviceOf(reason);
      ServiceDay.Progress progress = day.progress(service, told);
      if (progress.phase() == ServiceDay.Phase.DRAINING && progress.closes() != null) {
        return Refusal.lastRanksGiven(service.id(), progress.closes());
      }
      told = ExpectedWait.unknown(); // only the first wait was told
    }
    return null;
  }

  private @Nullable Refusal refusalOfHours(String service) {
    Closure closure =
        OpeningCalendar.ofService(site.catalogue(), service).findClosure(stamped.at());
    if (closure == null) {
      return null;
    }
    return closure.opens() == null
        ? Refusal.of(Reason.SERVICE_CLOSED, "service", service)
        : Refusal.outsideHours(service, closure.opens());
  }

  private Service serviceOf(String reason) {
    return Reasons.serviceOf(site, reason);
  }
}
