package parvis.bench.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import parvis.bench.http.Answer;
import parvis.bench.http.Wire;

/** Serves one person after another at a desk, step by step. */
final class DeskActor implements Actor {
  private static final List<String> STEPS = List.of("call-next", "present", "start", "end");
  private static final List<String> AFTER = List.of("CALLING", "PRESENT", "SERVING", "FREE");
  private static final String BODY = "{\"callNext\":false}";

  private final String path;
  private final String name;
  private final List<String> called = new ArrayList<>();
  private DeskSeen seen = DeskSeen.FREE;
  private int asked;
  private int step;
  private boolean open;
  private String lastKey = "";
  private String lastAnswer = "";
  private int lastStep;

  DeskActor(String site, int desk) {
    this.path = "/api/v1/sites/" + site + "/desks/d" + desk;
    this.name = "desk" + desk;
  }

  /** Visits that this desk was told to have called. */
  List<String> called() {
    return called;
  }

  @Override
  public void once(Wire wire) throws IOException {
    String key = name + "-" + asked++;
    open = true;
    Answer answer = wire.post(path + "/" + STEPS.get(step), key, BODY);
    open = false;
    if (answer.status() == 409 && step == 0) {
      return; // nobody waits at this moment
    }
    acknowledge(key, answer.expect(200), answer);
  }

  private void acknowledge(String key, String body, Answer answer) {
    seen = next(answer.fieldAfter("\"VisitCalled\"", "visit"));
    if (seen.isCall()) {
      called.add(seen.visit());
    }
    lastKey = key;
    lastAnswer = events(body);
    lastStep = step;
    step = (step + 1) % STEPS.size();
  }

  private DeskSeen next(String calledNow) {
    String status = AFTER.get(step);
    return switch (status) {
      case "CALLING" -> new DeskSeen(calledNow, status);
      case "FREE" -> DeskSeen.FREE;
      default -> new DeskSeen(seen.visit(), status);
    };
  }

  /** The answer without the field that says whether it is a repetition. */
  private static String events(String body) {
    return body.substring(body.indexOf("\"events\""));
  }

  @Override
  public void verify(Wire wire, Losses losses) throws IOException {
    DeskSeen now = look(wire);
    boolean asAcknowledged = now.equals(seen);
    DeskSeen expected = next(now.visit());
    boolean oneFurther = open && now.equals(expected);
    losses.check(
        asAcknowledged || oneFurther,
        () -> name + " was " + seen + " and is " + now + (open ? ", one step open" : ""));
    if (!lastKey.isEmpty()) {
      Answer again = wire.post(path + "/" + STEPS.get(lastStep), lastKey, BODY);
      losses.check(
          again.status() == 200 && events(again.body()).equals(lastAnswer),
          () -> name + " repeated " + lastKey + ", got " + again);
    }
    if (!asAcknowledged && oneFurther) {
      goOnFrom(now);
    }
    open = false;
  }

  private void goOnFrom(DeskSeen now) {
    seen = now;
    step = (step + 1) % STEPS.size();
    lastKey = ""; // its answer never came
    if (now.isCall()) {
      called.add(now.visit());
    }
  }

  private DeskSeen look(Wire wire) throws IOException {
    Answer answer = wire.get(path);
    String _ = answer.expect(200);
    String status = answer.fieldAfter("\"arrow\"", "status");
    return status.equals("FREE")
        ? DeskSeen.FREE
        : new DeskSeen(answer.fieldAfter("\"current\":{", "id"), status);
  }
}
