package parvis.server.busy;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that tells when an agent is busy. Its password stays in {@link BusyCalendars}.
 *
 * @param site id of the site
 * @param agent id of the agent
 * @param address of the calendar, as an administrator wrote it
 * @param user who reads it there
 * @param tag what the server said of its state when it was last read, null for unknown
 * @param readAt when it was last read, null for never
 * @param failingSince since when it cannot be read, null when it can
 * @param failure why not, in the words of its server; null when it can
 */
public record BusyCalendar(
    String site,
    String agent,
    URI address,
    String user,
    @Nullable String tag,
    @Nullable Instant readAt,
    @Nullable Instant failingSince,
    @Nullable String failure) {}
