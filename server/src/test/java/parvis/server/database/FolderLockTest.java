package parvis.server.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir Path folder;

  @Test
  void a_second_process_is_refused_and_told_what_to_do() throws Exception {
    Process other = startHolder();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("held");
      assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + folder.resolve("parvis.db")))
          .isInstanceOf(AlreadyRunningException.class)
          .hasMessageContaining(folder.resolve("parvis.lock").toString())
          .hasMessageContaining("process " + other.pid())
          .hasMessageContaining("Stop that server first");
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(20, SECONDS)).isTrue();
    Database.open("jdbc:sqlite:" + folder.resolve("parvis.db")).close();
  }

  @Test
  void the_same_process_is_refused_too() {
    try (FolderLock _ = FolderLock.take(folder)) {
      assertThatThrownBy(() -> FolderLock.take(folder)).isInstanceOf(AlreadyRunningException.class);
    }
    FolderLock.take(folder).close();
  }

  private Process startHolder() throws IOException, URISyntaxException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            place(FolderLock.class) + File.pathSeparator + place(LockHolder.class),
            LockHolder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
