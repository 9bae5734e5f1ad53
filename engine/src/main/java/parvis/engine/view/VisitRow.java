package parvis.engine.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.visit.Channel;

/**
 * A visit in a list.
 *
 * @param id of the visit
 * @param token as shown
 * @param status where it is
 * @param service id of the service
 * @param serviceName name of the service
 * @param reason id of the declared reason
 * @param reasonName the reason in words
 * @param channel how the rank was taken
 * @param language of the person
 * @param className priority class in words, null for the standard one
 * @param partySize people who came together
 * @param takenAt when the rank was taken
 * @param waited wait of the current leg against its target
 * @param notBefore not callable before, null for now
 * @param desk name of the desk it is at, or is kept for; null for none
 * @param agent name of the agent it is at, is held by or kept for; null for none
 * @param leg number of the current leg
 */
public record VisitRow(
    String id,
    String token,
    Status status,
    String service,
    Text serviceName,
    String reason,
    Text reasonName,
    Channel channel,
    String language,
    @Nullable Text className,
    int partySize,
    Instant takenAt,
    Wait waited,
    @Nullable Instant notBefore,
    @Nullable Text desk,
    @Nullable String agent,
    int leg) {
  /** Where a visit is, as lists name it. */
  public enum Status {
    ANNOUNCED,
    WAITING,
    CALLED,
    PRESENT,
    IN_SERVICE,
    HELD,
    WRAP_UP,
    NO_SHOW,
    SERVED,
    LEFT,
    CANCELLED,
    EXPIRED
  }
}
