package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.visit.Destination;

/**
 * What one visitor sees.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param visit as in lists
 * @param ahead people in front in the same service
 * @param expected rest of the wait
 * @param documents what to prepare
 * @param arrow direction of the desk when called
 * @param direction where the desk is in words, null when not called or the name says enough
 * @param delaysLeft how often the person may still let others go first
 * @param returnUntil until when a missed rank is kept, null when not missed
 * @param promised the time before which the person is not called, null for none
 * @param setOut when the person should set out to be here at that time; null when they did not say
 *     how long they need, or may be called already
 * @param stay whether the person called stays, because the agent comes
 * @param agent id of the agent who called, null for none
 * @param goesOn where the person was sent on to at another site, null for nowhere else
 * @param early whether the person may come before the time promised: nobody else is there
 */
public record VisitorView(
    long sequence,
    Instant at,
    Text siteName,
    VisitRow visit,
    int ahead,
    ExpectedWait expected,
    List<Text> documents,
    Arrow arrow,
    @Nullable Text direction,
    int delaysLeft,
    @Nullable Instant returnUntil,
    @Nullable Instant promised,
    @Nullable Instant setOut,
    boolean stay,
    @Nullable String agent,
    @Nullable Destination goesOn,
    boolean early) {}
