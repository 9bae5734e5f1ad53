package parvis.server.web.screens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;
import parvis.engine.view.BoardView;

/**
 * A call as a board shows and says it; those who were called together are one shown call.
 *
 * @param key changes with every call and recall, so that each is announced once
 * @param kind what the called are to do
 * @param signs what stands for each of the called, in the order of their ranks
 * @param desk name of the desk
 * @param arrow direction from the board
 * @param direction where the desk is in words, null when the name says enough
 * @param agentName who receives
 * @param agentPhoto address of the agent's photo, null for none
 * @param at when they were called last
 * @param pending whether somebody has not come yet
 * @param serviceName name of the service, null when nobody knows any more
 */
public record ShownCall(
    String key,
    BoardView.Kind kind,
    List<Sign> signs,
    Text desk,
    Arrow arrow,
    @Nullable Text direction,
    String agentName,
    @Nullable String agentPhoto,
    Instant at,
    boolean pending,
    @Nullable Text serviceName) {
  public ShownCall {
    signs = List.copyOf(signs);
  }

  /** These calls as they are shown, newest first. */
  static List<ShownCall> of(List<BoardView.Call> calls, Portraits portraits) {
    List<ShownCall> all = new ArrayList<>();
    for (int i = 0; i < calls.size(); ) {
      int end = i + 1;
      while (end < calls.size() && together(calls.get(i), calls.get(end))) {
        end++;
      }
      all.add(one(calls.subList(i, end).reversed(), portraits));
      i = end;
    }
    return all;
  }

  /** One desk calls several at the very same moment only when they are a group. */
  private static boolean together(BoardView.Call call, BoardView.Call other) {
    return call.at().equals(other.at())
        && call.agent().equals(other.agent())
        && call.desk().equals(other.desk());
  }

  private static ShownCall one(List<BoardView.Call> calls, Portraits portraits) {
    BoardView.Call first = calls.getFirst();
    boolean group = calls.size() > 1;
    return new ShownCall(
        group ? "group-" + first.agent() + "-" + first.at().toEpochMilli() : first.key(),
        group ? BoardView.Kind.GROUP : first.kind(),
        calls.stream().map(call -> sign(call, portraits)).toList(),
        first.desk(),
        first.arrow(),
        first.direction(),
        first.agentName(),
        portraits.findAgent(first.agent()),
        first.at(),
        calls.stream().anyMatch(BoardView.Call::pending),
        first.serviceName());
  }

  private static Sign sign(BoardView.Call call, Portraits portraits) {
    return portraits.sign(call.visit(), call.token(), call.spoken(), call.face());
  }
}
