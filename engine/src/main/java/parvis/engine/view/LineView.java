package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;

/**
 * What is shown at the head of a line without tickets.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param open whether the line is received now
 * @param service id of the service
 * @param serviceName name of the service
 * @param calls the last desks announced, newest first
 * @param expected wait of whoever joins the line now
 */
public record LineView(
    long sequence,
    Instant at,
    Text siteName,
    boolean open,
    String service,
    Text serviceName,
    List<BoardView.Call> calls,
    ExpectedWait expected) {}
