package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import parvis.server.Chromium;
import parvis.server.PageCheck;

/**
 * A real browser before the test server: opens screens, takes their pictures, checks them with axe.
 * Registered for a class, it is shared by its tests, after each of which no page may have
 * complained.
 */
final class Gallery implements AutoCloseable, AfterEachCallback, AfterAllCallback {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int NARROW = 320;
  private static final String NOTHING = "/nothing";

  /** Until what has changed was drawn. */
  private static final String PAINTED =
      "new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))";

  final TestServer server = new TestServer();
  final List<String> complaints = new ArrayList<>();
  private final Chromium chromium = new Chromium();
  private final Deque<Page> free = new ArrayDeque<>();

  Gallery() {
    server.page(NOTHING, "<!doctype html><html lang=\"en\"><title>Nothing</title></html>");
  }

  /** Opens {@code html} as a page of that size. */
  Page open(String path, String html, int width, int height, ColorScheme scheme) {
    server.page(path, html);
    Page page = free.isEmpty() ? fresh() : free.pop();
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.navigate(server.url(path));
    page.evaluate("document.fonts.ready.then(() => true)");
    return page;
  }

  private Page fresh() {
    BrowserContext context =
        chromium.context(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setHasTouch(true));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("net::ERR")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** Another page is shown in its place, which remembers nothing: a new one costs a second. */
  private void leave(Page page) {
    page.navigate(server.url(NOTHING));
    page.evaluate("localStorage.clear(); sessionStorage.clear()");
    free.push(page);
  }

  Page open(String path, String html, int width, int height) {
    return open(path, html, width, height, ColorScheme.LIGHT);
  }

  /**
   * Waits until {@code condition} is true in the page. Playwright's own waiting runs inside the
   * page with {@code eval}, which our Content-Security-Policy refuses.
   */
  static void until(Page page, String condition) {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(condition)));
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  /** Takes a picture, checks with axe, and that nothing is wider than the screen. */
  void look(Page page, String name) {
    picture(page, name);
    PageCheck.faults(page).forEach(fault -> complaints.add(name + ": " + fault));
  }

  /**
   * Looks at a page as it is, on a narrow screen, and in the dark, and closes it: opening it three
   * times costs more, and in the dark nothing but its colours is another.
   */
  void lookThreeWays(Page page, String name, int high) {
    ViewportSize size = page.viewportSize();
    look(page, name);
    page.setViewportSize(NARROW, high);
    look(page, name + "-320");
    page.setViewportSize(size.width, size.height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.evaluate(PAINTED); // a busy machine has the old colours on some parts for a moment
    picture(page, name + "-dark");
    PageCheck.contrastFaults(page).forEach(fault -> complaints.add(name + "-dark: " + fault));
    leave(page);
  }

  /** The same, of a page that is not needed after it. */
  void lookAndClose(Page page, String name) {
    look(page, name);
    leave(page);
  }

  /** Notes when what is seen of two parts of the page overlaps. */
  void assertApart(Page page, String one, String other) {
    Object overlap =
        page.evaluate(
            """
            ([one, other]) => {
              const boxes = (selector) => [...document.querySelectorAll(selector + ' *')]
                .filter((e) => e.checkVisibility() && e.getClientRects().length && e.children.length === 0)
                .map((e) => { const r = document.createRange(); r.selectNodeContents(e);
                  return e.matches('img, svg') ? e.getBoundingClientRect() : r.getBoundingClientRect(); })
                .filter((b) => b.width > 1 && b.height > 1);
              const cross = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
                && a.top + a.height * 0.14 < b.bottom && b.top < a.bottom - a.height * 0.14;
              return boxes(one).some((a) => boxes(other).some((b) => cross(a, b)));
            }""",
            List.of(one, other));
    if (Boolean.TRUE.equals(overlap)) {
      complaints.add(one + " overlaps " + other);
    }
  }

  /** Notes when a part of the page stands out of its place. */
  void assertInside(Page page, String part, String place) {
    Object out =
        page.evaluate(
            """
            ([part, place]) => {
              const all = document.querySelector(place).getBoundingClientRect();
              return [...document.querySelectorAll(part)].map((e) => e.getBoundingClientRect())
                .some((b) => b.left < all.left || b.right > all.right || b.bottom > all.bottom
                  || b.top < all.top);
            }""",
            List.of(part, place));
    if (Boolean.TRUE.equals(out)) {
      complaints.add(part + " stands out of " + place);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertNoComplaint();
  }

  void assertNoComplaint() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
