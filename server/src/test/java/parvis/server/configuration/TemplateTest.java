package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;

class TemplateTest {
  private static SiteConfiguration over(String site) {
    return Samples.valid(site, Samples.ORGANISATION + REST);
  }

  private static final String REST =
      """
      id: base
      name: {all: Base}
      reasons:
        - id: tout
          name: {all: Tout}
          children:
            - {id: acte, name: {fr: Acte, en: Certificate}, service: etat-civil}
            - {id: autre, name: {fr: Autre, en: Other}, service: accueil-general}
      desks: [{id: d1, serves: {etat-civil: 1, passeports: 2, accueil-general: 3}}, {id: d2}]
      agents: [{id: a1, name: A}]
      """;

  @Test
  void a_scalar_of_the_site_wins() {
    assertThat(over("id: valmont").id()).isEqualTo("valmont");
    assertThat(over("rules: {recall-limit: 5}").rules().recallLimit()).isEqualTo(5);
    assertThat(over("rules: {recall-limit: 5}").rules().undoWindow())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void things_merge_by_id_field_by_field() {
    Service service =
        over("""
                services: [{id: passeports, target: 7 min, ceiling: none}]
                rules: {priorities: weighted}
                """)
            .services()
            .get(1);
    assertThat(service.target()).isEqualTo(Duration.ofMinutes(7));
    assertThat(service.ceiling()).isNull();
    assertThat(service.icon()).isEqualTo("e-passport");
  }

  @Test
  void new_things_follow_inherited_ones() {
    assertThat(over("agents: [{id: a2, name: B}]").agents())
        .extracting(Agent::id)
        .containsExactly("a1", "a2");
  }

  @Test
  void one_wording_of_a_text_can_change() {
    assertThat(
            over("services: [{id: etat-civil, name: {en: Records}}]").services().getFirst().name())
        .satisfies(
            name -> {
              assertThat(name.in("fr")).isEqualTo("État civil");
              assertThat(name.in("en")).isEqualTo("Records");
            });
    assertThat(
            over("services: [{id: etat-civil, name: {all: X}}]")
                .services()
                .getFirst()
                .name()
                .in("fr"))
        .isEqualTo("X");
  }

  @Test
  void inherited_things_can_be_removed() {
    assertThat(over("answers-removed: [encaisse, refus]").answers())
        .extracting(AnswerChoice::id)
        .doesNotContain("encaisse", "refus")
        .contains("oriente");
    List<Reason> reasons =
        over("reasons: [{id: tout, children-removed: [acte]}]").reasons().getFirst().children();
    assertThat(reasons).extracting(Reason::id).containsExactly("autre");
    assertThat(
            over("desks: [{id: d1, serves-removed: [passeports]}]").desks().getFirst().aptitudes())
        .containsOnlyKeys("etat-civil", "accueil-general");
  }

  @Test
  void a_thing_removed_can_be_written_anew() {
    Service service =
        over("services-removed: [passeports]\nservices: [{id: passeports, name: {all: P}}]")
            .services()
            .getLast();
    assertThat(service.icon()).isEqualTo("building-community");
  }

  @Test
  void a_list_of_words_or_texts_is_replaced() {
    assertThat(over("languages: [en, fr]").languages()).containsExactly("en", "fr");
  }

  @Test
  void a_problem_names_the_document_it_stands_in() {
    assertThat(
            Samples.places("id: a\nnope: 1", "id: b\nnopa: 2\n" + REST.replace("id: base\n", "")))
        .contains("2 nope", "organisation 2 nopa");
    assertThat(Samples.places("id: [", "id: [")).containsExactly("1 ", "organisation 1 ");
  }

  @Test
  void what_the_template_says_in_one_language_only_is_its_fault() {
    String organisation = "languages: [en]\n" + REST.replace("{all: Base}", "Base");
    assertThat(Samples.places("languages: [fr, en]", organisation)).contains("organisation 3 name");
  }
}
