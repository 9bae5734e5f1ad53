package parvis.server.configuration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.server.configuration.problem.Problem;
import parvis.server.configuration.problem.Problems;

/** Calendars of school holidays as they come from elsewhere. */
class SchoolHolidaysTest {
  private final Problems problems = new Problems();

  private static String calendar(String... entries) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n");
    for (String entry : entries) {
      text.append("BEGIN:VEVENT\nUID:").append(entry.hashCode()).append('\n');
      text.append(entry).append("\nEND:VEVENT\n");
    }
    return text.append("END:VCALENDAR\n").toString();
  }

  private List<SchoolHoliday> read(String... entries) {
    return SchoolHolidays.read(calendar(entries), problems);
  }

  private List<String> found() {
    return problems.list().stream().map(one -> one.line() + " " + one.field()).toList();
  }

  @Test
  void the_day_after_the_last_is_not_one_of_them() {
    List<SchoolHoliday> read =
        read(
            "SUMMARY:Noël\nDTSTART;VALUE=DATE:20261219\nDTEND;VALUE=DATE:20270104",
            "SUMMARY:Pont\nDTSTART;VALUE=DATE:20270507");
    assertThat(problems.isEmpty()).isTrue();
    assertThat(read)
        .extracting(SchoolHoliday::name, SchoolHoliday::from, SchoolHoliday::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Noël", LocalDate.parse("2026-12-19"), LocalDate.parse("2027-01-03")),
            org.assertj.core.groups.Tuple.tuple(
                "Pont", LocalDate.parse("2027-05-07"), LocalDate.parse("2027-05-07")));
  }

  @Test
  void an_entry_is_found_by_all_its_words_folded_lines_included() {
    SchoolHoliday entry =
        read("SUMMARY:Vacances d'hiver\nDTSTART;VALUE=DATE:20270220\nLOCATION:Besançon\\, Nan\n"
                + " cy-Metz\nCATEGORIES:Zone B")
            .getFirst();
    assertThat(entry.says(List.of("HIVER", "nancy-metz", "zone b"))).isTrue();
    assertThat(entry.says(List.of("hiver", "zone a"))).isFalse();
    assertThat(entry.says(List.of())).isTrue();
  }

  @Test
  void each_entry_that_is_wrong_is_named_at_its_line() {
    read(
        "SUMMARY:Bonne\nDTSTART;VALUE=DATE:20270220",
        "DTSTART;VALUE=DATE:20270220",
        "SUMMARY:Sans jour",
        "SUMMARY:Heure\nDTSTART:20270220T080000Z",
        "SUMMARY:Illisible\nDTSTART;VALUE=DATE:2027-Feb",
        "SUMMARY:Fin illisible\nDTSTART;VALUE=DATE:20270220\nDTEND;VALUE=DATE:soon",
        "SUMMARY:À rebours\nDTSTART;VALUE=DATE:20270220\nDTEND;VALUE=DATE:20270210",
        "SUMMARY:Trop\nDTSTART;VALUE=DATE:20270220\nRRULE:FREQ=YEARLY");
    assertThat(found())
        .containsExactly(
            "9 ?",
            "13 Sans jour",
            "17 Heure",
            "22 Illisible",
            "27 Fin illisible",
            "33 À rebours",
            "39 Trop");
  }

  @Test
  void what_is_no_calendar_is_refused() {
    assertThat(SchoolHolidays.read("id: valmont", problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::file).containsExactly("school-holidays");
  }

  @Test
  void a_calendar_without_end_is_refused() {
    assertThat(SchoolHolidays.read("X".repeat(500_001), problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
  }
}
