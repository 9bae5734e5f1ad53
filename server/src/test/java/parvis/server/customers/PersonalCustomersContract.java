package parvis.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.database.Database;

/** What every database must do for who personal customers are. */
abstract class PersonalCustomersContract {
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

  private Database database;
  private PersonalCustomers customers;

  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    customers = new PersonalCustomers(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_person_is_known_by_the_number_however_it_is_written_at_that_site_only() {
    String ada = customers.keep("one", "C 42-7", null, "Ada", AT);
    assertThat(customers.find("one", "c427", null)).contains(ada);
    assertThat(customers.find("two", "c427", null)).isEmpty();
    assertThat(customers.find("one", null, null)).isEmpty();
  }

  @Test
  void a_phone_is_the_same_with_and_without_the_code_of_the_country() {
    String ada = customers.keep("one", null, "+33 6 12 34 56 78", "Ada", AT);
    assertThat(customers.find("one", null, "0612345678")).contains(ada);
    assertThat(customers.find("one", "unknown", "0612345678")).contains(ada);
  }

  @Test
  void a_phone_that_a_family_shares_names_nobody() {
    String ada = customers.keep("one", "C1", "0612345678", "Ada", AT);
    String bea = customers.keep("one", "C2", "0612345678", "Bea", AT);
    assertThat(bea).isNotEqualTo(ada);
    assertThat(customers.find("one", null, "0612345678")).isEmpty();
    assertThat(customers.find("one", "C2", "0612345678")).contains(bea);
  }

  @Test
  void what_is_said_later_is_added_and_nothing_is_lost() {
    String ada = customers.keep("one", "C1", null, "Ada", AT);
    assertThat(customers.keep("one", "c-1", "0612345678", null, AT)).isEqualTo(ada);
    assertThat(customers.list("one"))
        .isEqualTo(Map.of(ada, new PersonalCustomer(ada, "c-1", "0612345678", "Ada")));
  }

  @Test
  void what_is_erased_is_gone_and_comes_back_as_somebody_else() {
    String ada = customers.keep("one", "C1", null, "Ada", AT);
    String bea = customers.keep("one", "C2", null, "Bea", AT.plusSeconds(60));
    assertThat(customers.listKeptBefore(AT.plusSeconds(1))).isEqualTo(Map.of("one", List.of(ada)));
    customers.erase("one", List.of(ada, "never"));
    assertThat(customers.list("one")).containsOnlyKeys(bea);
    assertThat(customers.keep("one", "C1", null, "Ada", AT)).isNotEqualTo(ada);
  }
}
