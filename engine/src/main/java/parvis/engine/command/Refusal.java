package parvis.engine.command;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a site does not do what was asked.
 *
 * @param reason the kind of refusal
 * @param details what the sentence needs, by placeholder, in the order of the sentence
 */
public record Refusal(Reason reason, Map<String, String> details) {
  public Refusal {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Every reason that a site can have; each has a sentence in every language of the screens. */
  public enum Reason {
    UNKNOWN_SERVICE(true),
    UNKNOWN_REASON(true),
    UNKNOWN_DESK(true),
    UNKNOWN_AGENT(true),
    UNKNOWN_VISIT(true),
    UNKNOWN_CLASS(true),
    UNKNOWN_PAUSE(true),
    UNKNOWN_ANSWER(true),
    UNKNOWN_NEED(true),
    UNKNOWN_AREA(true),
    UNKNOWN_REINFORCEMENT(true),
    UNKNOWN_BADGE(true),
    UNKNOWN_BOOKING(true),
    UNKNOWN_ABSENCE(true),
    UNKNOWN_CUSTOMER(true),
    SITE_NOT_CONFIGURED(false),
    SITE_CLOSED(false),
    OUTSIDE_HOURS(false),
    SERVICE_CLOSED(false),
    SERVICE_OUTSIDE_HOURS(false),
    LAST_RANKS_GIVEN(false),
    SERVICE_ALREADY_OPEN(false),
    SERVICE_ALREADY_CLOSED(false),
    NO_REMOTE_RANKS(false),
    REASON_IS_A_BRANCH(false),
    NUMBERS_EXHAUSTED(false),
    DESK_CLOSED(false),
    DESK_TAKEN(false),
    DESK_BUSY(false),
    AGENT_ELSEWHERE(false),
    AGENT_NOT_AVAILABLE(false),
    ALREADY_SO(false),
    NOBODY_TO_CALL(false),
    NOBODY_CALLED(false),
    NOT_CALLED(false),
    NOT_CALLED_BY_SYSTEM(false),
    NOBODY_IN_SERVICE(false),
    NOT_IN_WRAP_UP(false),
    RECALL_LIMIT(false),
    HOLD_LIMIT(false),
    NOT_HELD(false),
    NOT_HERE_YET(false),
    NOT_WAITING(false),
    VISIT_OVER(false),
    VISIT_AT_A_DESK(false),
    RANK_LOST(false),
    TOO_EARLY(false),
    NOT_ABLE(false),
    NO_RIGHT(false),
    TARGET_NOT_ALLOWED(false),
    TARGET_SHUT(false),
    REASONS_LEFT(false),
    NOT_YOUR_DESK(false),
    NOT_YOUR_VISIT(false),
    REASON_NEEDED(false),
    ANSWER_NEEDED(false),
    DELAY_LIMIT(false),
    NEED_NOT_MET(false),
    TOKEN_NOT_OFFERED(false),
    BADGE_NEEDED(false),
    BADGE_OUT(false),
    NO_PROMISE(false),
    TIME_PAST(false),
    TIME_AFTER_CLOSING(false),
    NOT_PRE_CALLED(false),
    ALREADY_PRE_CALLED(false),
    ENOUGH_PRE_CALLED(false),
    AREA_NOT_FOR_SERVICE(false),
    AREA_TAKES_NOBODY(false),
    AREA_FULL(false),
    NOT_A_LINE(false),
    NOT_FOR_A_LINE(false),
    CEILING_NEEDED(false),
    TAKES_NO_RANKS(false),
    NO_PLACES(false),
    NOBODY_FITS(false),
    NO_GROUP(false),
    NOT_IN_GROUP(false),
    GROUP_HERE(false),
    GROUP_STARTED(false),
    GROUP_NOT_STARTED(false),
    GROUP_FULL(false),
    GROUP_TOO_SMALL(false),
    NOT_ASKED(false),
    NO_HELP_UNDER_WAY(false),
    HELP_UNDER_WAY(false),
    NOT_BOOKABLE(false),
    PLACE_TAKEN(false),
    SESSION_FULL(false),
    TOO_SOON_TO_BOOK(false),
    TOO_FAR_TO_BOOK(false),
    PLACE_NOT_HELD(false),
    BOOKING_LIMIT(false),
    BOOKING_OVER(false),
    WAITLIST_FULL(false),
    AGENDA_CHANGED(false),
    HERE_TOO_EARLY(false),
    HERE_TOO_LATE(false),
    AGENT_AWAY(false),
    NO_AGENT_NAMED(false),
    NO_PERSONAL_CUSTOMERS(false),
    CUSTOMER_OF_ANOTHER(false),
    TOO_MANY_CUSTOMERS(false),
    NOTHING_TO_UNDO(false),
    UNDO_TOO_LATE(false),
    UNDO_OVERTAKEN(false),
    OTHER_COMMAND_SAME_ID(false);

    private final boolean unknown;

    Reason(boolean unknown) {
      this.unknown = unknown;
    }

    /** Whether the command names something that is not there. */
    public boolean isUnknown() {
      return unknown;
    }
  }

  /** A refusal whose sentence needs nothing more. */
  public static Refusal of(Reason reason) {
    return new Refusal(reason, Map.of());
  }

  /** A refusal whose sentence names one thing. */
  public static Refusal of(Reason reason, String name, String value) {
    return new Refusal(reason, Map.of(name, value));
  }

  /** The site is closed by its hours until {@code opens}. */
  public static Refusal outsideHours(Instant opens) {
    return of(Reason.OUTSIDE_HOURS, "opens", opens.toString());
  }

  /** A service, or where its people wait, is closed by hours of its own until {@code opens}. */
  public static Refusal outsideHours(String service, Instant opens) {
    return of(Reason.SERVICE_OUTSIDE_HOURS, service, "opens", opens);
  }

  /** A service gives no more ranks until it {@code closes}. */
  public static Refusal lastRanksGiven(String service, Instant closes) {
    return of(Reason.LAST_RANKS_GIVEN, service, "until", closes);
  }

  private static Refusal of(Reason reason, String service, String name, Instant moment) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("service", service);
    details.put(name, moment.toString());
    return new Refusal(reason, details);
  }
}
