package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Retired;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.desk.AgentStatus;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.desk.Readiness;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.CustomerEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** How events that are not about one visit change a site. */
final class HallEvolution {
  private final SiteState site;

  HallEvolution(SiteState site) {
    this.site = site;
  }

  void apply(SiteEvent event, Instant at) {
    switch (event) {
      case SiteEvent.SiteConfigured(SiteConfiguration configuration, Retired retired) -> {
        site.retired = retired;
        configure(configuration, at);
      }
      case SiteEvent.DayStarted(LocalDate date) -> startDay(date, at);
      case SiteEvent.DayClosed(LocalDate date) -> {
        site.dayClosed = true;
        site.sweepAt = whatIsLeft(date, at);
      }
      case SiteEvent.DayReopened(LocalDate date) -> {
        site.dayClosed = false;
        site.sweepAt = SiteDay.sweep(date, at, site.catalogue().configuration());
      }
      case SiteEvent.ServiceOpened(String service) -> site.closedServices.remove(service);
      case SiteEvent.ServiceClosed(String service) -> site.closedServices.add(service);
      case SiteEvent.AgentSignedIn(String desk, String agent) ->
          put(site.desk(desk).openedBy(agent, mode(desk, agent), at));
      case SiteEvent.AgentSignedOut(String desk, var _) -> put(DeskState.closed(desk, at));
      case SiteEvent.AgentPaused(String desk, var _, String reason) ->
          put(site.desk(desk).as(new AgentStatus.Paused(reason), at));
      case SiteEvent.AgentWentAway(String desk, var _) ->
          put(site.desk(desk).as(new AgentStatus.Away(), at));
      case SiteEvent.AgentResumed(String desk, var _) ->
          put(site.desk(desk).as(new AgentStatus.Available(), at));
      case SiteEvent.NumbersRunLow _ -> {}
      case SiteEvent.CallingModeSet(String desk, var _, CallingMode mode) ->
          put(site.desk(desk).calling(mode));
      case SiteEvent.DeskStoodReady(String desk, var _, boolean automatic) -> {
        DeskState standing = site.desk(desk).asking(new Readiness.Standing(at));
        put(automatic ? standing : standing.attended());
      }
      case SiteEvent.DeskStoodDown(String desk, var _) ->
          put(site.desk(desk).asking(Readiness.IDLE).attended());
      case SiteEvent.ReadinessLapsed(String desk, var _) -> ask(desk, new Readiness.Lapsed(at));
      case SiteEvent.CountdownStarted(String desk, var _, Instant callAt) ->
          ask(desk, new Readiness.Countdown(callAt));
      case SiteEvent.CountdownStopped(String desk, var _) ->
          put(site.desk(desk).asking(new Readiness.Paused()).attended());
      case SiteEvent.DialSet(String service, Integer percent) -> setDial(service, percent);
      case SiteEvent.CompetenceSet(String agent, String service, Competence competence) -> {
        site.competences
            .computeIfAbsent(agent, _ -> new TreeMap<>())
            .put(service, Optional.ofNullable(competence));
        seat();
      }
      case SiteEvent.CompetencesReset(String agent) -> {
        site.competences.remove(agent);
        seat();
      }
      case SiteEvent.AreaDrained(String area) -> site.drainedAreas.add(area);
      case SiteEvent.AreaReopened(String area) -> site.drainedAreas.remove(area);
      case SiteEvent.BadgeReturned(String badge) -> site.badges.remove(badge);
      case SiteEvent.LineCounted(String service, int people) ->
          site.physicalLines.put(service, site.physicalLine(service).counted(people, at));
      case SiteEvent.GroupOpened(String group, Reception by, String service, int seats) ->
          openGroup(
              new Group(group, by, service, seats, at, false, false, false, java.util.List.of()));
      case SiteEvent.GroupRefilled(String group, var _) -> changeGroup(group, Group::filledAgain);
      case SiteEvent.GroupStarted(String group, var _) -> changeGroup(group, Group::doorClosed);
      case SiteEvent.GroupPutOff(String group, Reception by, _) -> dissolve(group, by, at);
      case SiteEvent.GroupEnded(String group, Reception by) -> dissolve(group, by, at);
      case SiteEvent.ReinforcementCalled _,
          SiteEvent.HelperAsked _,
          SiteEvent.HelperAnswered _,
          SiteEvent.HelperArrived _,
          SiteEvent.HelperMissed _,
          SiteEvent.ReinforcementEscalated _,
          SiteEvent.ReinforcementReleased _ -> {
        site.helpers.apply(event, at);
        seat();
      }
      case CustomerEvent ofCustomers -> site.customers.apply(ofCustomers, at);
      case AgendaEvent ofAgenda -> {
        site.agenda.apply(ofAgenda);
        if (ofAgenda instanceof AgendaEvent.BookingArrived(var _, String visit, var _)) {
          site.queues().book(site.getVisit(visit));
        }
      }
      case SiteEvent.OfVisit _ -> throw new IllegalStateException("about a visit");
    }
  }

