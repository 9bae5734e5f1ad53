package parvis.server.access.account;

import java.time.Instant;
import java.util.Optional;
import parvis.server.access.Role;
import parvis.server.access.Sites;

/**
 * Somebody who works here.
 *
 * @param id of the account
 * @param name what they sign in with, in lower case
 * @param displayName their own name; erased with the person
 * @param role what they may do
 * @param agent which configured agent they are, if any
 * @param sites where they may do it
 * @param active whether they may sign in
 * @param language the language of their screens, like {@code fr}
 * @param createdAt when it was created
 */
public record Account(
    String id,
    String name,
    String displayName,
    Role role,
    Optional<String> agent,
    Sites sites,
    boolean active,
    String language,
    Instant createdAt) {}
