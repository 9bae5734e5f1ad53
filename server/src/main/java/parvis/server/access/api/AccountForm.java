package parvis.server.access.api;

import java.util.Optional;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Profile;
import parvis.server.web.problem.Required;

/**
 * What an administrator says about an account; all sites, French and active when left out.
 *
 * @param displayName their own name, empty when absent
 * @param role what they may do
 * @param agent id of the configured agent that they are, absent for none
 * @param sites where they may do it, everywhere when absent
 * @param language of their screens, fr when absent
 * @param active whether they may sign in, true when absent
 */
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
