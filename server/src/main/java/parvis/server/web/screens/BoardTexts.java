package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.view.BoardView;
import parvis.engine.view.ServiceRow;

/** What a board's template asks of a call. */
@TemplateExtension
final class BoardTexts {
  private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s+(\\S{1,3})");
  private static final String WIDE = "MWmw@";
  private static final String NARROW = " .,'’1IJijlt-";
  // as in board-call.css: sizes of a group's letters, and the room for them, in hundredths of the
  // width
  private static final double[] GROUP_SIZES = {9, 5.4, 3.9, 3.1, 2.5, 2};
  private static final double GROUP_WIDTH = 49;
  private static final double GROUP_HEIGHT = 12;

  /** A desk's name in two parts, so that its number can be told from the far end of a line. */
  record DeskName(String word, String number) {}

  private BoardTexts() {}

  /** First letters of the agent's name, at most two. */
  static String initials(ShownCall call) {
    return Stream.of(call.agentName().split("[\\s-]+"))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The wait of a service, or that it gives no tickets. */
  static String wait(ServiceRow service, Words words) {
    return switch (service.day().phase()) {
      case OPEN, LAST_RANKS -> words.expect(service.expected());
      case DRAINING -> words.say("board.service.drained");
      case CLOSED -> words.say("board.service.closed");
    };
  }

  /** The kind, as a style is named after it. */
  static String style(ShownCall call) {
    return call.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much room the called need: names the size of the letters. */
  static String size(ShownCall call) {
    if (call.signs().size() > 1) {
      return groupSize(call.signs().stream().mapToDouble(BoardTexts::width).toArray());
    }
    Sign sign = call.signs().getFirst();
    if (sign.symbol() != null || sign.photo() != null) {
      return "pictured";
    }
    double width = width(sign.name() == null ? sign.token() : sign.name());
    return width <= 2.75 ? "plain" : width <= 3.4 ? "long" : width <= 4.9 ? "longer" : "longest";
  }

  /** The largest letters in which all of a group find room. */
  private static String groupSize(double... widths) {
    for (int i = 0; i < GROUP_SIZES.length; i++) {
      if (lines(widths, GROUP_WIDTH / GROUP_SIZES[i]) * GROUP_SIZES[i] * 1.1 <= GROUP_HEIGHT) {
        return "group-" + i;
      }
    }
    return "group-" + (GROUP_SIZES.length - 1);
  }

  private static int lines(double[] widths, double line) {
    int lines = 1;
    double used = 0;
    for (double width : widths) {
      if (used > 0 && used + width > line) {
        lines++;
        used = 0;
      }
      used += width + 0.45;
    }
    return lines;
  }

  private static double width(Sign sign) {
    boolean pictured = sign.symbol() != null || sign.photo() != null;
    return (pictured ? 1.2 : 0) + width(sign.name() == null ? sign.token() : sign.name());
  }

  /** Width in the height of its letters, a little more than less. */
  private static double width(String text) {
    return text.chars()
        .mapToDouble(
            c -> WIDE.indexOf(c) >= 0 ? 0.95 : c == ' ' ? 0.2 : NARROW.indexOf(c) >= 0 ? 0.4 : 0.63)
        .sum();
  }

  /** What is above the called where it does not go without saying; null for nothing. */
  static @Nullable String heading(ShownCall call, Words words) {
    String service = lineName(call, words);
    return switch (call.kind()) {
      case COME, STAY -> null;
      case GROUP -> words.say("board.group", service, call.signs().size());
      case HEAD_OF_LINE -> words.say("board.line", service);
    };
  }

  /** Whose line it is, where only the line is told. */
  static String lineName(ShownCall call, Words words) {
    return call.serviceName() == null ? "" : words.text(call.serviceName());
  }

  /** Where the called go, or that they stay. */
  static String where(ShownCall call, Words words) {
    return switch (call.kind()) {
      case COME, GROUP, HEAD_OF_LINE -> words.text(call.desk());
      case STAY -> words.say("board.stay");
    };
  }

  /** What helps to find the way, or who comes; null for nothing. */
  static @Nullable String way(ShownCall call, Words words) {
    if (call.kind() == BoardView.Kind.STAY) {
      return words.say("board.stay.who", call.agentName());
    }
    return call.direction() == null ? null : words.text(call.direction());
  }

  /** What is said aloud. */
  static String speech(ShownCall call, Words words) {
    String called =
        call.signs().stream()
            .map(sign -> SignTexts.aloud(sign, words))
            .collect(Collectors.joining(", "));
    String desk = words.text(call.desk());
    String said =
        switch (call.kind()) {
          case COME -> words.say("board.speech", called, desk);
          case STAY -> words.say("board.speech.stay", called, call.agentName());
          case GROUP -> words.say("board.speech.group", called, desk);
          case HEAD_OF_LINE -> words.say("board.speech.line", desk);
        };
    Text direction = call.kind() == BoardView.Kind.STAY ? null : call.direction();
    return direction == null ? said : said + ", " + words.text(direction);
  }

  /** The desk's name and its number; all of it is the number when there is none. */
  static DeskName deskName(ShownCall call, Words words) {
    String name = words.text(call.desk());
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches()
        ? new DeskName(numbered.group(1), numbered.group(2))
        : new DeskName("", name);
  }
}
