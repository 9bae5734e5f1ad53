package parvis.server.demo.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;
import parvis.engine.view.VisitRow;
import parvis.engine.visit.Channel;

/**
 * What a virtual agent takes in of the screen of a desk.
 *
 * @param status what goes on there
 * @param agent id of the agent who sits there, null when closed
 * @param mode how the desk comes to its next person
 * @param guest who is called or received there, null for nobody
 * @param gathering the group called or received there, null for none
 * @param first id of the visit that would be called next, null for none
 * @param people how many people the desk could call
 * @param meeting the booked meeting whose people can be called, null for none
 * @param asked ids of the rules by which the agent is asked for help and has not answered
 * @param lines how many stand in lines without tickets, by service; those that were counted
 */
public record AtDesk(
    DeskRow.Status status,
    @Nullable String agent,
    CallingMode mode,
    @Nullable Guest guest,
    @Nullable Gathering gathering,
    @Nullable String first,
    int people,
    @Nullable Meeting meeting,
    List<String> asked,
    Map<String, Integer> lines) {
  public AtDesk {
    asked = List.copyOf(asked);
    lines = Map.copyOf(lines);
  }

  /**
   * Who is at the desk.
   *
   * @param visit id of the visit
   * @param service id of the service
   * @param reason id of the reason
   * @param fromLine whether the person stood in a line without tickets
   */
  public record Guest(String visit, String service, String reason, boolean fromLine) {}

  /**
   * A group at the desk.
   *
   * @param id of the group
   * @param started whether the door is closed
   * @param missing ids of the visits that were called and have not come yet
   */
  public record Gathering(String id, boolean started, List<String> missing) {
    public Gathering {
      missing = List.copyOf(missing);
    }
  }

  /**
   * People who have booked the same time and are here.
   *
   * @param service id of the service
   * @param start the booked time
   */
  public record Meeting(String service, Instant start) {}

  /** What is seen of {@code view}. */
  public static AtDesk of(DeskView view) {
    DeskRow desk = view.desk();
    DeskRow.GroupRow group = desk.calling().group();
    List<VisitRow> next = view.next();
    Map<String, Integer> lines = new HashMap<>();
    for (DeskView.LineRow line : view.hall().lines()) {
      if (line.people() != null) {
        lines.put(line.service(), line.people());
      }
    }
    return new AtDesk(
        desk.status(),
        desk.agent(),
        desk.calling().mode(),
        desk.visit() == null ? null : guest(desk.visit()),
        group == null ? null : gathering(group),
        next.isEmpty() ? null : next.getFirst().id(),
        next.stream().mapToInt(VisitRow::partySize).sum() + view.others(),
        view.hall().sessions().stream()
            .filter(one -> one.ready() > 0)
            .findFirst()
            .map(one -> new Meeting(one.service(), one.start()))
            .orElse(null),
        view.hall().help().stream()
            .filter(help -> help.until() != null)
            .map(DeskView.HelpRow::rule)
            .toList(),
        lines);
  }

  private static Guest guest(VisitRow visit) {
    return new Guest(visit.id(), visit.service(), visit.reason(), visit.channel() == Channel.LINE);
  }

  private static Gathering gathering(DeskRow.GroupRow group) {
    return new Gathering(
        group.id(),
        group.started(),
        group.members().stream()
            .filter(member -> member.status() == VisitRow.Status.CALLED)
            .map(VisitRow::id)
            .toList());
  }

  /** Whether it is still so: nobody has come, gone or been received since {@code before}. */
  boolean isAsIn(AtDesk before) {
    return status == before.status
        && Objects.equals(agent, before.agent)
        && Objects.equals(guest, before.guest)
        && Objects.equals(gathering, before.gathering);
  }
}
