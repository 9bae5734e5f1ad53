package parvis.server.web.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A file of bookings.
 *
 * @param file its text: a table with a heading, or an iCalendar file
 * @param reason id of the reason for entries of a calendar that name none, absent for none
 */
public record ImportBody(
    @NotBlank @Size(max = 900_000) String file, @Nullable @Size(max = 40) String reason) {}
