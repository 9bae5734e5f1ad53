package parvis.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailSettingsTest {
  private static final String FROM = "Mairie <rdv@valmont.example>";
  private static final String HOME = "https://rdv.valmont.example/";

  private static MailSettings.Server server(String smtp) {
    MailSettings.Server server = MailSettings.read(smtp, null, FROM, HOME).server();
    assertThat(server).isNotNull();
    return server;
  }

  @Test
  void a_password_travels_on_a_private_way_only() {
    assertThat(server("smtp://rdv%40x.example:p%3Aw+1@mail.example:587"))
        .isEqualTo(
            new MailSettings.Server(
                "mail.example", 587, MailSettings.Privacy.STARTTLS, "rdv@x.example", "p:w+1"));
    assertThat(server("smtps://rdv@mail.example").privacy()).isEqualTo(MailSettings.Privacy.TLS);
    assertThat(server("smtps://rdv@mail.example").port()).isEqualTo(465);
    assertThat(server("smtp://127.0.0.1").privacy()).isEqualTo(MailSettings.Privacy.OFFERED);
    assertThat(server("smtp://[::1]:25?starttls=no").privacy())
        .isEqualTo(MailSettings.Privacy.NONE);
  }

  @Test
  void the_password_may_come_from_elsewhere_and_is_never_said() {
    MailSettings settings = MailSettings.read("smtp://rdv@mail.example", " secret\n", FROM, HOME);
    assertThat(settings.server()).extracting(MailSettings.Server::password).isEqualTo("secret");
    assertThat(settings.toString()).doesNotContain("secret");
    assertThat(settings.publicAddress()).isEqualTo("https://rdv.valmont.example");
  }

  @Test
  void without_a_mail_server_nothing_else_is_needed() {
    assertThat(MailSettings.read(null, null, null, null).isOn()).isFalse();
  }

  @Test
  void what_is_wrong_is_said_with_what_would_be_right() {
    assertWrong("mail.example", FROM, HOME, "smtp://host:port");
    assertWrong("http://mail.example", FROM, HOME, "smtp://host:port");
    assertWrong("smtp://rdv@x@mail.example", FROM, HOME, "smtp://host:port");
    assertWrong("smtp://mail.example?tls=yes", FROM, HOME, "starttls=required");
    assertWrong("smtp://mail.example", null, HOME, "--mail-from");
    assertWrong("smtp://mail.example", "Mairie", HOME, "rdv@example.org");
    assertWrong("smtp://mail.example", FROM, null, "--public-address");
    assertWrong("smtp://mail.example", FROM, "rdv.example.org", "https://rdv.example.org");
  }

  private static void assertWrong(
      String smtp,
      @org.jspecify.annotations.Nullable String from,
      @org.jspecify.annotations.Nullable String home,
      String says) {
    assertThatThrownBy(() -> MailSettings.read(smtp, null, from, home))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }
}
