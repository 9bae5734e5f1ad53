package parvis.server.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;

/**
 * Nobody is to be received in some hours of a day, and what is booked in them is settled at once.
 *
 * @param date of the day
 * @param start first time that is closed by the clock of the site, such as 10:00; from the opening
 *     on when absent
 * @param end first time that is open again, such as 12:00; the rest of the day when absent
 * @param service id of the service that is closed; the whole site when absent
 * @param name what people are told, by language, in every language of the site
 * @param bookings all that the preview named, each with what becomes of it
 */
public record ClosingBody(
    @NotNull LocalDate date,
    @Nullable @Size(max = 8) String start,
    @Nullable @Size(max = 8) String end,
    @Nullable @Size(max = 40) String service,
    @NotNull Map<String, String> name,
    @NotNull @Size(max = AgendaCommand.CloseHours.MOST) List<@NotNull @Valid Settled> bookings) {
  /**
   * What becomes of one booking.
   *
   * @param booking id of the booking
   * @param start of the place that the preview proposed, which it takes; absent to cancel it
   */
  public record Settled(@NotBlank @Size(max = 40) String booking, @Nullable Instant start) {}

  List<AgendaCommand.Settled> settled() {
    return bookings.stream()
        .map(one -> new AgendaCommand.Settled(one.booking(), one.start()))
        .toList();
  }
}
