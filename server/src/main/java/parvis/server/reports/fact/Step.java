package parvis.server.reports.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.SiteEvent;

/**
 * Something that happened to a visit, with what is known around it.
 *
 * @param sequence of the event in the site's history
 * @param site what the site was set up to then
 * @param group sequence of the event that opened the group at the desk where it happened, null
 *     without one
 */
record Step(
    SiteEvent.OfVisit event, Instant at, long sequence, SiteSettings site, @Nullable Long group) {}
