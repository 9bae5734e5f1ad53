package parvis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.Catalogue;
import parvis.server.demo.life.Shift;

class DemoSiteTest {
  @Test
  void it_receives_people_at_any_hour() {
    assertThat(DemoSite.configuration().hours().isAlways()).isTrue();
    assertThat(DemoSite.configuration().desks()).hasSize(12);
  }

  @Test
  void it_promises_short_absences_too() {
    assertThat(DemoSite.configuration().rules().guarantee().minimum())
        .isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void who_works_there_is_able_to_and_one_desk_is_left_to_who_tries_it() {
    Catalogue site = new Catalogue(DemoSite.configuration());
    assertThat(Shift.ALL)
        .hasSize(site.configuration().desks().size() - 1)
        .allMatch(
            shift -> {
              var desk = Objects.requireNonNull(site.findDesk(shift.desk()));
              var agent = Objects.requireNonNull(site.findAgent(shift.agent()));
              return desk.aptitudes().keySet().stream().anyMatch(agent.competences()::containsKey);
            })
        .noneMatch(shift -> shift.agent().equals(DemoSite.FREE_AGENT));
  }
}
