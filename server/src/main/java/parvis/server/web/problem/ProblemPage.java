package parvis.server.web.problem;

/** A problem as a bare page: it must work when nothing else does. */
final class ProblemPage {
  private ProblemPage() {}

  static String of(Problem problem) {
    String title = escape(problem.title());
    return """
        <!doctype html>
        <html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title></head>
        <body><main><h1>%s</h1><p>%s</p><p><a href="/">Parvis</a></p></main></body></html>
        """
        .formatted(title, title, escape(problem.detail()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
