package parvis.server.access.api;

import java.util.List;
import java.util.Optional;
import parvis.server.access.Caller;
import parvis.server.access.Sites;
import parvis.server.access.account.Account;

/**
 * Who the server takes the sender of a request for; names only of the person themselves.
 *
 * @param actor who it is, as histories of visits write it
 * @param name what they signed in with
 * @param displayName their own name
 * @param language of their screens
 * @param roles what they may do
 * @param agent id of the configured agent that they are
 * @param device id of the screen that this is
 * @param sites where they may do it
 */
public record WhoAmI(
    String actor,
    Optional<String> name,
    Optional<String> displayName,
    Optional<String> language,
    List<String> roles,
    Optional<String> agent,
    Optional<String> device,
    Sites sites) {
  static WhoAmI of(Caller caller, Optional<Account> account) {
    return new WhoAmI(
        caller.actor(),
        account.map(Account::name),
        account.map(Account::displayName),
        account.map(Account::language),
        caller.roles().stream().sorted().toList(),
        caller.agent(),
        caller.device(),
        caller.sites());
  }
}
