package parvis.server.access.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import parvis.server.access.setup.FirstRun;

/** Shows the setup code to who can read the log, at each start until it was used. */
@Singleton
final class SetupNotice {
  private static final Logger LOG = Logger.getLogger(SetupNotice.class);

  private final FirstRun firstRun;

  @Inject
  SetupNotice(FirstRun firstRun) {
    this.firstRun = firstRun;
  }

  void onStart(@Observes StartupEvent event) {
    firstRun
        .renewCode()
        .ifPresent(
            code -> LOG.warnf("There is no administrator yet: open /setup and enter %s", code));
  }
}
