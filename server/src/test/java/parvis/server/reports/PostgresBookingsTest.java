package parvis.server.reports;

import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.database.PostgresDatabases;

class PostgresBookingsTest extends BookingsContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  String createDatabase() {
    return POSTGRES.create();
  }
}
