package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parvis.engine.ticket.Face;
import parvis.engine.ticket.Symbols;

class BoardTextsTest {
  private static final Words FRENCH = Samples.setting("fr").words();
  private static final Words ENGLISH = Samples.setting("en").words();

  private static String speech(BoardScreen board, Words words) {
    return BoardTexts.speech(board.calls().getFirst(), words);
  }

  @Test
  void every_kind_of_call_is_said_as_what_it_is() {
    assertThat(speech(CallSamples.symbol(), FRENCH))
        .isEqualTo("Étoile bleue, numéro A, 12, Guichet 3");
    assertThat(speech(CallSamples.name(), ENGLISH)).isEqualTo("Marie D., number A, 13, Desk 3");
    assertThat(speech(CallSamples.stay(), FRENCH))
        .isEqualTo("Numéro H, 03, restez à votre place, Léa K. vient à vous");
    assertThat(speech(CallSamples.headOfLine(), FRENCH)).isEqualTo("Personne suivante, Guichet 10");
    assertThat(speech(CallSamples.group(3), ENGLISH))
        .contains("Blue star", "Marie D.", "all together", "Council room", "First floor");
  }

  @Test
  void those_called_together_are_one_call_in_the_order_of_their_ranks() {
    List<ShownCall> calls = CallSamples.group(12).calls();

    assertThat(calls.getFirst().signs()).hasSize(12);
    assertThat(calls.getFirst().signs().getFirst().token()).isEqualTo("R 001");
    assertThat(calls.getFirst().key()).startsWith("group-");
    assertThat(calls.get(1).signs()).hasSize(1);
  }

  @Test
  void letters_are_as_large_as_all_of_a_group_find_room() {
    assertThat(BoardTexts.size(CallSamples.group(2).calls().getFirst())).isEqualTo("group-1");
    assertThat(BoardTexts.size(CallSamples.group(18).calls().getFirst()))
        .isIn("group-3", "group-4");
    assertThat(BoardTexts.size(CallSamples.plain().calls().getFirst())).isEqualTo("plain");
    assertThat(BoardTexts.size(CallSamples.widest().calls().getFirst())).isEqualTo("long");
  }

  @Test
  void the_number_of_a_desk_is_told_from_its_word() {
    ShownCall call = CallSamples.headOfLine().calls().getFirst();

    assertThat(BoardTexts.deskName(call, FRENCH))
        .isEqualTo(new BoardTexts.DeskName("Guichet", "10"));
    assertThat(BoardTexts.deskName(CallSamples.group(2).calls().getFirst(), FRENCH))
        .isEqualTo(new BoardTexts.DeskName("", "Salle du conseil"));
  }

  @Test
  void every_symbol_has_a_name_of_its_own_in_both_languages() {
    for (Words words : List.of(FRENCH, ENGLISH)) {
      Set<String> names = new HashSet<>();
      for (Face.Symbol symbol : Symbols.ALL) {
        assertThat(names.add(SymbolWords.said(symbol, words))).isTrue();
      }
    }
    assertThat(SymbolWords.said(new Face.Symbol("key", "purple"), FRENCH))
        .isEqualTo("Clé violette");
    assertThat(SymbolWords.said(new Face.Symbol("fish", "black"), ENGLISH)).isEqualTo("Black fish");
  }
}
