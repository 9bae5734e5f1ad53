package parvis.server.web.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bookings that nobody can receive any more are to be moved.
 *
 * @param bookings ids of the bookings
 * @param otherwise what happens where no place is left; they stay where they are when absent
 */
public record RelocationBody(
    @NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 40) String> bookings,
    @Nullable Otherwise otherwise) {
  /** What happens to a booking for which no place is left. */
  public enum Otherwise {
    /** It stays where it is. */
    KEEP,
    /** It is given up. */
    CANCEL
  }
}
