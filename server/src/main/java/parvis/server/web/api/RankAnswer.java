package parvis.server.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.ticket.Face;

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
 * @param promised the time before which the person is not called, null for none
 * @param area where the person waits, null where there is only one such place
 * @param face what stands for the person beside the number
 * @param desk where the person is called to at once, null for nowhere yet
 * @param calledName how the person is called, unlike all others there; null for by number
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
    Instant takenAt,
    @Nullable Instant promised,
    @Nullable String area,
    Face face,
    @Nullable String desk,
    @Nullable String calledName) {
  /**
   * A wait in minutes.
   *
   * @param low seldom less
   * @param high seldom more
   */
  public record Expected(int low, int high) {}
}
