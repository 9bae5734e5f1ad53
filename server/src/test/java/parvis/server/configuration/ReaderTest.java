package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.problem.Problem;

class ReaderTest {
  @Test
  void seven_errors_are_told_at_once() {
    new MarkedDocument(
            """
            id: Annexe #! id: is not an id
            name: Annexe
            zone: Europe/Pariss #! zone: "Europe/Paris"?
            services:
              - id: accueil
                name: Accueil
                target: 20 minutes #! services[0].target: is not a possible duration
                rang: accueil #! services[0].rang: Did you mean "range"?
            reasons:
              - id: autre
                name: Autre
                service: acueil #! reasons[0].service: Did you mean "accueil"?
            desks:
              - id: "1"
                arrow: gauche #! desks[0].arrow: is not possible
            agents:
              - {id: lea, name: Léa M.}
            brand:
              colour: "#ffff00" #! brand.colour: contrast
            """)
        .check(null);
  }

  @Test
  void a_message_speaks_french_and_english() {
    Problem problem = Samples.problems("serivces: []", Samples.MINIMAL).getFirst();
    assertThat(problem.message("fr"))
        .isEqualTo("Clé inconnue « serivces ». Vouliez-vous dire « services » ?");
    assertThat(problem.message("en"))
        .isEqualTo("Unknown key \"serivces\". Did you mean \"services\"?");
  }

  @Test
  void a_colour_too_light_comes_with_one_that_would_do() {
    Problem problem = Samples.problems("brand: {colour: \"#3399ff\"}", Samples.MINIMAL).getFirst();
    assertThat(problem.message("en")).contains("#");
    String offered = problem.message("en").replaceFirst(".*(#[0-9a-f]{6}) would do.*", "$1");
    assertThat(Samples.problems("brand: {colour: \"" + offered + "\"}", Samples.MINIMAL)).isEmpty();
  }

  @Test
  void aliases_repeat_what_is_written_once() {
    SiteConfiguration site =
        Samples.valid(
            "desks: [{id: a, serves: &all [titres, accueil]}, {id: b, serves: *all}]",
            Samples.MINIMAL);
    assertThat(site.desks().getLast().aptitudes()).containsEntry("accueil", Aptitude.of(2));
  }

  @Test
  void aliases_that_explode_are_refused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    assertThat(Samples.places(bomb.toString(), null)).containsExactly("1 ");
  }

  @Test
  void a_document_that_holds_itself_is_refused() {
    assertThat(Samples.places("a: &a\n  b: *a\n", null)).containsExactly("1 ");
  }

  @Test
  void fewer_days_win_over_more() {
    SiteConfiguration site =
        Samples.valid("hours: {tuesday: closed, monday-friday: \"9:00-12:00\"}", Samples.MINIMAL);
    assertThat(site.hours().on(DayOfWeek.MONDAY)).hasSize(1);
    assertThat(site.hours().on(DayOfWeek.TUESDAY)).isEmpty();
    assertThat(site.hours().on(DayOfWeek.SUNDAY)).isEmpty();
  }

  @Test
  void more_services_than_letters_need_ranges_of_their_own() {
    StringBuilder services = new StringBuilder("services:\n");
    for (int i = 0; i < 27; i++) {
      services.append("  - {id: s%d, name: S}\n".formatted(i));
    }
    // The template's two services come first, so the last three find no letter left.
    assertThat(Samples.places(services.toString(), Samples.MINIMAL))
        .contains("26 services[24].range", "28 services[26].range");
  }
}
