package parvis.server.journal.snapshot;

import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.database.PostgresDatabases;

class PostgresSnapshotsTest extends SnapshotsContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  String createDatabase() {
    return POSTGRES.create();
  }
}
