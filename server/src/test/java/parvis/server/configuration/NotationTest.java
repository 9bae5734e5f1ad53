package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parvis.server.configuration.notation.DurationNotation;
import parvis.server.configuration.notation.HoursNotation;

class NotationTest {
  @ParameterizedTest
  @CsvSource({
    "30 s, PT30S, 30 s",
    "12 min, PT12M, 12 min",
    "12min, PT12M, 12 min",
    "1 h, PT1H, 1 h",
    "1 h 30 min, PT1H30M, 1 h 30 min",
    "90 s, PT1M30S, 1 min 30 s",
    "PT12M, PT12M, 12 min",
    "24 h, PT24H, 24 h",
  })
  void reads_and_writes_durations(String written, Duration duration, String rewritten) {
    assertThat(DurationNotation.find(written)).contains(duration);
    assertThat(DurationNotation.write(duration)).isEqualTo(rewritten);
    assertThat(DurationNotation.find(rewritten)).contains(duration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8:30-12:00 | 08:30-12:00",
        "08:30 - 12:00,13:30-24:00 | 08:30-12:00, 13:30-24:00",
        "00:00-24:00 | 00:00-24:00",
        "closed | closed",
      })
  void reads_and_writes_hours(String written, String rewritten) {
    var intervals = HoursNotation.findIntervals(written).orElseThrow();
    assertThat(HoursNotation.write(intervals)).isEqualTo(rewritten);
    assertThat(HoursNotation.findIntervals(rewritten)).contains(intervals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "24:00-24:00", "10:00-00:00", "20:00-24:00, 00:00-02:00", "8-12", "08:00"})
  void refuses_what_are_no_hours(String written) {
    assertThat(HoursNotation.findIntervals(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "12", "min", "0 s", "-5 min", "24 h 1 s", "PT-1M", "12 m", "999999 s"})
  void refuses_what_is_no_duration(String written) {
    assertThat(DurationNotation.find(written)).isEmpty();
  }
}
