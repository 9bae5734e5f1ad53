package parvis.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import parvis.server.database.Database;
import parvis.server.database.DatabaseException;
import parvis.server.journal.Heads;

/** Ready means that the journal can be read. */
@Readiness
@ApplicationScoped
public class JournalHealth implements HealthCheck {
  private final Database database;

  public JournalHealth(Database database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      return HealthCheckResponse.named("journal")
          .withData("sites", database.read(Heads::read).size())
          .up()
          .build();
    } catch (DatabaseException _) {
      return HealthCheckResponse.down("journal");
    }
  }
}
