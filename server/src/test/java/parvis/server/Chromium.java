package parvis.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The browser of the tests: started once for a process, since starting it costs more than most
 * tests do. Whoever opens it gets contexts of their own, closed together.
 */
public final class Chromium implements AutoCloseable {
  /** What it is called, the one without windows first: it opens pages faster. */
  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private static final Browser BROWSER =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--autoplay-policy=no-user-gesture-required")));

  /** A little more than the calm of command.js, within which a second click is not taken. */
  private static final double CALM_MILLIS = 550;

  private static final String NOTES_COMMANDS =
      """
      (() => {
        const send = window.fetch;
        window.fetch = (address, options) => {
          if ((options?.method ?? 'GET') !== 'GET') window.commanded = Date.now();
          return send(address, options);
        };
      })();""";

  private final List<BrowserContext> opened = new ArrayList<>();

  private static Path executable() {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no browser among " + NAMES));
  }

  /** A browser without memory of others. */
  public BrowserContext context(Browser.NewContextOptions options) {
    BrowserContext context = BROWSER.newContext(options);
    opened.add(context);
    context.addInitScript(NOTES_COMMANDS);
    return context;
  }

  /** Waits until the page takes another command, as a person does between two clicks. */
  public static void calm(Page page) {
    double since = ((Number) page.evaluate("Date.now() - (window.commanded || 0)")).doubleValue();
    if (since < CALM_MILLIS) {
      page.waitForTimeout(CALM_MILLIS - since);
    }
  }

  @Override
  public void close() {
    opened.forEach(BrowserContext::close); // also when it is closed already
    opened.clear();
  }
}
