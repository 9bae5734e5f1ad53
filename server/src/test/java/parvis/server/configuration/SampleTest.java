package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.Need;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;

class SampleTest {
  private static final String ICONS =
      "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";

  private final SiteConfiguration valmont = Samples.valid(Samples.VALMONT, Samples.ORGANISATION);

  @Test
  void the_town_hall_of_valmont_is_complete() {
    assertThat(valmont.services()).hasSize(9);
    assertThat(valmont.desks()).hasSize(12);
    assertThat(valmont.agents()).hasSize(12);
    assertThat(valmont.reasons()).hasSize(8);
    assertThat(valmont.brand().messages()).hasSize(4);
    assertThat(valmont.hours().on(DayOfWeek.THURSDAY)).hasSize(2);
    assertThat(valmont.hours().on(DayOfWeek.SUNDAY)).isEmpty();
    assertThat(valmont.rules().callTimeout()).isEqualTo(Duration.ofMinutes(3));
    assertThat(valmont.answers()).extracting(AnswerChoice::id).doesNotContain("encaisse");
  }

  @Test
  void the_town_hall_of_valmont_shows_every_way_of_calling() {
    assertThat(valmont.rules().modes().mode()).isEqualTo(CallingMode.STANDING);
    assertThat(valmont.desks())
        .extracting(Desk::mode)
        .contains(CallingMode.MANUAL, CallingMode.AUTOMATIC);
    assertThat(valmont.services()).extracting(Service::kind).contains(ReceptionKind.CALL_FORWARD);
    assertThat(valmont.services())
        .extracting(Service::guarantee)
        .contains(GuaranteeOffer.ON_REQUEST, GuaranteeOffer.ALWAYS);
    assertThat(valmont.desks()).anyMatch(Desk::mobile).anyMatch(desk -> desk.places() > 1);
    assertThat(valmont.services()).anyMatch(service -> service.areas().size() > 1);
    assertThat(valmont.rules().dial().byLoad()).isNotNull();
    assertThat(valmont.reinforcement()).hasSize(1);
    assertThat(valmont.agenda().offers()).hasSize(6).containsKeys("passeports", "reunions");
    assertThat(valmont.agenda().presence()).containsOnlyKeys("elodie-p", "lea-k");
  }

  @Test
  void a_minimal_site_has_the_defaults() {
    SiteConfiguration minimal = Samples.valid(Samples.MINIMAL, null);
    assertThat(minimal.languages()).containsExactly("fr");
    assertThat(minimal.ranges()).extracting("prefix").containsExactly("A", "B");
    assertThat(minimal.services()).extracting(Service::area).containsOnly("hall");
    assertThat(minimal.desks().getFirst().name().in("fr")).isEqualTo("Guichet 1");
    assertThat(minimal.desks().getFirst().aptitudes()).containsOnlyKeys("accueil", "titres");
    assertThat(minimal.hours().isAlways()).isTrue();
    assertThat(Samples.MINIMAL.lines().count()).isLessThanOrEqualTo(26);
  }

  @Test
  void every_icon_of_the_sample_exists() {
    Stream<String> icons =
        Stream.of(
                valmont.services().stream().map(Service::icon),
                valmont.needs().stream().map(Need::icon),
                icons(valmont.reasons()))
            .flatMap(Function.identity());
    assertThat(Stream.concat(icons, Stream.of("building-community", "list")))
        .allSatisfy(
            icon -> assertThat(getClass().getResource(ICONS + icon + ".svg")).as(icon).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"configuration.md", "configuration.fr.md"})
  void the_example_of_the_reference_is_valid(String page) throws IOException {
    String text = Files.readString(Path.of("..", "docs", page));
    String example = text.replaceFirst("(?s).*```yaml\n(.*?)```.*", "$1");
    assertThat(Samples.valid(example, null).id()).isEqualTo("mairie-de-valmont");
  }

  private static Stream<String> icons(List<Reason> reasons) {
    return reasons.stream()
        .flatMap(reason -> Stream.concat(Stream.of(reason.icon()), icons(reason.children())));
  }
}
