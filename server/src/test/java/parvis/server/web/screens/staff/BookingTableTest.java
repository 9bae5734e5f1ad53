package parvis.server.web.screens.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.server.reports.figure.BookingCount;
import parvis.server.web.screens.HallSamples;
import parvis.server.web.screens.Words;

/** What never happened has no column beside what did. */
class BookingTableTest {
  private static BookingCount plain(int givenBack, int earlier) {
    return new BookingCount(
        "civil", 9, 0, givenBack, 3, 0, earlier, 1, 0, 7, 1, 0, 0, 0, 0, 60L, 0L, 60L, 90L);
  }

  private static BookingCount meeting() {
    return new BookingCount("notary", 4, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 12, 4, 4, 60L, 0L, 60L, 90L);
  }

  private static ReportTable table(BookingCount... counts) {
    return new BookingTable(List.of(counts), HallSamples.alarmed().site(), Words.of("en")).table();
  }

  @Test
  void a_site_where_people_simply_book_is_told_just_that() {
    assertThat(table(plain(0, 0)).heads())
        .containsExactly(
            "Service",
            "Booked",
            "Moved",
            "Cancelled by the person",
            "Cancelled by the site",
            "Came",
            "Did not come",
            "Booked ahead",
            "People late",
            "Appointment wait",
            "Wait, 90%");
  }

  @Test
  void what_happened_anywhere_is_told_of_every_service() {
    ReportTable table = table(plain(2, 1), meeting());
    assertThat(table.heads())
        .contains("Of time given back", "To an earlier place", "Meetings")
        .doesNotContain("From the waiting list", "Since it closed");
    assertThat(table.lines())
        .allSatisfy(line -> assertThat(line.cells()).hasSize(table.heads().size() - 1));
    int givenBack = table.heads().indexOf("Of time given back") - 1;
    assertThat(table.lines())
        .extracting(line -> line.cells().get(givenBack))
        .containsExactly("2", "0");
  }
}
