package parvis.server.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.server.demo.life.Newcomer;

/**
 * What virtual people ask, as the API wants it.
 *
 * @param method POST or PUT
 * @param path after the site
 * @param body to be written as JSON
 */
record Wire(String method, String path, Object body) {
  private static final Map<String, Object> NOTHING = Map.of();

  /** A command; throws for one that virtual people never give. */
  static Wire of(SiteCommand command) {
    return switch (command) {
      case DeskCommand.SignIn(String desk, String agent) ->
          desk(desk, "sign-in", Map.of("agent", agent));
      case DeskCommand.Pause(String desk, String reason) ->
          desk(desk, "pause", Map.of("reason", reason));
      case DeskCommand.Resume(String desk) -> desk(desk, "resume", NOTHING);
      case DeskCommand.CallNext(String desk) -> desk(desk, "call-next", NOTHING);
      case DeskCommand.PickVisit(String desk, String visit, String reason, boolean direct, _) ->
          desk(desk, "pick", Map.of("visit", visit, "reason", reason, "direct", direct));
      case DeskCommand.Recall(String desk) -> desk(desk, "recall", NOTHING);
      case DeskCommand.StartService(String desk) -> desk(desk, "start", NOTHING);
      case DeskCommand.MarkNoShow(String desk) -> desk(desk, "no-show", NOTHING);
      case DeskCommand.EndService(String desk, var answers, boolean callNext) ->
          desk(desk, "end", Map.of("answers", answers, "callNext", callNext));
      case DeskCommand.FinishWrapUp(String desk) -> desk(desk, "finish-wrap-up", NOTHING);
      case GroupCommand.CallGroup(String desk, var _, String service, var _, var _, var booked) ->
          desk(
              desk,
              "group/call",
              service == null || booked == null
                  ? NOTHING
                  : Map.of("service", service, "booked", booked.toString()));
      case GroupCommand.ConfirmInGroup(String desk, String visit) ->
          desk(desk, "group/present", Map.of("visit", visit));
      case GroupCommand.MissInGroup(String desk, String visit) ->
          desk(desk, "group/no-show", Map.of("visit", visit));
      case GroupCommand.StartGroup(String desk, _) -> desk(desk, "group/start", NOTHING);
      case GroupCommand.EndGroup(String desk, var answers, var _) ->
          desk(desk, "group/end", Map.of("answers", answers));
      case SteeringCommand.AnswerHelp(String rule, String agent, boolean coming) ->
          post("/help/" + rule + "/answer", Map.of("agent", agent, "coming", coming));
      case SteeringCommand.ReleaseReinforcement(String rule) ->
          post("/help/" + rule + "/release", NOTHING);
      case SteeringCommand.CountLine(String service, int people) ->
          new Wire("PUT", "/lines/" + service, Map.of("people", people));
      case VisitCommand.ConfirmArrival(String visit) -> visit(visit, "arrive", NOTHING);
      case VisitCommand.AnswerPreCall(String visit) -> visit(visit, "coming", NOTHING);
      case VisitCommand.LiftPromise(String visit) -> visit(visit, "lift-promise", NOTHING);
      case VisitCommand.PostponeVisit(String visit, var notBefore) ->
          visit(visit, "postpone", Map.of("notBefore", notBefore.toString()));
      case VisitCommand.DelayVisit(String visit) -> visit(visit, "delay", NOTHING);
      case VisitCommand.LeaveVisit(String visit) -> visit(visit, "leave", NOTHING);
      default -> throw new IllegalArgumentException("virtual people do not ask for " + command);
    };
  }

  /** A rank, as a kiosk or the page for remote ranks asks for it. */
  static Wire of(Newcomer newcomer) {
    RankWishes wishes = newcomer.wishes();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("reasons", java.util.List.of(newcomer.reason()));
    body.put("channel", newcomer.remote() ? "WEB" : "KIOSK");
    body.put("language", newcomer.language());
    body.put("partySize", newcomer.partySize());
    body.put("remote", newcomer.remote());
    body.put("needs", wishes.needs());
    body.put("token", wishes.token());
    body.put("goesOut", wishes.goesOut());
    body.put("returnMinutes", wishes.returnTime().toMinutes());
    if (newcomer.calledName() != null) {
      body.put("calledName", newcomer.calledName());
    }
    return post("/visits", body);
  }

  private static Wire desk(String desk, String what, Object body) {
    return post("/desks/" + desk + "/" + what, body);
  }

  private static Wire visit(String visit, String what, Object body) {
    return post("/visits/" + visit + "/" + what, body);
  }

  private static Wire post(String path, Object body) {
    return new Wire("POST", path, body);
  }
}
