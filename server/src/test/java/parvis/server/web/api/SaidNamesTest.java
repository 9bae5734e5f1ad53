package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Ada Byron, byro, true",
    "Ada Byron, BYRON, true",
    "Ada Byron, ada byron, true",
    "Ada Byron, ada, true",
    "Ada Byron, byr, false",
    "Ada Byron, yron, false",
    "Ada Byron, ada lovelace, false",
    "Éloïse D’Aubigné, eloi, true",
    "Éloïse D’Aubigné, aubigne, true",
    "Jean-Luc Li, li, true",
    "Jean-Luc Li, jeanluc, false",
    "Ada Byron, '', false",
    "Ada Byron, ' - ', false",
  })
  void a_name_is_known_by_four_letters_or_a_whole_word(String name, String typed, boolean same) {
    assertThat(SaidNames.isSame(name, typed)).isEqualTo(same);
  }
}
