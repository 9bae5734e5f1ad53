package parvis.engine.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Service;
import parvis.engine.event.Why;
import parvis.engine.event.Why.Rule;
import parvis.engine.site.SiteState;
import parvis.engine.site.WaitingLine;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/**
 * The people whom one desk and agent can call, in the order in which they would be called now. Both
 * the call itself and every list shown come from here, so that they cannot differ.
 */
public final class CallingOrder {
  private static final int PASSED_OVER_SHOWN = 5;

  private final SiteState site;
  private final String desk;
  private final String agent;
  private final Instant now;
  private final Ability ability;

  /** A person and why it is this one. */
  public record Choice(Visit visit, Why why) {}

  public CallingOrder(SiteState site, String desk, String agent, Instant now) {
    this.site = site;
    this.desk = desk;
    this.agent = agent;
    this.now = now;
    this.ability = Ability.of(site.catalogue(), desk, agent);
  }

  /** Whom to call, null when nobody can be called. */
  public @Nullable Choice findNext() {
    List<Candidate> heads = heads();
    if (heads.isEmpty()) {
      return null;
    }
    heads.sort(Candidate.CALLING_ORDER);
    Candidate chosen = heads.getFirst();
    Rule rule = heads.size() == 1 ? soleRule(chosen) : chosen.before(heads.get(1));
    return new Choice(chosen.visit(), why(rule, chosen, heads.subList(1, heads.size()), 0, null));
  }

  private Rule soleRule(Candidate only) {
    if (!only.visit().leg().addressee().equals(Addressee.ANYONE)) {
      return Rule.ADDRESSED;
    }
    boolean others = site.lines().count(only.service().id()) > 1;
    return others ? Rule.LONGEST_WAIT : Rule.ONLY_ONE;
  }

  /** Why {@code picked} is called although the agent, not a rule, chose. */
  public Why picked(Visit picked, String reason) {
    Service service = site.catalogue().getService(picked.leg().service());
    Candidate chosen = Candidate.of(picked, service, ability, now);
    List<Candidate> before =
        heads().stream()
            .filter(head -> !head.visit().id().equals(picked.id()))
            .filter(head -> Candidate.CALLING_ORDER.compare(head, chosen) < 0)
            .sorted(Candidate.CALLING_ORDER)
            .toList();
    int ahead = site.lines().of(service.id(), picked.leg().addressee()).ahead(picked.leg().place());
    return why(Rule.PICKED, chosen, before, ahead, reason);
  }

  private Why why(
      Rule rule, Candidate chosen, List<Candidate> others, int ahead, @Nullable String reason) {
    List<Why.Figures> passedOver =
        others.stream().limit(PASSED_OVER_SHOWN).map(Candidate::figures).toList();
    return new Why(rule, chosen.figures(), passedOver, ahead, reason);
  }

  /** The first {@code limit} people in calling order. */
  public List<Visit> list(int limit) {
    record Row(Candidate head, Iterator<Candidate> rest) {}
    PriorityQueue<Row> rows =
        new PriorityQueue<>(Comparator.comparing(Row::head, Candidate.CALLING_ORDER));
    for (Iterator<Candidate> line : lines()) {
      if (line.hasNext()) {
        rows.add(new Row(line.next(), line));
      }
    }
    List<Visit> ordered = new ArrayList<>();
    while (ordered.size() < limit && !rows.isEmpty()) {
      Row first = rows.remove();
      ordered.add(first.head().visit());
      if (first.rest().hasNext()) {
        rows.add(new Row(first.rest().next(), first.rest()));
      }
    }
    return ordered;
  }

  private List<Candidate> heads() {
    List<Candidate> heads = new ArrayList<>();
    for (Iterator<Candidate> line : lines()) {
      if (line.hasNext()) {
        heads.add(line.next());
      }
    }
    return heads;
  }

  private List<Iterator<Candidate>> lines() {
    List<Iterator<Candidate>> lines = new ArrayList<>();
    Agent seated = site.catalogue().findAgent(agent);
    if (seated == null) {
      return lines;
    }
    for (String service : seated.competences().keySet()) {
      Service known = site.catalogue().findService(service);
      if (ability.priority(service) != Ability.NONE && known != null) {
        addClasses(lines, site.lines().of(service), known);
        addClasses(lines, line(known, new Addressee.OneDesk(desk)), known);
        addClasses(lines, line(known, new Addressee.OneAgent(agent)), known);
      }
    }
    return lines;
  }

  private WaitingLine line(Service service, Addressee to) {
    return site.lines().of(service.id(), to);
  }

  /** Each class apart: whoever has waited beyond the ceiling goes before a better class too. */
  private void addClasses(List<Iterator<Candidate>> lines, WaitingLine line, Service service) {
    for (Stream<String> ofClass : line.classes()) {
      lines.add(candidates(ofClass, service));
    }
  }

  private Iterator<Candidate> candidates(Stream<String> visits, Service service) {
    return visits
        .map(site::getVisit)
        .filter(this::isCallable)
        .map(visit -> Candidate.of(visit, service, ability, now))
        .iterator();
  }

  private boolean isCallable(Visit visit) {
    return visit.state() instanceof LegState.Waiting(var notBefore)
        && (notBefore == null || !notBefore.isAfter(now));
  }
}
