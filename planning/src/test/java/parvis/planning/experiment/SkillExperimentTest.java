package parvis.planning.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.SiteConfiguration;
import parvis.planning.simulation.Figures;

/** The experiment in small; {@code ./parvis experiment} runs it with many more people. */
class SkillExperimentTest {
  private static final int PEOPLE = 600_000;
  private static final int SEED = 1;

  static final List<Reference> KNOWN = Reference.PUBLISHED;

  private static Figures seen(SkillHall hall) {
    Figures figures = new Figures(PEOPLE);
    hall.routed(SEED, figures).receive(figures.people());
    return figures;
  }

  @ParameterizedTest
  @FieldSource("KNOWN")
  void the_published_hall_is_seen_as_it_is_known(Reference known) {
    Figures figures = seen(SkillHall.published(known.skills()));
    assertThat(Comparison.of(known, figures)).allMatch(Comparison::agrees);
  }

  @Test
  void the_comparison_fails_for_a_hall_that_is_steered_otherwise() {
    SkillHall published = SkillHall.published(3);
    SkillHall other =
        new SkillHall(3, published.perMinute(), published.places(), Steering.weighing(0));
    assertThat(Comparison.of(Reference.PUBLISHED.get(2), seen(other)))
        .filteredOn(one -> !one.agrees())
        .extracting(Comparison::name)
        .contains("by a primary");
  }

  @Test
  void the_comparison_fails_for_a_little_more_people() {
    SkillHall busier = new SkillHall(6, 8.5, 30, Steering.published());
    assertThat(Comparison.of(Reference.PUBLISHED.get(3), seen(busier)))
        .filteredOn(one -> !one.agrees())
        .extracting(Comparison::name)
        .contains("mean wait, min, exact", "blocked, exact");
  }

  @Test
  void competences_are_as_published() {
    SiteConfiguration site = SkillHall.published(3).configuration();
    assertThat(site.agents()).hasSize(90);
    for (int service = 0; service < 6; service++) {
      for (int priority = 1; priority <= 3; priority++) {
        Competence wanted = new Competence(priority, 100 - 15 * (priority - 1), 1, null);
        String id = "s" + service;
        assertThat(site.agents())
            .filteredOn(agent -> wanted.equals(agent.competences().get(id)))
            .as("agents with %s at priority %d", id, priority)
            .hasSize(15);
      }
    }
    assertThat(IntStream.range(0, 90).mapToObj(SkillSite::desk)).doesNotHaveDuplicates();
  }
}
