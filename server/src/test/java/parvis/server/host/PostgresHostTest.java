package parvis.server.host;

import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.database.PostgresDatabases;

class PostgresHostTest extends HostContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  String createDatabase() {
    return POSTGRES.create();
  }
}
