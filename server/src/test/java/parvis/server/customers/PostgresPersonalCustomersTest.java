package parvis.server.customers;

import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.database.PostgresDatabases;

class PostgresPersonalCustomersTest extends PersonalCustomersContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  String createDatabase() {
    return POSTGRES.create();
  }
}
