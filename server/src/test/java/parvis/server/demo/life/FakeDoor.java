package parvis.server.demo.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.CallingMode;
import parvis.engine.view.DeskRow;
import parvis.engine.view.VisitRow;

/** A town hall that shows what a test says, and keeps what it was asked. */
final class FakeDoor implements Door {
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  final List<SiteCommand> asked = new ArrayList<>();
  AtDesk desk = desk(DeskRow.Status.CLOSED, null, null);
  List<InHall.Somebody> hall = List.of();
  private int ranks;

  static AtDesk desk(
      DeskRow.Status status,
      @Nullable String agent,
      AtDesk.@Nullable Guest guest,
      String... asked) {
    return new AtDesk(
        status, agent, CallingMode.STANDING, guest, null, null, 0, null, List.of(asked), Map.of());
  }

  static InHall.Somebody waiting(String visit) {
    return new InHall.Somebody(visit, VisitRow.Status.ANNOUNCED, "etat-civil", 1, null, false);
  }

  @Override
  public Optional<AtDesk> lookAtDesk(String which) {
    return Optional.of(desk);
  }

  @Override
  public Optional<InHall> lookAround() {
    return Optional.of(new InHall(NOON, hall, List.of()));
  }

  @Override
  public boolean ask(Actor actor, SiteCommand command) {
    return asked.add(command);
  }

  @Override
  public Optional<String> takeRank(Newcomer newcomer) {
    return Optional.of("rank-" + ++ranks);
  }
}
