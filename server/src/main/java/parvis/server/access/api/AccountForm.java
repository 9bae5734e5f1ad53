package parvis.server.access.api;

import java.util.Optional;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Profile;
import parvis.server.web.problem.Required;

/** What an administrator says about an account; all sites, French and active when left out. */
public record AccountForm(
    Optional<String> displayName,
    @Required Role role,
    Optional<String> agent,
    Optional<Sites> sites,
    Optional<String> language,
    Optional<Boolean> active) {
  Profile profile() {
    return new Profile(
        displayName.orElse(""), role, agent, sites.orElse(Sites.ALL), language.orElse("fr"));
  }
}
