package parvis.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProcessFiguresTest {
  @Test
  void processor_time_is_user_and_system_ticks_behind_whatever_name() {
    String stat = "4242 (a (b) c) S 1 4242 4242 0 -1 4194304 100 0 0 0 250 50 7 8 20 0 40 0 99";
    assertThat(ProcessFigures.parseCpu(stat)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void compilers_are_known_by_the_names_of_their_threads() {
    String rest = " S 1 4242 4242 0 -1 4194304 100 0 0 0 250 50 7 8 20 0 40 0 99";
    assertThat(ProcessFigures.parseCompiler("4250 (C2 CompilerThre)" + rest))
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(ProcessFigures.parseCompiler("4251 (GC Thread#0)" + rest)).isZero();
    assertThat(ProcessFigures.parseCompiler("")).isZero();
    assertThat(ProcessFigures.compilers(ProcessHandle.current().pid())).isPositive();
  }

  @Test
  void memory_held_is_told_in_kibibytes() {
    String status = "Name:\tjava\nVmSize:\t  900 kB\nVmRSS:\t  123456 kB\nThreads:\t3\n";
    assertThat(ProcessFigures.parseResident(status)).isEqualTo(123_456L * 1024);
  }
}
