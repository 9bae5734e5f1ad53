package parvis.server.web.pages;

import com.microsoft.playwright.BrowserContext;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import parvis.engine.command.Actor;
import parvis.engine.command.VisitCommand;
import parvis.engine.visit.Channel;
import parvis.server.TestSites;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Profile;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.host.Hosts;
import parvis.server.host.Request;

/** What tests of pages share: the running server with two sites, a real browser, people. */
abstract class PagesTest {
  static final String SITE = "/sites/valmont";
  static final String PASSWORD = "un mot bien gardé";

  @TestHTTPResource @Nullable URI server;
  @Inject @Nullable Publisher publisher;
  @Inject @Nullable Accounts accounts;
  @Inject @Nullable Hosts hosts;
  private @Nullable RealBrowser opened;

  @BeforeEach
  void open() {
    opened = new RealBrowser(Objects.requireNonNull(server).toString());
    String _ = account(Role.ADMINISTRATOR, null); // else everybody would be sent to the set-up
    var _ =
        Objects.requireNonNull(publisher)
            .publish(
                Documents.of(TestSites.yaml(4), null), Actor.SYSTEM, UUID.randomUUID().toString());
    String annexe =
        TestSites.yaml(4).replace("id: valmont", "id: annexe").replace("Valmont", "Bellerive");
    var _ =
        Objects.requireNonNull(publisher)
            .publish(Documents.of(annexe, null), Actor.SYSTEM, UUID.randomUUID().toString());
  }

  @AfterEach
  void close() {
    browser().close();
  }

  RealBrowser browser() {
    return Objects.requireNonNull(opened);
  }

  String account(Role role, @Nullable String agent) {
    String name =
        role.name().toLowerCase(java.util.Locale.ROOT)
            + UUID.randomUUID().toString().substring(0, 6);
    var _ =
        Objects.requireNonNull(accounts)
            .create(
                name,
                PASSWORD,
                new Profile("Camille", role, Optional.ofNullable(agent), Sites.ALL, "fr"));
    return name;
  }

  String rank(String site, String reason) {
    String visit = UUID.randomUUID().toString();
    var _ =
        Objects.requireNonNull(hosts)
            .send(
                site,
                Request.of(
                    visit,
                    Actor.SYSTEM,
                    new VisitCommand.TakeRank(
                        visit,
                        site + "." + visit,
                        List.of(reason),
                        Channel.KIOSK,
                        "fr",
                        null,
                        1,
                        false)))
            .join();
    return visit;
  }

  BrowserContext staff(Role role, @Nullable String agent, String language) {
    BrowserContext person = browser().person(language);
    browser().signIn(person, account(role, agent), PASSWORD);
    return person;
  }
}
