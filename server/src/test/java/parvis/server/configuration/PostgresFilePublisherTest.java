package parvis.server.configuration;

import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.database.PostgresDatabases;

class PostgresFilePublisherTest extends FilePublisherContract {
  @RegisterExtension static final PostgresDatabases POSTGRES = new PostgresDatabases();

  @Override
  String createDatabase() {
    return POSTGRES.create();
  }
}
