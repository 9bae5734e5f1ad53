package parvis.server.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Profile;
import parvis.server.access.token.ApiTokens;

/** Fills the server with accounts and life when it was started as a demo. */
@ApplicationScoped
public class Demo {
  /** The one password of all accounts of the demo, which nobody else ever has. */
  public static final String PASSWORD = "bienvenue-parvis";

  /** Id of the site of the demo. */
  public static final String SITE = DemoSite.ID;

  /** Who to sign in as to receive at a desk. */
  public static final String AGENT = DemoSite.FREE_AGENT;

  /** Who to sign in as to welcome in the hall. */
  public static final String GREETER = "accueil";

  /** Who to sign in as to run the hall. */
  public static final String SUPERVISOR = "chef";

  /** Who to sign in as to run the server. */
  public static final String ADMINISTRATOR = "admin";

  private static final double STOPPED = 0;
  private static final Sites BOTH = Sites.of(List.of(DemoSite.ID, DemoSite.ANNEXE));

  private final boolean enabled;
  private final double speed;
  private final int port;
  private final Accounts accounts;
  private final ApiTokens tokens;
  private @Nullable DemoCrowd crowd;

  public Demo(
      @ConfigProperty(name = "parvis.demo", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "parvis.demo.speed", defaultValue = "8") double speed,
      @ConfigProperty(name = "quarkus.http.port") int port,
      Accounts accounts,
      ApiTokens tokens) {
    this.enabled = enabled;
    this.speed = speed;
    this.port = port;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** Whether this server is a demo. */
  public boolean isEnabled() {
    return enabled;
  }

  /** What the town hall of the demo is set up to do. */
  public static SiteConfiguration configuration() {
    return DemoSite.configuration();
  }

  /** Lives through the hours before now; before the server starts. */
  public static void prepare(String url, Instant now) {
    DemoMorning.live(url, now);
  }

  void createAccounts(@Observes @Priority(3) StartupEvent event) {
    if (!enabled || accounts.hasAdministrator()) {
      return;
    }
    create(ADMINISTRATOR, "Camille (administration)", Role.ADMINISTRATOR, null, BOTH);
    create(SUPERVISOR, "Dominique (pilotage)", Role.SUPERVISOR, null, BOTH);
    create(GREETER, "Alex (accueil)", Role.GREETER, null, BOTH);
    createAgents(configuration());
    createAgents(DemoSite.read(DemoSite.annexe()));
  }

  private void createAgents(SiteConfiguration site) {
    for (Agent agent : site.agents()) {
      create(agent.id(), agent.name(), Role.AGENT, agent.id(), Sites.of(List.of(site.id())));
    }
  }

  private void create(String name, String display, Role role, @Nullable String agent, Sites sites) {
    var _ =
        accounts.create(
            name, PASSWORD, new Profile(display, role, Optional.ofNullable(agent), sites, "fr"));
  }

  void start(@Observes @Priority(9_000) StartupEvent event) {
    if (enabled && speed > STOPPED) {
      String token =
          tokens
              .create(
                  "virtual people",
                  Role.SUPERVISOR,
                  Sites.of(List.of(DemoSite.ID)),
                  "demo",
                  Optional.empty())
              .text();
      crowd =
          new DemoCrowd(new HttpDoor("http://127.0.0.1:" + port, token), speed, configuration());
      crowd.start();
    }
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) {
    if (crowd != null) {
      crowd.close();
    }
  }
}
