package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.event.SiteEvent;
import parvis.engine.ticket.Face;
import parvis.engine.ticket.Symbols;

/** What stands for a person beside the number (5.7). */
class FaceTest {
  private static SiteFixture hall(TokenKind... offered) {
    return new HallBuilder()
        .service("civil", one -> one.tokens = Set.of(offered))
        .desk("1", "civil")
        .agent("nadia", "civil")
        .open("1", "nadia");
  }

  private static SiteFixture rank(
      SiteFixture hall, String visit, TokenKind kind, @Nullable String badge) {
    RankWishes wishes = new RankWishes(List.of(), null, kind, badge, false, Duration.ZERO);
    return hall.rank(visit, "civil", wishes, ExpectedWait.unknown());
  }

  @Test
  void everybody_has_a_number_whatever_else_stands_for_them() {
    SiteFixture hall = rank(hall(TokenKind.SYMBOL), "v1", TokenKind.SYMBOL, null);
    assertThat(hall.token("v1")).isEqualTo("A 001");
    assertThat(hall.visit("v1").face()).isInstanceOf(Face.Symbol.class);
  }

  @Test
  void two_who_are_there_never_have_the_same_symbol() {
    SiteFixture hall = hall(TokenKind.SYMBOL);
    Set<Face> seen = new HashSet<>();
    for (int i = 0; i < Symbols.ALL.size(); i++) {
      rank(hall, "v" + i, TokenKind.SYMBOL, null);
      assertThat(seen.add(hall.visit("v" + i).face())).as("%s", i).isTrue();
    }
    rank(hall, "last", TokenKind.SYMBOL, null);
    assertThat(hall.visit("last").face()).as("all are out").isEqualTo(Face.PLAIN);
    hall.receive("1");
    rank(hall, "next", TokenKind.SYMBOL, null);
    assertThat(hall.visit("next").face()).isEqualTo(hall.visit("v0").face());
  }

  @Test
  void only_what_the_service_offers_can_be_asked_for() {
    rank(hall(TokenKind.NAME), "v1", TokenKind.SYMBOL, null).thenRefused(Reason.TOKEN_NOT_OFFERED);
    rank(hall(), "v1", TokenKind.NAME, null).thenRefused(Reason.TOKEN_NOT_OFFERED);
  }

  @Test
  void a_badge_is_out_until_it_is_given_back() {
    SiteFixture hall = hall(TokenKind.BADGE);
    rank(hall, "v1", TokenKind.BADGE, null).thenRefused(Reason.BADGE_NEEDED);
    rank(hall, "v1", TokenKind.BADGE, "04:A2");
    rank(hall, "v2", TokenKind.BADGE, "04:A2").thenRefused(Reason.BADGE_OUT);
    hall.receive("1");
    rank(hall, "v2", TokenKind.BADGE, "04:A2").thenRefused(Reason.BADGE_OUT);
    hall.when(new SteeringCommand.ReturnBadge("04:A2")).thenEvents(SiteEvent.BadgeReturned.class);
    hall.when(new SteeringCommand.ReturnBadge("04:A2")).thenRefused(Reason.UNKNOWN_BADGE);
    rank(hall, "v2", TokenKind.BADGE, "04:A2").thenSnapshotEqualsReplay();
    assertThat(hall.visit("v2").face()).isEqualTo(new Face.Badge("04:A2"));
  }

  @Test
  void what_stands_for_a_person_can_be_changed() {
    SiteFixture hall = rank(hall(TokenKind.NAME), "v1", TokenKind.NAME, null);
    hall.when(new VisitCommand.ChangeFace("v1", TokenKind.NUMBER, null))
        .thenEvents(SiteEvent.FaceChanged.class);
    assertThat(hall.visit("v1").face()).isEqualTo(Face.PLAIN);
    hall.when(new VisitCommand.ChangeFace("v1", TokenKind.PHOTO, null))
        .thenRefused(Reason.TOKEN_NOT_OFFERED);
  }

  @Test
  void a_badge_has_a_code_that_a_reader_can_send() {
    assertThatThrownBy(() -> new Face.Badge("a b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("badge: must have 1 to 64");
  }

  @Test
  void neighbours_among_the_symbols_differ_in_picture_and_colour() {
    for (int i = 1; i < Symbols.ALL.size(); i++) {
      Face.Symbol one = Symbols.ALL.get(i - 1);
      Face.Symbol next = Symbols.ALL.get(i);
      assertThat(next.picture()).as("%s", i).isNotEqualTo(one.picture());
      assertThat(next.colour()).as("%s", i).isNotEqualTo(one.colour());
    }
    assertThat(new HashSet<>(Symbols.ALL)).hasSameSizeAs(Symbols.ALL);
  }
}
