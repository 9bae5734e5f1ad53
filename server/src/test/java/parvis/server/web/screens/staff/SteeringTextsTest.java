package parvis.server.web.screens.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.Text;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Reinforcement.Asked;
import parvis.engine.view.SiteView;
import parvis.engine.view.SiteView.Alert;
import parvis.engine.view.VisitRow;
import parvis.server.web.screens.HallSamples;
import parvis.server.web.screens.Words;

/** What is said of what needs somebody, and of what can be steered. */
class SteeringTextsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
  private static final Words FRENCH = Words.of("fr");
  private static final Words ENGLISH = Words.of("en");
  private static final String API = "/api/v1/sites/mairie-de-valmont";

  private final HallScreen screen = HallSamples.alarmed();

  private Alert alert(Alert.Kind kind) {
    return screen.view().alerts().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private List<HallAction> actions(Alert.Kind kind) {
    return AlertActions.actions(screen, alert(kind), ENGLISH);
  }

  @ParameterizedTest
  @EnumSource(Alert.Kind.class)
  void every_alert_says_what_is_wrong_and_what_to_do_next(Alert.Kind kind) {
    for (Words words : List.of(FRENCH, ENGLISH)) {
      assertThat(AlertTexts.title(alert(kind), words)).doesNotContain("{").isNotBlank();
      assertThat(AlertTexts.weight(screen, alert(kind), words)).isNotBlank();
      assertThat(AlertActions.actions(screen, alert(kind), words))
          .isNotEmpty()
          .allMatch(action -> action.isLink() != action.post().startsWith("/api/"))
          .first()
          .matches(HallAction::main);
    }
  }

  @Test
  void an_alert_about_a_line_counts_who_stands_in_it() {
    Alert late = new Alert(Alert.Kind.OVER_TARGET, "retrait", Text.same("Retrait"), 24);
    assertThat(AlertTexts.weight(screen, late, ENGLISH)).isEqualTo("7 people wait");
    assertThat(AlertActions.actions(screen, late, ENGLISH))
        .extracting(HallAction::href)
        .as("nobody in it has a ticket to look at")
        .doesNotContain("#queue-retrait");
  }

  @Test
  void help_is_called_where_it_can_be_and_looked_at_where_it_is_under_way() {
    assertThat(actions(Alert.Kind.NO_DESK).getFirst().href()).isEqualTo("#help");
    HallScreen calm = with(screen, SiteView.Steering.NOTHING);
    HallAction call = AlertActions.actions(calm, alert(Alert.Kind.NO_DESK), ENGLISH).getFirst();
    assertThat(call.post()).isEqualTo(API + "/help/renfort-hall/call");
    assertThat(actions(Alert.Kind.OVER_TARGET))
        .as("no help is set up for passports")
        .extracting(HallAction::href)
        .containsExactly("/sites/mairie-de-valmont/desks", "#queue-passeports");
  }

  @Test
  void an_alert_is_answered_by_the_command_that_ends_it() {
    assertThat(actions(Alert.Kind.BADGE_OUT).getFirst().post())
        .isEqualTo(API + "/badges/RF-0017/return");
    HallAction drain = actions(Alert.Kind.AREA_FULL).getFirst();
    assertThat(drain.method() + " " + drain.post() + " " + drain.body())
        .isEqualTo("PUT " + API + "/areas/etage-1 {\"drained\":true}");
    assertThat(actions(Alert.Kind.READY_TOO_LONG).getFirst().post())
        .isEqualTo(API + "/desks/bureau-7/stand-down");
    assertThat(actions(Alert.Kind.NO_HELPER).getLast().post())
        .isEqualTo(API + "/help/renfort-hall/release");
  }

  @Test
  void a_need_that_nobody_offers_names_who_could() {
    assertThat(AlertTexts.advice(screen, alert(Alert.Kind.NEED_NOT_OFFERED), ENGLISH))
        .isEqualTo("Accessible desk: Desk 6 can.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, speed alone",
    "20, rather speed",
    "50, balanced",
    "80, rather quality",
    "100, quality first"
  })
  void the_dial_is_said_in_words(int percent, String words) {
    assertThat(DialTexts.leaning(dial(percent, false, false), ENGLISH)).isEqualTo(words);
  }

  @Test
  void the_dial_says_what_it_does_and_who_has_set_it() {
    assertThat(DialTexts.meaning(dial(40, true, true), ENGLISH))
        .startsWith("A free desk chooses 60 % by the wait and 40 %");
    assertThat(DialTexts.meaning(dial(0, true, true), ENGLISH)).contains("waited longest");
    assertThat(DialTexts.setBy(dial(40, true, true), ENGLISH)).isEqualTo("set by hand");
    assertThat(DialTexts.setBy(dial(40, false, true), ENGLISH)).isEqualTo("follows the load");
    assertThat(DialTexts.setBy(dial(40, false, false), ENGLISH)).isEqualTo("as configured");
  }

  @Test
  void a_competence_says_level_tier_and_from_when_on() {
    assertThat(manner(Competence.of(1))).isEmpty();
    assertThat(manner(new Competence(2, 55, 2, new Opening(Duration.ofMinutes(10), null))))
        .isEqualTo("level 55 · as second · from 10 min of waiting");
    assertThat(manner(new Competence(2, 100, 1, new Opening(Duration.ofMinutes(10), 8))))
        .isEqualTo("from 10 min of waiting or 8 people");
  }

  private static String manner(Competence competence) {
    return SkillTexts.manner(
        new SiteView.SkillRow("civil", Text.same("Registry"), competence), ENGLISH);
  }

  @Test
  void a_helper_is_followed_from_the_question_to_the_desk() {
    assertThat(state(null, null)).isEqualTo("no answer yet");
    assertThat(state(HelperAnswer.COMING, null)).isEqualTo("comes");
    assertThat(state(HelperAnswer.CANNOT, null)).isEqualTo("cannot");
    assertThat(state(HelperAnswer.SILENT, null)).isEqualTo("did not answer");
    assertThat(state(HelperAnswer.MISSED, null)).isEqualTo("has not come");
    assertThat(state(HelperAnswer.COMING, NOON)).isEqualTo("at the desk");
  }

  private static String state(@Nullable HelperAnswer answer, @Nullable Instant arrived) {
    return HelpTexts.state(
        new Asked("lea-k", NOON, NOON.plusSeconds(45), answer, "1", arrived), ENGLISH);
  }

  @Test
  void a_person_is_marked_by_symbol_name_or_badge_by_needs_and_by_what_happened() {
    VisitRow first = visit("v1");
    assertThat(words(first)).isEqualTo("Blue star");
    assertThat(words(visit("v2"))).isEqualTo("Hugo P.");
    assertThat(words(visit("v4"))).isEqualTo("badge RF-0042");
    assertThat(MarkTexts.mark(screen, visit("v3"), ENGLISH)).isNull();
    assertThat(first.particulars().needs())
        .extracting(need -> MarkTexts.said(need, ENGLISH))
        .containsExactly("Accessible desk", "Sign language, if possible");
    assertThat(MarkTexts.needed(first)).isEqualTo("acces:must lsf:wish");
    assertThat(MarkTexts.where(visit("v4"), ENGLISH))
        .isEqualTo("Hall d’accueil · called once without answer");
    assertThat(MarkTexts.where(visit("v11"), ENGLISH)).isEqualTo("called with a group");
  }

  @Test
  void who_was_told_that_the_turn_is_near_is_not_sent_elsewhere() {
    assertThat(MarkTexts.otherAreas(screen, visit("v1"))).isEmpty();
    assertThat(MarkTexts.otherAreas(screen, visit("v4")))
        .extracting(area -> area.id())
        .contains("mezzanine");
    assertThat(MarkTexts.mayComing(visit("v1"))).as("has answered").isFalse();
    assertThat(MarkTexts.mayComing(visit("v2"))).isTrue();
  }

  private VisitRow visit(String id) {
    return screen.view().visits().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable String words(VisitRow visit) {
    FaceMark mark = MarkTexts.mark(screen, visit, ENGLISH);
    return mark == null ? null : mark.words();
  }

  private static SiteView.Steering dial(int percent, boolean byHand, boolean byLoad) {
    return new SiteView.Steering(
        percent, byHand, byLoad, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  private static HallScreen with(HallScreen screen, SiteView.Steering steering) {
    SiteView view = screen.view();
    return new HallScreen(
        new SiteView(
            view.sequence(),
            view.at(),
            view.siteName(),
            view.open(),
            view.dayClosed(),
            view.services(),
            view.desks(),
            view.visits(),
            view.alerts(),
            steering,
            view.appointments()),
        screen.people(),
        screen.site());
  }
}
