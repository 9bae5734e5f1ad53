package parvis.engine.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Matching;
import parvis.engine.desk.Readiness;
import parvis.engine.event.Why;
import parvis.engine.event.Why.Obstacle;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Candidate;
import parvis.engine.routing.Chooser;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Hindrance;
import parvis.engine.routing.Line;
import parvis.engine.routing.Receiver;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Puts a decision of the routing into words that can be kept. */
final class Whys {
  private static final int OBSTACLES = 5;
  private static final long SECOND = 1_000_000_000L;
  private static final int HUNDRED = 100;

  private final SiteState site;
  private final Catalogue catalogue;
  private final Floor floor;
  private final Chooser chooser;
  private final Receiver asking;
  private final long now;

  Whys(SiteState site, Floor floor, Chooser chooser, Receiver asking, long now) {
    this.site = site;
    this.catalogue = site.catalogue();
    this.floor = floor;
    this.chooser = chooser;
    this.asking = asking;
    this.now = now;
  }

  private static Why.Rule between(Candidate chosen, Candidate other) {
    return other.isBefore(chosen) ? other.ruleBefore(chosen) : chosen.ruleBefore(other);
  }

  Why of(
      Why.Rule rule,
      Why.Path path,
      Candidate chosen,
      List<Candidate> others,
      @Nullable String reason) {
    Awaiting person = chosen.person();
    int ahead =
        site.queues()
            .ahead(catalogue.service(person.service()).id(), person.addressee(), person.place());
    return new Why(
        rule,
        path,
        figures(chosen),
        others.stream()
            .map(other -> new Why.Passed(figures(other), between(chosen, other)))
            .toList(),
        obstacles(OBSTACLES, one -> goesFirst(one, chosen)),
        ahead,
        reason,
        keptSince(chosen));
  }

  /** See {@link Why#keptSince}. */
  private @Nullable Instant keptSince(Candidate chosen) {
    Matching matching = catalogue.service(chosen.person().service()).matching();
    Duration most = matching.holdUpTo().multipliedBy(chosen.dial()).dividedBy(HUNDRED);
    if (most.isZero()) {
      return null; // what nearly all ask
    }
    Instant came = Instant.EPOCH.plusNanos(now - chosen.waited());
    Instant since = null;
    for (Receiver other : floor.receivers()) {
      if (site.desk(other.desk()).readiness() instanceof Readiness.Standing(Instant stood)) {
        Instant could = stood.isBefore(came) ? came : stood;
        if (isKeptFrom(other, chosen, could, most) && (since == null || could.isBefore(since))) {
          since = could;
        }
      }
    }
    return since;
  }

  /** The desk that calls at last may be one that the person was kept from until now. */
  private boolean isKeptFrom(Receiver other, Candidate chosen, Instant could, Duration most) {
    Awaiting person = chosen.person();
    if (!other.desk().equals(asking.desk())) {
      Hindrance hindrance = chooser.hindrance(floor, person, other, now);
      return hindrance != null && hindrance.kind() == Obstacle.Kind.BETTER_MATCH;
    }
    Duration stayed = Duration.between(could, Instant.EPOCH.plusNanos(now));
    boolean worse =
        chosen.level() < catalogue.service(person.service()).matching().preferredLevel();
    return worse && stayed.isPositive() && stayed.compareTo(most) <= 0;
  }

  /** Whether {@code one} would be called first, or came first for the same. */
  private static boolean goesFirst(Candidate one, Candidate chosen) {
    Awaiting person = one.person();
    Awaiting other = chosen.person();
    boolean cameFirst =
        person.service() == other.service()
            && person.place().order() == other.place().order()
            && person.place().compareTo(other.place()) < 0;
    return cameFirst || one.isBefore(chosen);
  }

  /** The same with parties that were too large for the seats left. */
  Why withParties(Why why, List<Visit> tooMany) {
    List<Obstacle> all = new ArrayList<>();
    for (Visit party : tooMany) {
      all.add(
          new Obstacle(
              party.id(),
              party.token().display(),
              party.leg().service(),
              Obstacle.Kind.PARTY_TOO_LARGE,
              null));
    }
    all.addAll(why.obstacles());
    return new Why(
        why.rule(),
        why.path(),
        why.chosen(),
        why.passedOver(),
        all.stream().limit(OBSTACLES).toList(),
        why.waitingAhead(),
        why.reason(),
        why.keptSince());
  }

  Why.Figures figures(Candidate candidate) {
    Awaiting person = candidate.person();
    return new Why.Figures(
        person.visit(),
        token(person),
        catalogue.service(person.service()).id(),
        candidate.priority(),
        person.place().order(),
        candidate.waited() / SECOND,
        candidate.target() / SECOND,
        candidate.level(),
        candidate.dial());
  }

  private String token(Awaiting person) {
    return site.getVisit(person.visit()).token().display();
  }

  /** The first of each line who cannot be called here now, of those who {@code matter}. */
  List<Obstacle> obstacles(int limit, Predicate<Candidate> matter) {
    List<Candidate> found = new ArrayList<>();
    for (int service : asking.services()) {
      addFirst(found, floor.lines().of(service), matter, false);
      addFirst(found, site.queues().later().of(service), matter, true);
    }
    found.sort(null);
    return found.stream().limit(limit).map(one -> obstacle(one.person())).toList();
  }

  private void addFirst(
      List<Candidate> found, List<Line> lines, Predicate<Candidate> matter, boolean later) {
    for (Line line : lines) {
      if (line.size() > 0
          && (later || chooser.eligibleAt(floor, line.first(), asking, now) > now)) {
        Candidate candidate = chooser.candidate(floor, line.first(), asking, now);
        if (matter.test(candidate)) {
          found.add(candidate);
        }
      }
    }
  }

  private Obstacle obstacle(Awaiting person) {
    Visit visit = site.getVisit(person.visit());
    String service = catalogue.service(person.service()).id();
    if (visit.state() instanceof LegState.Waiting(Instant notBefore) && notBefore != null) {
      return new Obstacle(
          visit.id(), visit.token().display(), service, Obstacle.Kind.NOT_BEFORE, notBefore);
    }
    Hindrance hindrance = chooser.hindrance(floor, person, asking, now);
    Obstacle.Kind kind =
        hindrance == null
            ? Obstacle.Kind.CONDITION
            : site.customers().said(hindrance.kind(), person);
    Instant until =
        hindrance == null || hindrance.until() == Chooser.NEVER
            ? null
            : Instant.EPOCH.plusNanos(hindrance.until());
    return new Obstacle(visit.id(), visit.token().display(), service, kind, until);
  }
}
