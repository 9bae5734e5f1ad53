package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.calling.GroupChoice;
import parvis.engine.command.Decision;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Service;
import parvis.engine.desk.Group;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Answer;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/**
 * Several visits received together (5.18): seats count people, a party is never split, each visit
 * keeps its own presence and outcome.
 */
final class GroupRules extends DeskRule {
  GroupRules(SiteState site, Stamped stamped) {
    super(site, stamped);
  }

  Decision decide(GroupCommand command) {
    return switch (command) {
      case GroupCommand.CallGroup call -> call(call);
      case GroupCommand.ConfirmInGroup(String desk, String visit) ->
          withMember(desk, visit, this::confirm);
      case GroupCommand.MissInGroup(String desk, String visit) ->
          withMember(desk, visit, this::miss);
      case GroupCommand.AdmitToGroup(String desk, String visit) -> admit(desk, visit);
      case GroupCommand.RecallGroup(String desk, String visit) -> recall(desk, visit);
      case GroupCommand.StartGroup(String desk, boolean anyway) -> start(desk, anyway);
      case GroupCommand.PutOffGroup(String desk, Instant until) -> putOff(desk, until);
      case GroupCommand.EndGroup end -> end(end);
    };
  }

  private Decision call(GroupCommand.CallGroup command) {
    Refusal refusal = refusalToReceive(command.desk());
    if (refusal != null) {
      return refused(refusal);
    }
    if (command.service() != null && site.catalogue().findService(command.service()) == null) {
      return Decision.refuse(Reason.UNKNOWN_SERVICE, "service", command.service());
    }
    int seats = command.seats() > 0 ? command.seats() : places(command.desk());
    if (seats < 2) {
      return Decision.refuse(Reason.NO_PLACES);
    }
    Reception by = reception(command.desk());
    List<CallingOrder.Choice> chosen = chosen(command, by, seats);
    return chosen.isEmpty()
        ? Decision.refuse(Reason.NOBODY_FITS)
        : new Decision.Accepted(called(command, by, seats, chosen));
  }

  private int places(String desk) {
    Desk place = site.catalogue().findDesk(desk);
    return place == null ? 1 : place.places();
  }

  private List<CallingOrder.Choice> chosen(
      GroupCommand.CallGroup command, Reception by, int seats) {
    GroupChoice choice = GroupChoice.of(site, by.desk(), stamped.at());
    return command.visits().isEmpty()
        ? choice.next(command.service(), seats, command.booked())
        : choice.just(command.visits(), seats);
  }

  private List<SiteEvent> called(
      GroupCommand.CallGroup command, Reception by, int seats, List<CallingOrder.Choice> chosen) {
    List<SiteEvent> events = new ArrayList<>(wrapUpBefore(command.desk()));
    String service = chosen.getFirst().visit().leg().service();
    events.add(new SiteEvent.GroupOpened(command.group(), by, service, seats));
    for (CallingOrder.Choice one : chosen) {
      events.add(new SiteEvent.VisitCalled(one.visit().id(), by, one.why()));
    }
    return events;
  }

  private interface OnMember {
    Decision decide(Group group, Visit visit, Reception by);
  }

