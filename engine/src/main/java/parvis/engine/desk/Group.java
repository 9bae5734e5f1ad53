package parvis.engine.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.engine.visit.Reception;

/**
 * Visits called together to one desk.
 *
 * @param id of the group
 * @param by who receives it where
 * @param service id of the service
 * @param seats how many people it may have
 * @param openedAt when it was called
 * @param started whether the door is closed
 * @param lost whether somebody called for it did not come, or left
 * @param refilled whether open seats were filled again
 * @param members ids of the visits called for it, in order, those who missed it excepted
 */
public record Group(
    String id,
    Reception by,
    String service,
    int seats,
    Instant openedAt,
    boolean started,
    boolean lost,
    boolean refilled,
    List<String> members) {
  public Group {
    members = List.copyOf(members);
  }

  public Group with(String visit) {
    List<String> more = new ArrayList<>(members);
    more.add(visit);
    return new Group(id, by, service, seats, openedAt, started, lost, refilled, more);
  }

  public Group without(String visit) {
    List<String> fewer = new ArrayList<>(members);
    fewer.remove(visit);
    return new Group(id, by, service, seats, openedAt, started, true, refilled, fewer);
  }

  public Group doorClosed() {
    return new Group(id, by, service, seats, openedAt, true, lost, refilled, members);
  }

  public Group filledAgain() {
    return new Group(id, by, service, seats, openedAt, started, lost, true, members);
  }
}
