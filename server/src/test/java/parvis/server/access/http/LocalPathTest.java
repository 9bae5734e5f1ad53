package parvis.server.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalPathTest {
  @Test
  void a_path_of_this_server_stays() {
    assertThat(LocalPath.orHome("/agent?desk=3#x")).isEqualTo("/agent?desk=3#x");
  }

  @Test
  void what_leads_elsewhere_leads_home() {
    for (String bad :
        new String[] {
          "",
          "agent",
          "//evil.example",
          "/\\evil.example",
          "\\\\evil",
          "https://evil.example",
          "/\t/evil.example",
          "/\n/evil",
          "javascript:alert(1)",
          "/ x"
        }) {
      assertThat(LocalPath.orHome(bad)).as(bad).isEqualTo("/");
    }
    assertThat(LocalPath.orHome(null)).isEqualTo("/");
  }

  @Test
  void an_ipv6_subscriber_is_one_address() {
    assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(ClientAddress.network("2001:db8:1:2::1"))
        .isNotEqualTo(ClientAddress.network("2001:db8:1:3::1"));
    assertThat(ClientAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
  }
}
