package parvis.server.access.http;

import org.jspecify.annotations.Nullable;

/** Addresses on this server, the only ones it may send a browser to after signing in. */
public final class LocalPath {
  private static final String HOME = "/";

  private LocalPath() {}

  /**
   * The path, or the home page when it might lead elsewhere: {@code //host} and {@code /\host} are
   * other servers to a browser, and it drops tabs and line ends before it looks.
   */
  public static String orHome(@Nullable String path) {
    return path != null && isLocal(path) ? path : HOME;
  }

  private static boolean isLocal(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.indexOf('\\') < 0
        && path.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
