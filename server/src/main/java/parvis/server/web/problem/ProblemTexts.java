package parvis.server.web.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;

/** Problems in the reader's language: French unless another one we speak is preferred. */
public final class ProblemTexts {
  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

  private final ResourceBundle texts;

  private ProblemTexts(Locale language) {
    texts =
        ResourceBundle.getBundle(
            "messages.problems",
            language,
            ProblemTexts.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The texts for an Accept-Language header. */
  public static ProblemTexts forHeader(@Nullable String acceptLanguage) {
    return new ProblemTexts(language(acceptLanguage));
  }

  /** The language to answer in: one we speak, French when in doubt. */
  public static Locale language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.FRENCH;
    }
    try {
      Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
      return found == null ? Locale.FRENCH : found;
    } catch (IllegalArgumentException _) {
      return Locale.FRENCH;
    }
  }

  /** The language they are in. */
  String language() {
    return texts.getLocale().getLanguage();
  }

  /** A text that needs no values. */
  String say(String key) {
    return text(key, List.of());
  }

  /** Tells a refusal. */
  public Problem of(ProblemException refusal) {
    List<Problem.Invalid> errors =
        refusal.flaws().stream()
            .map(flaw -> new Problem.Invalid(flaw.field(), fieldText(flaw)))
            .toList();
    return problem(refusal.status(), refusal.code(), null, errors, refusal.values());
  }

  /** Tells what only has a status. */
  public Problem ofStatus(int status) {
    String code = texts.containsKey("http" + status + ".title") ? "http" + status : "http";
    return problem(status, code, null, List.of(), List.of(status));
  }

  /** Tells a fault of ours, without what it was: that is in the log under the incident's id. */
  public Problem ofIncident(String incident) {
    return problem(500, "incident", "urn:uuid:" + incident, List.of(), List.of(incident));
  }

  private Problem problem(
      int status,
      String code,
      @Nullable String instance,
      List<Problem.Invalid> errors,
      List<Object> values) {
    return new Problem(
        "urn:parvis:problem:" + code,
        text(code + ".title", values),
        status,
        text(code + ".detail", values),
        instance,
        code,
        errors);
  }

  private Object inLanguage(Object value) {
    return value instanceof Text wording ? wording.in(texts.getLocale().getLanguage()) : value;
  }

  private String fieldText(ProblemException.Flaw flaw) {
    return text("field." + flaw.key(), flaw.values());
  }

  private String text(String key, List<Object> values) {
    try {
      Object[] said = values.stream().map(this::inLanguage).toArray();
      return new MessageFormat(texts.getString(key), texts.getLocale()).format(said);
    } catch (MissingResourceException _) {
      return key; // better a key than no answer
    }
  }
}
