package parvis.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.database.Database;

/** What every database must do for who has booked. */
abstract class BookingContactsContract {
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
  private static final Contact ADA =
      new Contact("Ada Byron 🧭", "Ada@Valmont.example", "+33 6 12 34 56 78", "Brings a chair");

  private Database database;
  private BookingContacts contacts;

  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    contacts = new BookingContacts(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_contact_comes_back_as_it_was_kept_and_the_last_one_counts() {
    contacts.keep("one", "b1", new Contact("Eve", null, "0612345678", null), AT);
    contacts.keep("one", "b1", ADA, AT);
    assertThat(contacts.find("one", "b1")).contains(ADA);
    assertThat(contacts.find("two", "b1")).isEmpty();
  }

  @Test
  void more_are_found_at_once_than_one_question_asks_for() {
    List<String> ids = IntStream.range(0, 1201).mapToObj(i -> "b" + i).toList();
    contacts.keep("one", "b0", ADA, AT);
    contacts.keep("one", "b1200", ADA, AT);
    assertThat(contacts.find("one", ids)).isEqualTo(Map.of("b0", ADA, "b1200", ADA));
    assertThat(contacts.find("one", List.of())).isEmpty();
  }

  @Test
  void what_is_erased_is_gone_and_the_rest_stays() {
    contacts.keep("one", "b1", ADA, AT);
    contacts.keep("one", "b2", ADA, AT);
    contacts.keep("two", "b1", ADA, AT);
    contacts.erase("one", List.of("b1", "never"));
    assertThat(contacts.list()).isEqualTo(Map.of("one", List.of("b2"), "two", List.of("b1")));
  }

  @Test
  void a_person_has_one_id_for_one_address_on_every_node() {
    PersonIds ids = new PersonIds(database);
    PersonIds elsewhere = new PersonIds(database);
    String ada = ids.findId(ADA);
    assertThat(ada).isNotNull().doesNotContainIgnoringCase("valmont");
    assertThat(elsewhere.findId(new Contact("A", " ada@valmont.EXAMPLE ", null, null)))
        .isEqualTo(ada);
    assertThat(ids.findId(new Contact("A", "ada@valmont.example.org", null, null)))
        .isNotEqualTo(ada);
    assertThat(ids.findId(new Contact("A", null, "06.12.34.56.78", null)))
        .isEqualTo(ids.findId(new Contact("B", null, "+33 6 12 34 56 78", null)))
        .isNotEqualTo(ada);
    assertThat(ids.findId(new Contact("A", null, null, null))).isNull();
  }
}
