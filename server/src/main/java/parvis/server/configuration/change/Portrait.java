package parvis.server.configuration.change;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.Targets;
import parvis.engine.configuration.Text;
import parvis.server.configuration.notation.DurationNotation;

/** All settings of one thing, as people read them. */
final class Portrait {
  /**
   * One setting.
   *
   * @param label what it is called
   * @param part language of a wording or id of a time band, empty for the whole
   */
  record Aspect(Label label, String part) {}

  private final Map<Aspect, Text> settings = new LinkedHashMap<>();

  Map<Aspect, Text> settings() {
    return settings;
  }

  private Portrait put(Label label, Text value) {
    settings.put(new Aspect(label, ""), value);
    return this;
  }

  Portrait with(Label label, @Nullable Object value) {
    return put(label, value == null ? Label.NONE.text() : Text.same(value.toString()));
  }

  Portrait with(Label label, boolean value) {
    return put(label, (value ? Label.YES : Label.NO).text());
  }

  Portrait with(Label label, @Nullable Duration value) {
    return put(label, value == null ? Label.NONE.text() : Text.same(DurationNotation.write(value)));
  }

  /** Each language is a setting of its own: a sentence shows the wording that changed. */
  Portrait with(Label label, @Nullable Text value) {
    if (value != null) {
      new TreeMap<>(value.byLanguage())
          .forEach(
              (language, wording) ->
                  settings.put(new Aspect(label, language), Text.same("« " + wording + " »")));
    }
    return this;
  }

  Portrait with(Label label, Collection<String> values) {
    return put(label, values.isEmpty() ? Label.NONE.text() : Text.same(String.join(", ", values)));
  }

  /** One part of a setting, which the sentence names. */
  Portrait with(Label label, String part, String value) {
    settings.put(new Aspect(label, part), Text.same(value));
    return this;
  }

  Portrait withTexts(Label label, List<Text> values) {
    values.stream()
        .flatMap(text -> text.byLanguage().keySet().stream())
        .distinct()
        .sorted()
        .forEach(language -> settings.put(new Aspect(label, language), joined(values, language)));
    return this;
  }

  private static Text joined(List<Text> values, String language) {
    return Text.same(
        values.stream().map(text -> "« " + text.in(language) + " »").collect(joining(", ")));
  }

  Portrait withAptitudes(Label label, Map<String, Aptitude> aptitudes) {
    return with(label, aptitudes(aptitudes));
  }

  /** The same in a time band, which is named in the sentence. */
  Portrait withAptitudes(Label label, String band, Map<String, Aptitude> aptitudes) {
    return inBand(label, band, aptitudes(aptitudes));
  }

  private Portrait inBand(Label label, String band, List<String> written) {
    settings.put(new Aspect(label, band), Text.same(String.join(", ", written)));
    return this;
  }

  private static List<String> aptitudes(Map<String, Aptitude> aptitudes) {
    return aptitudes.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> one.getValue().priority()))
        .map(one -> one.getKey() + " " + one.getValue().priority() + opening(one.getValue().when()))
        .toList();
  }

  Portrait withCompetences(Label label, Map<String, Competence> competences) {
    return with(label, competences(competences));
  }

  /** The same in a time band, which is named in the sentence. */
  Portrait withCompetences(Label label, String band, Map<String, Competence> competences) {
    return inBand(label, band, competences(competences));
  }

  private static List<String> competences(Map<String, Competence> competences) {
    return competences.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> one.getValue().priority()))
        .map(one -> one.getKey() + " " + written(one.getValue()))
        .toList();
  }

  private static String written(Competence competence) {
    String level = competence.level() == Competence.FULL ? "" : " · " + competence.level() + " %";
    String tier = competence.tier() == 1 ? "" : " · tier " + competence.tier();
    return competence.priority() + level + tier + opening(competence.when());
  }

  private static String opening(@Nullable Opening when) {
    if (when == null) {
      return "";
    }
    String waited = when.waited() == null ? "" : " ≥ " + DurationNotation.write(when.waited());
    String length = when.length() == null ? "" : " ≥ " + when.length();
    return " ·" + waited + length;
  }

  Portrait withTargets(Label label, Targets targets) {
    return with(label, "services", targets(targets.services()))
        .with(label, "desks", targets(targets.desks()))
        .with(label, "agents", targets(targets.agents()));
  }

  private static String targets(@Nullable Set<String> ids) {
    return ids == null ? "*" : ids.isEmpty() ? "–" : String.join(", ", ids);
  }

  Portrait withOpenings(Label label, List<Opening> openings) {
    return with(label, openings.stream().map(one -> opening(one).strip()).toList());
  }
}
