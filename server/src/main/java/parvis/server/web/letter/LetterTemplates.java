package parvis.server.web.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/letters}. */
@CheckedTemplate(basePath = "letters")
final class LetterTemplates {
  private LetterTemplates() {}

  static native TemplateInstance page(LetterPage it);

  static native TemplateInstance plain(LetterPage it);
}
