package parvis.server.web.problem;

import io.vertx.core.http.HttpServerRequest;

/** A problem as a page of its own: no template and no site, so that it works when they do not. */
final class ProblemPage {
  private static final String VISITORS = "/v/";
  private static final String BOOKINGS = "/b/";
  private static final int GONE = 410;

  private ProblemPage() {}

  /** The page that tells the problem. */
  static String of(HttpServerRequest request, Problem problem, ProblemTexts texts) {
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>%s</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/fonts.css">
        <link rel="stylesheet" href="/assets/tokens.css">
        <link rel="stylesheet" href="/assets/parvis.css">
        <link rel="stylesheet" href="/assets/office.css">
        </head>
        <body>
        <main class="door"><div class="card stack">
        <p class="mark">Parvis</p>
        <h1>%s</h1>
        <p>%s</p>
        %s</div></main>
        </body>
        </html>
        """
        .formatted(
            texts.language(),
            escape(problem.title()),
            escape(problem.title()),
            escape(problem.detail()),
            wayOut(request, problem, texts));
  }

  /**
   * Staff find their way from the first page; a visitor has nothing to look for there, and somebody
   * whose place is no longer kept chooses another.
   */
  private static String wayOut(HttpServerRequest request, Problem problem, ProblemTexts texts) {
    String path = request.path() == null ? "" : request.path();
    int dot = path.lastIndexOf('.');
    if (problem.status() == GONE && path.startsWith(BOOKINGS) && dot > 0) {
      return link(
          "/sites/" + path.substring(BOOKINGS.length(), dot) + "/book", texts.say("page.book"));
    }
    return path.startsWith(VISITORS) ? "" : link("/", texts.say("page.first"));
  }

  private static String link(String address, String text) {
    return "<p><a class=\"button wide\" href=\"%s\">%s</a></p>\n"
        .formatted(escape(address), escape(text));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
