package parvis.engine.command;

import java.util.List;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.estimate.Outlook;

/** All that can be asked of a site; here what is asked of the site as a whole. */
public sealed interface SiteCommand
    permits DeskCommand,
        GroupCommand,
        VisitCommand,
        SteeringCommand,
        AgendaCommand,
        CustomerCommand,
        SiteCommand.Configure,
        SiteCommand.OpenService,
        SiteCommand.CloseService,
        SiteCommand.CloseDay,
        SiteCommand.ReopenDay,
        SiteCommand.Foresee,
        SiteCommand.Tick {

  /** Work by this configuration from now on. */
  record Configure(SiteConfiguration configuration) implements SiteCommand {}

  /** Give ranks for the service again. */
  record OpenService(String service) implements SiteCommand {}

  /**
   * Give no more ranks for the service.
   *
   * @param waiting what becomes of those who wait for it
   */
  record CloseService(String service, Waiting waiting) implements SiteCommand {
    /** What becomes of those who wait for a service that gives no more ranks. */
    public enum Waiting {
      /** They are still received. */
      RECEIVED,
      /** Their ranks end, as at the end of the day, and their pages say so. */
      LET_GO
    }
  }

  /** End the day: sweep who still waits. */
  record CloseDay() implements SiteCommand {}

  /** Go on receiving on a day that was closed too early. */
  record ReopenDay() implements SiteCommand {}

  /**
   * What is expected has been looked at: do what follows from it.
   *
   * @param outlooks the newest first
   */
  record Foresee(List<Outlook> outlooks) implements SiteCommand {
    public Foresee {
      outlooks = List.copyOf(outlooks);
    }
  }

  /** Time has passed: do what was due. */
  record Tick() implements SiteCommand {}
}
