package parvis.server.web.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * People are to be received again on a day on which hours were closed.
 *
 * @param date of the day
 * @param service id of the service that was closed; the whole site when absent
 */
public record OpeningBody(@NotNull LocalDate date, @Nullable @Size(max = 40) String service) {}
