package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Retired;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.event.SiteEvent;

/** A new configuration while people are there: nobody in progress is touched. */
class RetirementTest {
  private static HallBuilder before() {
    return new HallBuilder()
        .service("civil")
        .service("passport")
        .desk("1", "civil", "passport")
        .desk("2", "passport")
        .agent("nadia", "civil", "passport")
        .agent("karim", "civil", "passport");
  }

  /** Without passports, desk 2 and Karim. */
  private static SiteConfiguration after() {
    return new HallBuilder().service("civil").desk("1", "civil").agent("nadia", "civil").build();
  }

  private static Retired retired(SiteFixture hall) {
    return hall.history.stream()
        .map(one -> one.event())
        .filter(SiteEvent.SiteConfigured.class::isInstance)
        .map(SiteEvent.SiteConfigured.class::cast)
        .reduce((_, last) -> last)
        .orElseThrow()
        .retired();
  }

  @Test
  void what_nobody_needs_goes_at_once() {
    SiteFixture hall = before().open("1", "nadia");
    hall.when(new SiteCommand.Configure(after()));
    assertThat(retired(hall)).isEqualTo(Retired.NOTHING);
    assertThat(hall.site.catalogue().findService("passport")).isNull();
    assertThat(hall.site.catalogue().findDesk("2")).isNull();
  }

  @Test
  void a_service_that_somebody_waits_for_is_closed_and_served_to_the_end() {
    SiteFixture hall = before().open("1", "nadia");
    hall.rank("v1", "passport").when(new SiteCommand.Configure(after()));
    hall.thenEvents(SiteEvent.SiteConfigured.class, SiteEvent.ServiceClosed.class);
    assertThat(retired(hall).services()).containsExactly("passport");
    hall.rank("v2", "passport").thenRefused(Reason.UNKNOWN_REASON);
    hall.next("1").thenAtDesk("1", "v1").serve("1");
    hall.when(new DeskCommand.EndService("1", java.util.List.of(), false));
    hall.pass(Duration.ofMinutes(1)).thenSnapshotEqualsReplay();
  }

  @Test
  void desks_and_agents_at_work_stay_until_they_leave() {
    SiteFixture hall = before().open("2", "karim");
    hall.rank("v1", "passport").next("2").when(new SiteCommand.Configure(after()));
    assertThat(retired(hall))
        .isEqualTo(new Retired(Set.of("passport"), Set.of("2"), Set.of("karim")));
    hall.serve("2").when(new DeskCommand.EndService("2", java.util.List.of(), false));
    assertThat(hall.visit("v1").isClosed()).isTrue();
    hall.when(new DeskCommand.SignOut("2")).thenSnapshotEqualsReplay();
    hall.when(new SiteCommand.Configure(after()));
    assertThat(retired(hall)).isEqualTo(Retired.NOTHING);
    hall.open("2", "karim").thenRefused(Reason.UNKNOWN_DESK);
  }

  @Test
  void a_desk_that_goes_receives_only_for_what_stays() {
    SiteFixture hall = before().open("1", "nadia", "2", "karim");
    hall.when(new SiteCommand.Configure(after()));
    hall.rank("v1", "civil").next("2").thenRefused(Reason.NOBODY_TO_CALL);
    hall.next("1").thenAtDesk("1", "v1");
  }
}
