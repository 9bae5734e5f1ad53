package parvis.server.web.screens.booking;

import java.time.LocalDate;
import java.util.List;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;

/**
 * The form of who waits for a place that becomes free.
 *
 * @param siteName name of the site
 * @param reasons what is wanted, one after another
 * @param needs ids of what must be met
 * @param people how many come together
 * @param from first day that can be named
 * @param to last day that is proposed
 * @param last last day that can be named
 * @param minutes for how many an offer is kept
 * @param mail whether people are written to
 * @param company by whom it must be received, as it is sent beside the rest
 * @param back the step before
 */
public record WaitScreen(
    Text siteName,
    List<Reason> reasons,
    List<String> needs,
    int people,
    LocalDate from,
    LocalDate to,
    LocalDate last,
    long minutes,
    boolean mail,
    String company,
    String back) {}
