package parvis.server;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What no page may have, whatever it shows: a finding of axe-core, or more width than its screen.
 */
public final class PageCheck {
  private static final String AXE = read("/axe.min.js");

  /** Only what was violated comes back: the page has no frames, and the rest is long. */
  private static final String RUN =
      """
      async (rules) => (await axe.run({resultTypes: ['violations'], preload: false,
          ...(rules.length && {runOnly: rules})}))
        .violations.flatMap((found) =>
          found.nodes.map((node) => `${found.id} ${node.target} ${node.failureSummary}`))""";

  private PageCheck() {}

  /** What is wrong with the page as it is now; nothing when the list is empty. */
  public static List<String> faults(Page page) {
    List<String> faults = run(page, List.of());
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!Integer.valueOf(0).equals(wider)) {
      faults.add("wider than the screen by " + wider);
    }
    return faults;
  }

  /** What cannot be read well in the colours that the page has now. */
  public static List<String> contrastFaults(Page page) {
    return run(page, List.of("color-contrast"));
  }

  private static List<String> run(Page page, List<String> rules) {
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AXE);
    }
    List<String> faults = new ArrayList<>();
    ((List<?>) page.evaluate(RUN, rules)).forEach(fault -> faults.add(String.valueOf(fault)));
    return faults;
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(PageCheck.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
