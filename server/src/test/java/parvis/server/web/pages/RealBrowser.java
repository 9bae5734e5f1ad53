package parvis.server.web.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parvis.server.Chromium;
import parvis.server.PageCheck;

/** Chromium before the running server; pictures go to {@code target/screenshots/server}. */
final class RealBrowser implements AutoCloseable {
  static final Path PICTURES = Path.of("target/screenshots/server");

  final List<String> complaints = new ArrayList<>();
  private final Chromium chromium = new Chromium();
  private final String server;

  RealBrowser(String server) {
    this.server = server.replaceAll("/$", "");
  }

  /** A browser of its own for one person or device. */
  BrowserContext person(String language) {
    BrowserContext context =
        chromium.context(
            new Browser.NewContextOptions()
                .setBaseURL(server)
                .setLocale(language)
                .setHasTouch(true)
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(15_000);
    return context;
  }

  /** Opens a page at a size and waits for its first words. */
  Page open(BrowserContext person, String path, int width, int height) {
    return openRefused(person, path, 200, width, height);
  }

  /** Opens what is answered by this status. */
  Page openRefused(BrowserContext person, String path, int status, int width, int height) {
    Page page = person.newPage();
    page.setViewportSize(width, height);
    page.onPageError(error -> complaints.add(path + ": " + error));
    var response = page.navigate(path);
    if (response == null || response.status() != status) {
      complaints.add(path + ": " + (response == null ? "no answer" : response.status()));
    }
    return page;
  }

  /** Signs in by the form, as a person does. */
  void signIn(BrowserContext person, String name, String password) {
    Page page = person.newPage();
    page.navigate("/sign-in?to=%2Fhome");
    page.fill("input[name=name]", name);
    page.fill("input[name=password]", password);
    page.keyboard().press("Enter");
    page.waitForURL("**/home");
    page.close();
  }

  /** Waits until the worker has kept the page and its assets. */
  void untilKept(Page page) {
    page.waitForCondition(
        () ->
            Boolean.TRUE.equals(
                page.evaluate(
                    """
                    (async () => {
                      const any = { ignoreVary: true };
                      const wanted = [...document.querySelectorAll('[src], link[rel=stylesheet]')];
                      const all = [location.href, ...wanted.map((e) => e.src || e.href)];
                      const kept = await Promise.all(all.map((one) => caches.match(one, any)));
                      return navigator.serviceWorker.controller !== null && kept.every(Boolean);
                    })()""")));
  }

  /** Takes a picture and notes what axe finds, and what is wider than the screen. */
  void look(Page page, String name) {
    page.evaluate("document.fonts.ready.then(() => true)");
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    PageCheck.faults(page).forEach(fault -> complaints.add(name + ": " + fault));
  }

  @Override
  public void close() {
    chromium.close();
  }
}
