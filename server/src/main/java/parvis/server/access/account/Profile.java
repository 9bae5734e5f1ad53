package parvis.server.access.account;

import java.util.Optional;
import java.util.Set;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.web.problem.ProblemException;

/** What an administrator decides about an account, the sign-in name and the password left out. */
public record Profile(
    String displayName, Role role, Optional<String> agent, Sites sites, String language) {
  private static final int LONGEST = 100;
  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  /** A profile for all sites, in French, of somebody who is no configured agent. */
  public static Profile of(String displayName, Role role) {
    return new Profile(displayName, role, Optional.empty(), Sites.ALL, "fr");
  }

  /** Adds what is wrong with it to a refusal. */
  void check(ProblemException refusal) {
    if (displayName.length() > LONGEST) {
      refusal.because("displayName", "too-long", LONGEST);
    }
    if (!role.isStaff()) {
      refusal.because("role", "not-staff");
    }
    if (agent.filter(id -> id.length() > LONGEST).isPresent()) {
      refusal.because("agent", "too-long", LONGEST);
    }
    if (!LANGUAGES.contains(language)) {
      refusal.because("language", "language");
    }
  }
}