  private void configure(SiteConfiguration configuration, Instant at) {
    furnish(configuration);
    if (site.day != null && !site.dayClosed) {
      site.sweepAt = SiteDay.sweep(site.day, at, configuration);
    }
  }

  /** Sets up queues, deadlines and seats for what is there. */
  void furnish(SiteConfiguration configuration) {
    Catalogue after = new Catalogue(configuration);
    Queues queues = new Queues(after);
    site.catalogue = after;
    site.queues = queues;
    site.agenda.configure(after);
    site.visits.values().forEach(queues::add);
    bookVisits();
    site.visits
        .values()
        .forEach(visit -> site.deadlines.set(visit, after, isInGroup(visit.state().atDesk())));
    site.desks.values().forEach(desk -> site.deadlines.set(desk, after));
    seat();
  }

  /** Notes in the queues whose visit came from an appointment. */
  void bookVisits() {
    for (Booking booking : site.agenda.all()) {
      Visit visit =
          booking.state() instanceof BookingState.Arrived(String id) ? site.findVisit(id) : null;
      if (visit != null) {
        site.queues().book(visit);
      }
    }
  }

  private boolean isInGroup(@Nullable Reception by) {
    return by != null && site.desk(by.desk()).group() != null;
  }

  private void startDay(LocalDate date, Instant at) {
    site.day = date;
    site.dayStartedAt = at;
    site.dayClosed = false;
    site.sweepAt = SiteDay.sweep(date, at, site.catalogue().configuration());
    site.numbers.restart();
    site.tally.clear();
    site.boardCalls.clear();
    site.dials.clear();
    site.competences.clear();
    site.drainedAreas.clear();
    site.physicalLines.clear();
    site.helpers.startDay();
    site.queues().startDay();
    site.agenda.forgetBefore(date.minusDays(1));
    int memory = site.catalogue().configuration().rules().customers().memoryDays();
    site.customers.forgetBefore(at.minus(Duration.ofDays(memory)));
    if (site.retired.isEmpty() || isInUse(site.retired)) {
      seat();
    } else {
      SiteConfiguration rest = site.retired.takenFrom(site.catalogue().configuration());
      site.retired = Retired.NOTHING;
      site.desks.keySet().removeIf(desk -> new Catalogue(rest).findDesk(desk) == null);
      furnish(rest);
    }
  }

  private boolean isInUse(Retired retired) {
    return site.openVisits > 0
        || site.desks.values().stream()
            .anyMatch(
                desk ->
                    desk.agent() != null
                        && (retired.desks().contains(desk.desk())
                            || retired.agents().contains(desk.agent())));
  }

  /** A day closed while people are still at desks is swept once more at its very end. */
  private @Nullable Instant whatIsLeft(LocalDate date, Instant closed) {
    Instant end = SiteDay.end(date, site.catalogue().configuration());
    boolean nothing =
        site.openVisits == 0 && site.desks.values().stream().noneMatch(DeskState::isOpen);
    return nothing || !end.isAfter(closed) ? null : end;
  }

  /** How the agent comes to the next person: by the agent's way, the desk's, or the site's. */
  private CallingMode mode(String desk, String agent) {
    Agent person = site.catalogue().findAgent(agent);
    Desk place = site.catalogue().findDesk(desk);
    if (person != null && person.mode() != null) {
      return person.mode();
    }
    return place != null && place.mode() != null
        ? place.mode()
        : site.catalogue().configuration().rules().modes().mode();
  }

  private void ask(String desk, Readiness readiness) {
    put(site.desk(desk).asking(readiness));
  }

  private void setDial(@Nullable String service, @Nullable Integer percent) {
    String key = service == null ? "" : service;
    if (percent == null) {
      site.dials.remove(key);
    } else {
      site.dials.put(key, percent);
    }
    seat();
  }

  private void openGroup(Group group) {
    site.groups.put(group.id(), group);
    put(site.desk(group.by().desk()).gathering(group.id()));
  }

  private void dissolve(String group, Reception by, Instant at) {
    site.groups.remove(group);
    put(site.desk(by.desk()).freed(at));
  }

  private void changeGroup(String group, java.util.function.UnaryOperator<Group> change) {
    site.groups.computeIfPresent(group, (_, one) -> change.apply(one));
  }

  /** Puts a desk as it is now; who is on duty is looked up anew when that changed. */
  void put(DeskState desk) {
    DeskState before = site.desks.put(desk.desk(), desk);
    site.deadlines.set(desk, site.catalogue());
    boolean same =
        before != null
            && java.util.Objects.equals(before.agent(), desk.agent())
            && before.isServing() == desk.isServing();
    if (!same) {
      seat();
    }
  }

  private void seat() {
    site.seats =
        Seats.of(
            site.catalogue(),
            site.queues(),
            site.desks.values(),
            site.competences,
            site.dials,
            site.helpers.only(site.catalogue()));
  }
}
