package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.ticket.Face;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Origin;

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
 * @param expected rest of the wait
 * @param particulars what else is known
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
    int leg,
    ExpectedWait expected,
    Particulars particulars) {
  /**
   * What else is known of a visit.
   *
   * @param area name of the area where the person waits, null when there is only one
   * @param face what stands for the person beside the number
   * @param needs what the person requires or prefers
   * @param coming whether the person, told that the turn is near, answered that they come
   * @param recycles how often the person was put back after a call without answer
   * @param group id of the group that the person was called with, null for none
   * @param bookedAt the time that the person had booked, null for who walked in
   * @param sentOn how often the person was sent on by an agent
   * @param usualAgent whose personal customer the person is, null for nobody's
   * @param cameFrom the other site from which the person was sent, null for none
   */
  public record Particulars(
      @Nullable Text area,
      Face face,
      List<NeedRow> needs,
      boolean coming,
      int recycles,
      @Nullable String group,
      @Nullable Instant bookedAt,
      int sentOn,
      @Nullable UsualAgent usualAgent,
      @Nullable Origin cameFrom) {
    /** Nothing else. */
    public static final Particulars NONE =
        new Particulars(null, Face.PLAIN, List.of(), false, 0, null, null, 0, null, null);

    /** What is known of somebody who came on their own, and is nobody's personal customer. */
    public Particulars(
        @Nullable Text area,
        Face face,
        List<NeedRow> needs,
        boolean coming,
        int recycles,
        @Nullable String group,
        @Nullable Instant bookedAt) {
      this(area, face, needs, coming, recycles, group, bookedAt, 0, null, null);
    }
  }

  /**
   * The agent whose personal customer somebody is.
   *
   * @param id of the agent
   * @param name as colleagues call the agent
   */
  public record UsualAgent(String id, String name) {}

  /**
   * A need of a visit.
   *
   * @param id of the need
   * @param name in words
   * @param icon pictogram name
   * @param required whether only who offers it may receive
   */
  public record NeedRow(String id, Text name, String icon, boolean required) {}

  /** Whether the person waits here, told or not that the turn is near. */
  public boolean waits() {
    return status == Status.WAITING || status == Status.PRE_CALLED;
  }

  /** Where a visit is, as lists name it. */
  public enum Status {
    ANNOUNCED,
    WAITING,
    /** Waits, and was told that the turn is near. */
    PRE_CALLED,
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
