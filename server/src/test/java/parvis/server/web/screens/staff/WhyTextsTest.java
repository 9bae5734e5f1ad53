package parvis.server.web.screens.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parvis.engine.calling.Explanation;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.event.Why;
import parvis.engine.ticket.Face;
import parvis.engine.ticket.Symbols;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;
import parvis.engine.view.VisitRow;
import parvis.engine.view.Wait;
import parvis.engine.visit.Channel;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;
import parvis.server.customers.Person;
import parvis.server.web.screens.Words;

/** Every reason has a sentence of its own, in both languages, without a gap. */
class WhyTextsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:42:00Z");
  private static final SiteConfiguration SITE = site();

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_rule_says_why_in_its_own_words(String language) {
    List<String> said = new ArrayList<>();
    for (Why.Rule rule : Why.Rule.values()) {
      said.add(
          WhyTexts.because(
              screen().site(), why(rule, Why.Path.ASKED, rule), row(), words(language)));
    }
    assertComplete(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_path_but_a_plain_one_is_told(String language) {
    List<String> said = new ArrayList<>();
    for (Why.Path path : List.of(Why.Path.STANDING, Why.Path.AUTOMATIC, Why.Path.GROUP)) {
      Why why = why(Why.Rule.LONGEST_WAIT, path, Why.Rule.LONGEST_WAIT);
      said.add(WhyTexts.because(screen().site(), why, row(), words(language)));
    }
    assertComplete(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_booking_is_told_with_its_time_and_as_the_reason_only_where_it_decided(String language) {
    VisitRow booked = row(Face.PLAIN, NOW);
    Why longest = why(Why.Rule.LONGEST_WAIT, Why.Path.ASKED, Why.Rule.LONGEST_WAIT);
    Why byClass = why(Why.Rule.PRIORITY_CLASS, Why.Path.ASKED, Why.Rule.PRIORITY_CLASS);
    Why first = byBooking(byClass);
    String told = WhyTexts.because(screen().site(), longest, booked, words(language));
    assertThat(told).startsWith(WhyTexts.because(screen().site(), longest, row(), words(language)));
    assertComplete(
        List.of(
            told,
            WhyTexts.because(screen().site(), byClass, booked, words(language)),
            WhyTexts.because(screen().site(), first, booked, words(language))));
    assertThat(WhyTexts.because(screen().site(), first, booked, words(language)))
        .contains(words(language).time(NOW))
        .doesNotContain("légale");
  }

  private static Why byBooking(Why why) {
    Why.Figures one = why.chosen();
    Why.Figures booked =
        new Why.Figures(
            one.visit(),
            one.token(),
            one.service(),
            one.priority(),
            1_000_000,
            one.waitedSeconds(),
            one.targetSeconds(),
            one.level(),
            one.dial());
    return new Why(
        why.rule(),
        why.path(),
        booked,
        why.passedOver(),
        why.obstacles(),
        why.waitingAhead(),
        why.reason(),
        why.keptSince());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void who_stays_waiting_is_named_with_the_rule_between_the_two(String language) {
    List<String> called = new ArrayList<>();
    List<String> picked = new ArrayList<>();
    for (Why.Rule by : Why.Rule.values()) {
      if (by != Why.Rule.PICKED && by != Why.Rule.HEAD_OF_LINE) { // all others are one sentence
        called.addAll(
            WhyTexts.passedOver(why(Why.Rule.BEST_MATCH, Why.Path.ASKED, by), words(language)));
        picked.addAll(
            WhyTexts.passedOver(why(Why.Rule.PICKED, Why.Path.PICKED, by), words(language)));
      }
    }
    assertComplete(called);
    assertComplete(picked);
    assertThat(called).allMatch(text -> text.contains("A\u00a0115 (9 / 12 min)"));
    assertThat(new HashSet<>(called)).doesNotContainAnyElementsOf(picked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_obstacle_is_said_with_its_time(String language) {
    List<String> said = new ArrayList<>();
    for (Why.Obstacle.Kind kind : Why.Obstacle.Kind.values()) {
      said.add(
          DeskAround.obstacle(
              new Why.Obstacle("v3", "B 048", "passeports", kind, NOW.plusSeconds(480)),
              words(language)));
      assertThat(said.getLast()).contains("10:50");
      assertThat(DeskAround.obstacle(kind, null, words(language))).doesNotContain("10:50");
    }
    assertComplete(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_cause_of_waiting_is_told_for_one_and_for_several(String language) {
    List<String> said = new ArrayList<>();
    for (Explanation.Cause cause : Explanation.Cause.values()) {
      said.addAll(Chances.causes(waiting(Map.of(cause, 1), List.of()), words(language)));
      said.addAll(Chances.causes(waiting(Map.of(cause, 4), List.of()), words(language)));
    }
    assertComplete(said);
    assertThat(said).hasSize(2 * Explanation.Cause.values().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void the_short_answer_is_about_the_desk_that_comes_soonest(String language) {
    Words words = words(language);
    Explanation.Chance behind = chance("guichet-2", true, 3, null);
    Explanation.Chance hindered = chance("guichet-6", false, 0, Why.Obstacle.Kind.TIER);
    Explanation.Chance busy = chance("guichet-4", true, 0, null);
    Explanation.Chance free = chance("guichet-5", false, 0, null);
    List<String> said =
        List.of(
            Chances.inShort(waiting(Map.of(), List.of()), words),
            Chances.inShort(waiting(Map.of(), List.of(hindered)), words),
            Chances.inShort(waiting(Map.of(), List.of(hindered, behind)), words),
            Chances.inShort(waiting(Map.of(), List.of(hindered, behind, busy)), words),
            Chances.inShort(waiting(Map.of(), List.of(hindered, behind, busy, free)), words));

    assertComplete(said);
    assertThat(said.get(2)).contains("2");
    assertThat(said.get(3)).contains("4");
    assertThat(said.get(4)).contains("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_symbol_has_a_name(String language) {
    List<String> said =
        Symbols.ALL.stream()
            .map(symbol -> FaceTexts.faceWords(row(symbol), words(language)))
            .toList();
    assertComplete(said);
    assertThat(FaceTexts.faceWords(row(new Face.Badge("17")), words(language))).contains("17");
    assertThat(FaceTexts.faceWords(row(Face.PLAIN), words(language))).isEmpty();
  }

  private static void assertComplete(List<String> said) {
    assertThat(said).doesNotHaveDuplicates();
    assertThat(said).allMatch(text -> text.length() > 3 && !text.contains("{"));
  }

  private static Words words(String language) {
    return Words.of(language).at(ZoneId.of("Europe/Paris"));
  }

  private static Why why(Why.Rule rule, Why.Path path, Why.Rule by) {
    return new Why(
        rule,
        path,
        figures("v1", "B 047", 660, 900),
        List.of(new Why.Passed(figures("v2", "A 115", 540, 720), by)),
        List.of(),
        0,
        "Retrait express",
        null);
  }

  private static Why.Figures figures(String id, String token, long waited, long target) {
    return new Why.Figures(id, token, "passeports", 1, 0, waited, target, 80, 25);
  }

  private static Explanation.Chance chance(
      String desk, boolean busy, int behind, Why.Obstacle.@Nullable Kind kind) {
    return new Explanation.Chance(desk, "nadia-r", busy, behind, kind, null);
  }

  private static WhyScreen waiting(
      Map<Explanation.Cause, Integer> before, List<Explanation.Chance> chances) {
    Explanation explanation = new Explanation("v2", 1, null, before, List.of(), chances);
    return new WhyScreen(row(), Person.UNKNOWN, explanation, SITE, NOW);
  }

  private static VisitRow row() {
    return row(Face.PLAIN);
  }

  private static VisitRow row(Face face) {
    return row(face, null);
  }

  private static VisitRow row(Face face, @Nullable Instant bookedAt) {
    return new VisitRow(
        "v1",
        "B 047",
        VisitRow.Status.WAITING,
        "passeports",
        Text.same("Passeports"),
        "titre-mineur",
        Text.same("Passeport"),
        Channel.KIOSK,
        "fr",
        Text.same("Priorité légale"),
        1,
        NOW.minusSeconds(700),
        new Wait(NOW.minusSeconds(660), NOW, Duration.ofMinutes(15)),
        null,
        null,
        null,
        1,
        ExpectedWait.unknown(),
        new VisitRow.Particulars(null, face, List.of(), false, 0, null, bookedAt));
  }

  private static DeskScreen screen() {
    DeskRow desk =
        new DeskRow(
            "guichet-4",
            Text.same("Guichet 4"),
            Arrow.RIGHT,
            null,
            DeskRow.Status.CALLING,
            "nadia-r",
            "Nadia R.",
            null,
            NOW,
            null,
            List.of(),
            DeskRow.Calling.MANUAL);
    DeskView view =
        new DeskView(
            1,
            NOW,
            Text.same("Valmont"),
            desk,
            null,
            List.of(),
            0,
            List.of(),
            List.of(),
            null,
            true,
            true,
            Duration.ZERO,
            DeskView.Around.NOTHING);
    return new DeskScreen(view, Map.of(), "tag", SITE, List.of(), List.of(), List.of());
  }

  private static SiteConfiguration site() {
    return switch (new ConfigurationReader(Year.of(2026))
        .read(
            new Documents(
                resource("mairie-de-valmont.yaml"),
                resource("organisation.yaml"),
                resource("mairie-de-valmont.ics")))) {
      case Result.Valid(var configuration) -> configuration;
      case Result.Invalid(var problems) -> throw new AssertionError(problems);
    };
  }

  private static String resource(String name) {
    try (InputStream in = WhyTextsTest.class.getResourceAsStream("/sample/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
