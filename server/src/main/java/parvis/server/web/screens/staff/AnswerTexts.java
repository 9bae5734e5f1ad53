package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.util.stream.Collectors;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.visit.Answer;
import parvis.server.web.screens.Words;

/** What was recorded of a service, in a line. */
@TemplateExtension
final class AnswerTexts {
  private AnswerTexts() {}

  /** The answers with how many of each; says so when there is none. */
  static String answered(DeskScreen screen, Received past, Words words) {
    return past.answers().isEmpty()
        ? words.say("answers.none")
        : past.answers().stream()
            .map(answer -> said(screen, answer, words))
            .collect(Collectors.joining(", "));
  }

  private static String said(DeskScreen screen, Answer answer, Words words) {
    String name =
        screen.site().answers().stream()
            .filter(choice -> choice.id().equals(answer.answer()))
            .map(AnswerChoice::name)
            .map(words::text)
            .findFirst()
            .orElse(answer.answer());
    return answer.quantity() == 1 ? name : words.say("answers.times", answer.quantity(), name);
  }
}
