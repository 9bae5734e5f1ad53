package parvis.server.configuration.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.server.configuration.change.Portrait.Aspect;

/** What publishing a configuration would change, for people to read before they do it. */
public final class ConfigurationChanges {
  private static final Text NOTHING = Label.NONE.text();

  private final List<Text> sentences = new ArrayList<>();

  private ConfigurationChanges() {}

  /** One sentence, in French and English, for each setting that differs; empty for none. */
  public static List<Text> between(SiteConfiguration old, SiteConfiguration next) {
    ConfigurationChanges changes = new ConfigurationChanges();
    changes.compare(Portraits.of(old), Portraits.of(next));
    return List.copyOf(changes.sentences);
  }

  private void compare(Map<Subject, Portrait> old, Map<Subject, Portrait> next) {
    for (Subject subject : together(old.keySet(), next.keySet())) {
      compare(subject, old.get(subject), next.get(subject));
    }
    for (Label kind : Label.values()) {
      compareOrder(kind, common(kind, old, next), common(kind, next, old));
    }
  }

  private void compare(Subject subject, @Nullable Portrait old, @Nullable Portrait next) {
    if (old == null) {
      say("%s : ajout", "%s added", subject.text());
    } else if (next == null) {
      say("%s : suppression", "%s removed", subject.text());
    } else {
      compareSettings(subject, old.settings(), next.settings());
    }
  }

  private void compareSettings(Subject subject, Map<Aspect, Text> old, Map<Aspect, Text> next) {
    for (Aspect aspect : together(old.keySet(), next.keySet())) {
      Text before = old.getOrDefault(aspect, NOTHING);
      Text after = next.getOrDefault(aspect, NOTHING);
      if (!before.equals(after)) {
        String part = aspect.part().isEmpty() ? "" : " (" + aspect.part() + ")";
        say(
            "%s : %s" + part + " %s → %s",
            "%s: %s" + part + " %s → %s",
            subject.text(),
            aspect.label().text(),
            before,
            after);
      }
    }
  }

  private void compareOrder(Label kind, List<Subject> old, List<Subject> next) {
    if (!old.equals(next)) {
      say("%s : l'ordre change", "%s: the order changes", kind.text());
    }
  }

  /** The subjects of {@code kind} in {@code one}, in its order, that {@code other} has too. */
  private static List<Subject> common(
      Label kind, Map<Subject, Portrait> one, Map<Subject, Portrait> other) {
    return one.keySet().stream()
        .filter(subject -> subject.kind() == kind && other.containsKey(subject))
        .toList();
  }

  private static <T> Set<T> together(Set<T> old, Set<T> next) {
    Set<T> all = new LinkedHashSet<>(old);
    all.addAll(next);
    return all;
  }

  private void say(String fr, String en, Text... arguments) {
    sentences.add(
        new Text(Map.of("fr", fill(fr, "fr", arguments), "en", fill(en, "en", arguments))));
  }

  /** Takes no format: a wording may contain any sign. */
  private static String fill(String pattern, String language, Text... arguments) {
    String[] parts = pattern.split("%s", -1);
    StringBuilder filled = new StringBuilder(parts[0]);
    for (int i = 0; i < arguments.length; i++) {
      filled.append(arguments[i].in(language)).append(parts[i + 1]);
    }
    return filled.toString();
  }
}
