package parvis.server.demo.life;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.RankWishes;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;

/** What people ask for when they take a rank. */
final class Wishes {
  private static final List<String> NAMES =
      List.of(
          "Amina", "Bruno", "Chantal", "Dario", "Eva", "Farid", "Gisèle", "Hugo", "Irène", "Jamal",
          "Katia", "Lucas", "Maud", "Noé", "Odile", "Pedro", "Rosa", "Samir", "Tess", "Yann");

  private static final List<String> INITIALS = List.of("A", "B", "C", "D", "G", "L", "M", "P", "R");

  /** Who asks for what need, by service; only where somebody on duty can meet it soon. */
  private static final Map<String, List<Wanted>> NEEDS =
      Map.of(
          "accueil-general", List.of(new Wanted("acces", true)),
          "elections", List.of(new Wanted("acces", true), new Wanted("lsf", false)),
          "etat-civil", List.of(new Wanted("lsf", false), new Wanted("discretion", false)),
          "impots", List.of(new Wanted("discretion", true)),
          "urbanisme", List.of(new Wanted("discretion", true)));

  private final Habits habits;

  Wishes(Habits habits) {
    this.habits = habits;
  }

  /** What somebody asks for who comes for {@code service}. */
  RankWishes of(Service service) {
    boolean goesOut = service.guarantee() != GuaranteeOffer.NEVER && habits.happens(45);
    return new RankWishes(
        needs(service.id()),
        null,
        token(service.tokens()),
        null,
        goesOut,
        goesOut ? Duration.ofMinutes(habits.between(1, 3)) : Duration.ZERO);
  }

  private List<Wanted> needs(String service) {
    List<Wanted> possible = NEEDS.getOrDefault(service, List.of());
    return possible.isEmpty() || !habits.happens(10) ? List.of() : List.of(habits.oneOf(possible));
  }

  /** A symbol, or a first name that the person says; nobody is photographed here. */
  private TokenKind token(Set<TokenKind> offered) {
    List<TokenKind> possible = new ArrayList<>(offered);
    possible.retainAll(Set.of(TokenKind.SYMBOL, TokenKind.NAME));
    return possible.isEmpty() || !habits.happens(35) ? TokenKind.NUMBER : habits.oneOf(possible);
  }

  /** By what first name and initial somebody with such wishes is called, null for none. */
  @Nullable String calledName(RankWishes wishes) {
    return wishes.token() == TokenKind.NAME
        ? habits.oneOf(NAMES) + " " + habits.oneOf(INITIALS)
        : null;
  }
}
