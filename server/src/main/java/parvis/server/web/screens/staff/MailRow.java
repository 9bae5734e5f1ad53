package parvis.server.web.screens.staff;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.server.mail.Letter;

/**
 * A letter that did not arrive.
 *
 * @param letter what became of it
 * @param siteName name of its site
 * @param zone time zone of its site
 * @param start the booked time, null for a booking of long ago
 * @param toCome whether the person is still to come: another address is of use
 */
public record MailRow(
    Letter letter, Text siteName, ZoneId zone, @Nullable Instant start, boolean toCome) {}
