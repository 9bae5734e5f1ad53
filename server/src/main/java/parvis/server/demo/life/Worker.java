package parvis.server.demo.life;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Desk;

/**
 * An agent at a desk, who looks at the screen, takes the time that the next step takes, looks again
 * and takes it, unless somebody has done something there meanwhile.
 */
final class Worker implements Life {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofSeconds(15);
  private static final Duration LATER = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final Duration ABSENCE = Duration.ofMinutes(12);
  private static final int WORTH_A_MEETING = 7;

  private final Shift shift;
  private final Desk desk;
  private final Door door;
  private final Habits habits;
  private final boolean helps;
  private @Nullable Plan planned;
  private boolean begun;

  /** What to do next, and after how long; no command for looking again. */
  private record Plan(Duration after, @Nullable SiteCommand command, AtDesk seen) {
    Plan less(Duration passed) {
      return new Plan(after.minus(passed), command, seen);
    }

    /** Whether it is still to be done at a desk that shows {@code now}. */
    boolean holds(AtDesk now) {
      return now.isAsIn(seen) && (command != null || after.isPositive());
    }
  }

  /**
   * An agent on a shift.
   *
   * @param helps whether the agent may be asked to help elsewhere, and so looks up now and then
   */
  Worker(Shift shift, Desk desk, boolean helps, Door door, Habits habits) {
    this.shift = shift;
    this.desk = desk;
    this.helps = helps;
    this.door = door;
    this.habits = habits;
  }

  @Override
  public String name() {
    return shift.desk();
  }

  @Override
  public Duration step() throws InterruptedException {
    AtDesk now = door.lookAtDesk(shift.desk()).orElse(null);
    if (now == null) {
      return LATER;
    }
    Plan due = planned != null && planned.holds(now) ? planned : fresh(now);
    planned = null;
    if (due.after().isPositive()) {
      answer(now);
      Duration passes = helps && due.after().compareTo(GLANCE) > 0 ? GLANCE : due.after();
      planned = due.less(passes);
      return passes;
    }
    return ask(Objects.requireNonNull(due.command())) ? AT_ONCE : LATER;
  }

  /** What is found under way at the first look has taken some of its time already. */
  private Plan fresh(AtDesk now) {
    Plan plan = plan(now);
    if (begun) {
      return plan;
    }
    begun = true;
    return plan.less(plan.after().multipliedBy(habits.between(0, 95)).dividedBy(100));
  }

  private boolean ask(SiteCommand command) throws InterruptedException {
    return door.ask(new Actor(Actor.Kind.AGENT, shift.agent()), command);
  }

  /** Whoever is asked for help answers between two glances at the own desk. */
  private void answer(AtDesk now) throws InterruptedException {
    if (helps && !now.asked().isEmpty() && shift.agent().equals(now.agent())) {
      boolean comes = habits.happens(70);
      boolean _ = ask(new SteeringCommand.AnswerHelp(now.asked().getFirst(), shift.agent(), comes));
    }
  }

  private Plan plan(AtDesk now) {
    if (now.agent() != null && !now.agent().equals(shift.agent())) {
      return new Plan(PAUSE, null, now); // somebody else's place for now
    }
    return switch (now.status()) {
      case CLOSED -> closed(now);
      case PAUSED, AWAY -> then(now, PAUSE, new DeskCommand.Resume(shift.desk()));
      case READY, COUNTING_DOWN -> new Plan(LOOK_AGAIN, null, now);
      case FREE -> free(now);
      case CALLING -> called(now);
      case PRESENT -> then(now, AT_ONCE, new DeskCommand.StartService(shift.desk()));
      case SERVING -> serving(now);
      case WRAP_UP -> then(now, habits.seconds(15, 45), new DeskCommand.FinishWrapUp(shift.desk()));
      case GROUP -> meeting(now);
    };
  }

  private static Plan then(AtDesk now, Duration after, SiteCommand command) {
    return new Plan(after, command, now);
  }

  /** The day begins at once; a desk that somebody has closed stays so for a while. */
  private Plan closed(AtDesk now) {
    SiteCommand opens = new DeskCommand.SignIn(shift.desk(), shift.agent());
    return then(now, begun ? ABSENCE : AT_ONCE, opens);
  }

  private Plan free(AtDesk now) {
    if (desk.places() > 1) {
      return freeRoom(now);
    }
    if (habits.happens(6)) {
      return then(now, AT_ONCE, new DeskCommand.Pause(shift.desk(), "pause"));
    }
    if (desk.mobile() && now.first() != null && habits.happens(75)) {
      return then( // walks up to the person, who is not called at all
          now, habits.walk(), new DeskCommand.PickVisit(shift.desk(), now.first(), "", true));
    }
    Duration after = now.mode() == CallingMode.AUTOMATIC ? LATER : habits.seconds(3, 10);
    return then(now, after, new DeskCommand.CallNext(shift.desk()));
  }

  /** A booked meeting begins at its time; others when enough have come, now and then with few. */
  private Plan freeRoom(AtDesk now) {
    AtDesk.Meeting meeting = now.meeting();
    if (meeting != null) {
      return then(
          now,
          habits.seconds(20, 90),
          new GroupCommand.CallGroup(
              shift.desk(), habits.id(), meeting.service(), 0, List.of(), meeting.start()));
    }
    boolean worthIt = now.people() >= WORTH_A_MEETING || (now.people() > 0 && habits.happens(2));
    return worthIt
        ? then(
            now,
            habits.seconds(5, 20),
            new GroupCommand.CallGroup(shift.desk(), habits.id(), null, 0, List.of()))
        : new Plan(LOOK_AGAIN, null, now);
  }

  private Plan called(AtDesk now) {
    boolean fromLine = now.guest() != null && now.guest().fromLine();
    SiteCommand next =
        habits.happens(fromLine ? 12 : 8)
            ? new DeskCommand.Recall(shift.desk())
            : habits.happens(4)
                ? new DeskCommand.MarkNoShow(shift.desk())
                : new DeskCommand.StartService(shift.desk());
    return then(now, habits.walk(), next);
  }

  private Plan serving(AtDesk now) {
    AtDesk.Guest guest = Objects.requireNonNull(now.guest());
    Duration time = habits.serviceTime(guest.service());
    if (guest.fromLine() && habits.happens(50)) {
      return then(now, time, new DeskCommand.CallNext(shift.desk())); // ends this one too
    }
    boolean callNext =
        now.mode() != CallingMode.AUTOMATIC && habits.happens(desk.mobile() ? 25 : 85);
    return then(
        now,
        time,
        new DeskCommand.EndService(shift.desk(), habits.answers(guest.reason()), callNext));
  }

  /** People come one by one; the door closes when nobody is missing any more. */
  private Plan meeting(AtDesk now) {
    AtDesk.Gathering group = Objects.requireNonNull(now.gathering());
    String service = desk.aptitudes().keySet().iterator().next();
    if (group.started()) {
      String reason = habits.reasonsOf(service).getFirst().id();
      return then(
          now,
          habits.meetingTime(service),
          new GroupCommand.EndGroup(shift.desk(), habits.answers(reason), Map.of()));
    }
    if (group.missing().isEmpty()) {
      return then(now, habits.seconds(20, 60), new GroupCommand.StartGroup(shift.desk()));
    }
    String who = habits.oneOf(group.missing());
    return then(
        now,
        habits.seconds(8, 40),
        habits.happens(7)
            ? new GroupCommand.MissInGroup(shift.desk(), who)
            : new GroupCommand.ConfirmInGroup(shift.desk(), who));
  }
}
