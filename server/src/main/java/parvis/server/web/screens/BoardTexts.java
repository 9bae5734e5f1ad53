package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parvis.engine.view.BoardView;

/** What the board's template asks of a call. */
@TemplateExtension
final class BoardTexts {
  private BoardTexts() {}

  /** First letters of the agent's name, at most two. */
  static String initials(BoardView.Call call) {
    return Stream.of(call.agentName().split("[\\s-]+"))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** What is said aloud. */
  static String speech(BoardView.Call call, Words words) {
    String said = words.say("board.speech", call.spoken(), words.text(call.desk()));
    return call.direction() == null ? said : said + ", " + words.text(call.direction());
  }
}
