package parvis.server.web.screens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Screens of one kind on the first page of the demo.
 *
 * @param title heading
 * @param links the screens
 */
public record StartGroup(String title, List<Link> links) {
  /**
   * One screen.
   *
   * @param title its name
   * @param what who uses it, in a line
   * @param icon pictogram name
   * @param url where it is
   * @param user who to sign in as, null when it is public
   * @param password of that user, null when it is public
   */
  public record Link(
      String title,
      String what,
      String icon,
      String url,
      @Nullable String user,
      @Nullable String password) {}

  public StartGroup {
    links = List.copyOf(links);
  }
}
