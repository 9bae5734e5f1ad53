package parvis.server.web.pages;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import parvis.server.access.Caller;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.staff.Duty;
import parvis.server.web.screens.staff.HomePlace;

/** Who looks at an office page, and where they may work. */
@ApplicationScoped
public class Duties {
  private final Accounts accounts;
  private final Hosts hosts;
  private final Settings settings;

  public Duties(Accounts accounts, Hosts hosts, Settings settings) {
    this.accounts = accounts;
    this.hosts = hosts;
    this.settings = settings;
  }

  /** The duty of who is signed in; 401 for programs and screens. */
  Duty of(SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    Account account =
        caller
            .account()
            .flatMap(accounts::find)
            .orElseThrow(() -> ProblemException.of(401, "http401"));
    return new Duty(account.displayName(), account.role(), places(caller));
  }

  /** The site named, of those that the duty covers. */
  HomePlace place(Duty duty, String site) {
    return duty.places().stream()
        .filter(place -> place.id().equals(site))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(404, "unknown-site", site));
  }

  private List<HomePlace> places(Caller caller) {
    return hosts.listSites().stream()
        .filter(caller::allows)
        .map(settings::configuration)
        .map(site -> new HomePlace(site.id(), site.name(), site.rules().customers().isOn()))
        .toList();
  }
}
