package parvis.engine.configuration;

import java.util.Map;

/**
 * A wording in one or several languages.
 *
 * @param byLanguage wording by ISO 639 language code; never empty
 */
public record Text(Map<String, String> byLanguage) {
  public Text {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("text: needs a wording in at least one language");
    }
  }

  /** The same wording in every language. */
  public static Text same(String wording) {
    return new Text(Map.of("fr", wording));
  }

  /** The wording in {@code language}, else in French, else in the first language by code. */
  public String in(String language) {
    String wording = byLanguage.get(language);
    if (wording == null) {
      wording = byLanguage.get("fr");
    }
    return wording != null
        ? wording
        : byLanguage.entrySet().stream().min(Map.Entry.comparingByKey()).orElseThrow().getValue();
  }
}
