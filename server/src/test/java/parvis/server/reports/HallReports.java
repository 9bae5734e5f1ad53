package parvis.server.reports;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.RankWishes;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.visit.Channel;
import parvis.server.reports.figure.Figures;

/** A hall with two agents at their desks, received people, and its report. */
abstract class HallReports extends ReportsFixture {
  @Override
  SiteConfiguration configuration() {
    return Hall.configuration();
  }

  @BeforeEach
  void signIn() {
    at("08:50")
        .send(new DeskCommand.SignIn("1", "nadia"))
        .send(new DeskCommand.SignIn("2", "karim"));
  }

  Figures service(String service) {
    return figures(report().services(), service);
  }

  void party(String visit, int people) {
    morning.send(
        new VisitCommand.TakeRank(
            visit, "key-" + visit, List.of("civil"), Channel.KIOSK, "fr", null, people, false));
  }

  void outside(String visit) {
    morning.send(
        new VisitCommand.TakeRank(
            visit,
            "key-" + visit,
            List.of("civil"),
            Channel.KIOSK,
            "fr",
            null,
            1,
            false,
            new RankWishes(List.of(), null, TokenKind.NUMBER, null, true, Duration.ZERO),
            new ExpectedWait.Between(
                Duration.ofMinutes(20), Duration.ofMinutes(45), Duration.ofMinutes(38))));
  }

  /** Who was called is received for five minutes at desk 1. */
  void receive(String from, String to) {
    at(from).start("1");
    at(to).end("1");
  }
}
