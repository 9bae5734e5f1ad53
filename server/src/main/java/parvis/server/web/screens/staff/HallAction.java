package parvis.server.web.screens.staff;

/**
 * Something that helps at once: a place to look at, or a command.
 *
 * @param label on the button or link
 * @param href where it leads, empty for a command
 * @param post where the command goes, empty for a link
 * @param method of the command
 * @param body of the command, as JSON
 * @param main whether it is what to try first
 */
public record HallAction(
    String label, String href, String post, String method, String body, boolean main) {

  /** A place to look at. */
  static HallAction link(String label, String href) {
    return new HallAction(label, href, "", "", "", false);
  }

  /** A command without anything more to say. */
  static HallAction post(String label, String post) {
    return new HallAction(label, "", post, "POST", "{}", false);
  }

  /** A command that sets something. */
  static HallAction put(String label, String post, String body) {
    return new HallAction(label, "", post, "PUT", body, false);
  }

  /** The same, as what to try first. */
  HallAction first() {
    return new HallAction(label, href, post, method, body, true);
  }

  /** Whether it leads somewhere, and changes nothing. */
  public boolean isLink() {
    return !href.isEmpty();
  }
}
