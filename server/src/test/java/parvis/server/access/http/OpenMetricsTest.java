package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpenMetricsTest.Open.class)
class OpenMetricsTest extends ServerTest {
  /** A server whose operator lets everybody read the metrics. */
  public static final class Open extends AccessProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("parvis.metrics.open", "true");
      return settings;
    }
  }

  @Test
  void everybody_reads_them_when_the_operator_says_so() {
    Browser stranger = browser().with("X-Forwarded-For", "192.0.2.1");
    assertThat(stranger.get("/metrics").statusCode()).isEqualTo(200);
  }
}
