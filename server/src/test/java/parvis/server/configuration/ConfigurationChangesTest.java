package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.change.ConfigurationChanges;

class ConfigurationChangesTest {
  private static final SiteConfiguration OLD = valmont(Samples.VALMONT);

  private static SiteConfiguration valmont(String site) {
    return Samples.valid(site, Samples.ORGANISATION);
  }

  private static List<String> changes(String language, String from, String to) {
    assertThat(Samples.VALMONT).contains(from);
    return ConfigurationChanges.between(OLD, valmont(Samples.VALMONT.replace(from, to))).stream()
        .map(sentence -> sentence.in(language))
        .toList();
  }

  @Test
  void nothing_differs_from_itself() {
    assertThat(ConfigurationChanges.between(OLD, valmont(Samples.VALMONT))).isEmpty();
  }

  @Test
  void a_setting_shows_before_and_after() {
    String from = "expected-duration: 18 min\n    wrap-up";
    String to = "expected-duration: 15 min\n    wrap-up";
    assertThat(changes("fr", from, to))
        .containsExactly("service urbanisme : durée prévue 18 min → 15 min");
    assertThat(changes("en", from, to))
        .containsExactly("service urbanisme: expected duration 18 min → 15 min");
  }

  @Test
  void things_come_and_go() {
    String marc = "  - {id: marc-t, name: Marc T., serves: {urbanisme: 1}}\n";
    assertThat(changes("en", marc, "")).containsExactly("agent marc-t removed");
    assertThat(changes("fr", marc, marc + marc.replace("marc", "zoe")))
        .containsExactly("agent zoe-t : ajout");
  }

  @Test
  void a_wording_shows_its_language() {
    assertThat(changes("en", "en: Town planning", "en: Planning 100%"))
        .containsExactly("service urbanisme: name (en) « Town planning » → « Planning 100% »");
  }

  @Test
  void an_order_counts() {
    assertThat(
            changes(
                "en",
                "  - {id: urbanisme, numbers: C001-C299}\n  - {id: impots, numbers: D001-D299}\n",
                "  - {id: impots, numbers: D001-D299}\n  - {id: urbanisme, numbers: C001-C299}\n"))
        .containsExactly("range: the order changes");
  }

  @Test
  void priorities_and_none_are_readable() {
    assertThat(
            changes(
                "en",
                "serves: {passeports: 1, etat-civil: 2}}\n  - {id: sophie",
                "serves: {passeports: 1, etat-civil: 3}}\n  - {id: sophie"))
        .containsExactly(
            "agent karim-b: serves passeports 1, etat-civil 2 → passeports 1, etat-civil 3");
    assertThat(changes("fr", "call-timeout: 3 min", "call-timeout: none"))
        .containsExactly("règles : délai d'absence 3 min → aucun");
  }
}
