package parvis.server.web.calendar;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Secret;

/** Answers with a calendar, or that the one that was read before is still right. */
public final class CalendarAnswer {
  private static final int LENGTH = 32;

  private CalendarAnswer() {}

  /**
   * The answer. Its tag is a weak one: the file tells when it was written, which is no change.
   *
   * @param content all that the file is made from, besides the moment
   * @param seen the If-None-Match header, null for none
   * @param file writes the file
   */
  public static Response of(String content, @Nullable String seen, Supplier<String> file) {
    String tag = "W/\"" + Secret.hash(content).substring(0, LENGTH) + "\"";
    Response.ResponseBuilder answer =
        isSeen(tag, seen) ? Response.notModified() : Response.ok(file.get());
    return answer
        .header("ETag", tag)
        .header("Cache-Control", "private, no-cache")
        .header("Content-Disposition", "inline; filename=\"agenda.ics\"")
        .build();
  }

  private static boolean isSeen(String tag, @Nullable String seen) {
    return seen != null
        && Arrays.stream(seen.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || weak(one).equals(tag));
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }
}