  private Decision withGroup(String desk, java.util.function.Function<Group, Decision> rule) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Group group = findGroupAt(desk);
    return group == null ? Decision.refuse(Reason.NO_GROUP) : rule.apply(group);
  }

  private Decision withMember(String desk, String id, OnMember rule) {
    return withGroup(
        desk,
        group -> {
          Visit visit = site.findVisit(id);
          if (visit == null) {
            return Decision.refuse(Reason.UNKNOWN_VISIT, "visit", id);
          }
          boolean called = group.members().contains(id) && visit.state() instanceof LegState.Called;
          return called
              ? rule.decide(group, visit, group.by())
              : Decision.refuse(Reason.NOT_IN_GROUP, "token", visit.token().display());
        });
  }

  private Decision confirm(Group group, Visit visit, Reception by) {
    List<SiteEvent> events = new ArrayList<>();
    events.add(new SiteEvent.VisitPresent(visit.id(), by));
    if (group.started()) {
      events.add(new SiteEvent.ServiceStarted(visit.id(), by));
    }
    return new Decision.Accepted(events);
  }

  private Decision miss(Group group, Visit visit, Reception by) {
    return new Decision.Accepted(CallRules.noShow(site, visit, by, stamped.at()));
  }

  private Decision admit(String desk, String id) {
    return withGroup(
        desk,
        group -> {
          Refusal refusal = refusalToAdmit(group, id);
          if (refusal != null) {
            return refused(refusal);
          }
          Visit visit = site.getVisit(id);
          return Decision.accept(
              new SiteEvent.VisitTaken(id, group.by(), callingOrder(group.by()).picked(visit, "")));
        });
  }

  private @Nullable Refusal refusalToAdmit(Group group, String id) {
    Visit visit = site.findVisit(id);
    if (visit == null) {
      return Refusal.of(Reason.UNKNOWN_VISIT, "visit", id);
    }
    String token = visit.token().display();
    if (group.started()) {
      return Refusal.of(Reason.GROUP_STARTED);
    }
    if (!site.desk(group.by().desk()).isServing()) {
      return Refusal.of(Reason.AGENT_NOT_AVAILABLE);
    }
    boolean may =
        visit.state() instanceof LegState.NoShow
            || (visit.state() instanceof LegState.Waiting(var notBefore) && notBefore == null);
    if (!may) {
      return Refusal.of(Reason.NOT_WAITING, "token", token);
    }
    if (!visit.leg().service().equals(group.service())
        || !callingOrder(group.by()).asking().mayReceive(site.queues().awaiting(visit))) {
      return Refusal.of(Reason.NOT_ABLE, "service", visit.leg().service());
    }
    return GroupSeats.people(site, group) + visit.partySize() > group.seats()
        ? Refusal.of(Reason.GROUP_FULL)
        : null;
  }

  /** The door closes: who is there is received, who is not has missed it. */
  private Decision start(String desk, boolean anyway) {
    return withGroup(
        desk,
        group -> {
          if (group.started()) {
            return Decision.refuse(Reason.GROUP_STARTED);
          }
          if (!anyway && isTooSmall(group)) {
            return Decision.refuse(
                Reason.GROUP_TOO_SMALL, "minimum", Integer.toString(minimum(group)));
          }
          List<SiteEvent> events = new ArrayList<>();
          for (String id : group.members()) {
            Visit visit = site.getVisit(id);
            if (visit.state() instanceof LegState.Present) {
              events.add(new SiteEvent.ServiceStarted(id, group.by()));
            } else {
              events.addAll(CallRules.noShow(site, visit, group.by(), stamped.at()));
            }
          }
          boolean somebody = events.stream().anyMatch(SiteEvent.ServiceStarted.class::isInstance);
          events.add(
              somebody
                  ? new SiteEvent.GroupStarted(group.id(), group.by())
                  : new SiteEvent.GroupEnded(group.id(), group.by()));
          return new Decision.Accepted(events);
        });
  }

  private int minimum(Group group) {
    Service service = site.catalogue().findService(group.service());
    return service == null ? 0 : service.limits().groupMinimum();
  }

  /** Whether somebody has come, and fewer people than the service asks for. */
  private boolean isTooSmall(Group group) {
    int present =
        group.members().stream()
            .map(site::getVisit)
            .filter(visit -> visit.state() instanceof LegState.Present)
            .mapToInt(Visit::partySize)
            .sum();
    return present > 0 && present < minimum(group);
  }

  /** Whoever has not come is called again, as often as a call may be repeated. */
  private Decision recall(String desk, @Nullable String only) {
    return withGroup(
        desk,
        group -> {
          List<Visit> missing =
              group.members().stream()
                  .map(site::getVisit)
                  .filter(visit -> visit.state() instanceof LegState.Called)
                  .filter(visit -> only == null || only.equals(visit.id()))
                  .toList();
          int limit = site.catalogue().configuration().rules().recallLimit();
          List<SiteEvent> events = new ArrayList<>();
          for (Visit visit : missing) {
            int calls = visit.leg().calls();
            if (calls <= limit) {
              events.add(new SiteEvent.VisitRecalled(visit.id(), group.by(), calls + 1));
            }
          }
          if (missing.isEmpty()) {
            return Decision.refuse(Reason.NOBODY_CALLED);
          }
          return events.isEmpty()
              ? Decision.refuse(Reason.RECALL_LIMIT, "limit", Integer.toString(limit))
              : new Decision.Accepted(events);
        });
  }

  /** Who was called waits again at the old place: for the next group, or for a time. */
  private Decision putOff(String desk, @Nullable Instant until) {
    return withGroup(
        desk,
        group -> {
          if (group.started()) {
            return Decision.refuse(Reason.GROUP_STARTED);
          }
          if (until != null && !until.isAfter(stamped.at())) {
            return Decision.refuse(Reason.TIME_PAST);
          }
          if (until != null && !Promises.isWithinHours(site, group.service(), until)) {
            return Decision.refuse(Reason.TIME_AFTER_CLOSING);
          }
          List<SiteEvent> events = new ArrayList<>();
          for (String id : group.members()) {
            events.add(new SiteEvent.CallWithdrawn(id, group.by()));
            if (until != null) {
              events.add(new SiteEvent.VisitPutOff(id, until));
            }
          }
          events.add(new SiteEvent.GroupPutOff(group.id(), group.by(), until));
          return new Decision.Accepted(events);
        });
  }

  private Decision end(GroupCommand.EndGroup command) {
    return withGroup(
        command.desk(),
        group -> {
          if (!group.started()) {
            return Decision.refuse(Reason.GROUP_NOT_STARTED);
          }
          Refusal answers = refusalOfAnswers(command, group);
          return answers != null ? refused(answers) : new Decision.Accepted(ended(command, group));
        });
  }

  private @Nullable Refusal refusalOfAnswers(GroupCommand.EndGroup command, Group group) {
    Service service = site.catalogue().getService(group.service());
    for (String id : group.members()) {
      List<Answer> answers = answers(command, id);
      if (service.answerRequired() && answers.isEmpty()) {
        return Refusal.of(Reason.ANSWER_NEEDED);
      }
      Refusal refusal = Reasons.refusal(site, answers);
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private static List<Answer> answers(GroupCommand.EndGroup command, String visit) {
    Map<String, List<Answer>> own = command.byVisit();
    return own.getOrDefault(visit, command.answers());
  }

  private List<SiteEvent> ended(GroupCommand.EndGroup command, Group group) {
    List<SiteEvent> events = new ArrayList<>();
    for (String id : group.members()) {
      events.add(new SiteEvent.ServiceEnded(id, group.by(), answers(command, id)));
      events.add(new SiteEvent.WrapUpEnded(id, group.by()));
    }
    events.add(new SiteEvent.GroupEnded(group.id(), group.by()));
    return events;
  }
}
