package parvis.server.web.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import parvis.server.web.problem.ProblemException;

/**
 * Somebody at a kiosk has an appointment: what they show, or what they say of it.
 *
 * @param code the short code, or the link of the booking as a reader saw it; absent when the person
 *     says who they are
 * @param name the name given when it was booked, or its first four letters; with {@code time}
 * @param time the booked time of today on the site's clock, such as 14:30; with {@code name}
 * @param substitute whether anybody able may receive the person when the agent named is away, false
 *     when absent
 */
public record ArrivalBody(
    @Nullable @Size(max = 300) String code,
    @Nullable @Size(max = 80) String name,
    @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String time,
    @Nullable Boolean substitute) {
  /** Throws 400 unless either a code, or a name with a time is given. */
  void require() {
    ProblemException invalid = ProblemException.invalid();
    if (code != null && (name != null || time != null)) {
      invalid.because("code", "not-with", name == null ? "time" : "name");
    }
    if (code == null && name == null) {
      invalid.because("code", "missing");
    }
    if (name != null && time == null) {
      invalid.because("time", "missing");
    }
    invalid.throwIfAny();
  }

  boolean takesSubstitute() {
    return Boolean.TRUE.equals(substitute);
  }
}
