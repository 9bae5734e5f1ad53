package parvis.bench.http;

/**
 * What the server answered.
 *
 * @param status of HTTP
 * @param body as text, empty for none
 */
public record Answer(int status, String body) {
  /** The body, when the status is the one expected. */
  public String expect(int expected) {
    if (status != expected) {
      throw new IllegalStateException("expected " + expected + ", got " + status + ": " + body);
    }
    return body;
  }

  /**
   * The first text field of this name, empty when there is none; no parser, for it must be quick.
   */
  public String field(String name) {
    return fieldAfter(0, name);
  }

  /** The first text field of this name behind the first occurrence of {@code mark}. */
  public String fieldAfter(String mark, String name) {
    int start = body.indexOf(mark);
    return start < 0 ? "" : fieldAfter(start, name);
  }

  private String fieldAfter(int start, String name) {
    String opening = "\"" + name + "\":\"";
    int from = body.indexOf(opening, start);
    if (from < 0) {
      return "";
    }
    int value = from + opening.length();
    return body.substring(value, body.indexOf('"', value));
  }
}
