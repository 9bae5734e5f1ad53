package parvis.server.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rank that was taken; the same again for a repeated request.
 *
 * @param id of the visit
 * @param token as shown
 * @param spoken as said
 * @param service id of the service
 * @param serviceName name of the service in the person's language
 * @param ahead people in front at that moment
 * @param expected the wait told, null when nobody could say
 * @param followUrl the visitor's own page
 * @param qr that address as a picture, when it was asked for
 * @param takenAt when
 */
public record RankAnswer(
    String id,
    String token,
    String spoken,
    String service,
    String serviceName,
    int ahead,
    @Nullable Expected expected,
    String followUrl,
    @Nullable String qr,
    Instant takenAt) {
  /**
   * A wait in minutes.
   *
   * @param low seldom less
   * @param high seldom more
   */
  public record Expected(int low, int high) {}
}
