package parvis.server.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import parvis.server.busy.BusyRunner;
import parvis.server.configuration.HolidayRenewal;
import parvis.server.customers.Eraser;
import parvis.server.live.LiveHub;
import parvis.server.mail.PostOffice;
import parvis.server.reports.ReportRunner;

/** What goes on by itself beside the requests; stopped before the rooms that it uses. */
@ApplicationScoped
public class Background {
  private final ReportRunner reports;
  private final Eraser eraser;
  private final LiveHub live;
  private final HolidayRenewal holidays;
  private final PostOffice post;
  private final BusyRunner busy;

  public Background(
      ReportRunner reports,
      Eraser eraser,
      LiveHub live,
      HolidayRenewal holidays,
      PostOffice post,
      BusyRunner busy) {
    this.reports = reports;
    this.eraser = eraser;
    this.live = live;
    this.holidays = holidays;
    this.post = post;
    this.busy = busy;
  }

  void start(@Observes @Priority(4) StartupEvent event) {
    reports.start();
    eraser.start();
    holidays.start();
    post.start();
    busy.start();
  }

  void stop(@Observes @Priority(2) ShutdownEvent event) {
    live.close();
    busy.close();
    post.close();
    holidays.close();
    eraser.close();
    reports.close();
  }
}
