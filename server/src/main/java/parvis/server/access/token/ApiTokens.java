package parvis.server.access.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import parvis.server.access.FreshCache;
import parvis.server.access.Role;
import parvis.server.access.Secret;
import parvis.server.access.Sites;
import parvis.server.access.Sql;
import parvis.server.database.Database;
import parvis.server.web.problem.ProblemException;

/** The tokens of other programs; revoked at once on this node, half a minute later on others. */
public final class ApiTokens {
  private static final String PREFIX = "parvis_"; // so that scanners find it where it leaked
  private static final Duration FRESHNESS = Duration.ofSeconds(30);
  private static final int REMEMBERED = 1_000;
  private static final String SELECT =
      "select id, name, role, sites, created_by, created_at, expires_at from api_token ";

  private final Database database;
  private final InstantSource clock;
  private final FreshCache<ApiToken> lately = new FreshCache<>(REMEMBERED, FRESHNESS);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Keeps tokens in a database. */
  public ApiTokens(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A new token and its text, which can never be read again.
   *
   * @param token what is kept of it
   * @param text what the program shows
   */
  public record Created(ApiToken token, String text) {}

  /** Creates a token that may do what a role may, on some sites, until some day. */
  public Created create(
      String name, Role role, Sites sites, String createdBy, Optional<Instant> expiresAt) {
    String text = PREFIX + Secret.token();
    ApiToken token =
        new ApiToken(
            UUID.randomUUID().toString(), name, role, sites, createdBy, clock.instant(), expiresAt);
    insert(token, Secret.hash(text));
    return new Created(token, text);
  }

  private void insert(ApiToken token, String hash) {
    int _ =
        database.write(
            connection ->
                Sql.change(
                    connection,
                    """
                    insert into api_token (id, name, role, sites, token_hash, created_by,
                                           created_at, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    token.id(),
                    token.name(),
                    token.role().name(),
                    token.sites().text(),
                    hash,
                    token.createdBy(),
                    token.createdAt().toEpochMilli(),
                    token.expiresAt().map(Instant::toEpochMilli).orElse(null)));
  }

  /** Every token, by name. */
  public List<ApiToken> list() {
    return database.read(c -> Sql.list(c, SELECT + "order by name, id", ApiTokens::read));
  }

  /**
   * Takes a token back.
   *
   * @throws ProblemException (404) when there is none of that id
   */
  public void revoke(String id) {
    int rows = database.write(c -> Sql.change(c, "delete from api_token where id = ?", id));
    lately.forgetIf(token -> token.id().equals(id));
    listeners.forEach(Runnable::run);
    if (rows == 0) {
      throw ProblemException.of(404, "api-token-unknown");
    }
  }

  /** Calls back when a token was taken back on this node. */
  public void onRevocation(Runnable listener) {
    listeners.add(listener);
  }

  /** The token of a text as remembered, without reading the database. */
  public Optional<ApiToken> findRemembered(String text) {
    Instant now = clock.instant();
    return lately.find(Secret.hash(text), now).filter(token -> token.isCurrent(now));
  }

  /** The token of a text, unless expired. */
  public Optional<ApiToken> find(String text) {
    Instant now = clock.instant();
    String hash = Secret.hash(text);
    return lately.get(hash, now, () -> read(hash)).filter(token -> token.isCurrent(now));
  }

  /** As {@link #find}, as the database has it now. */
  public Optional<ApiToken> findAnew(String text) {
    Instant now = clock.instant();
    return read(Secret.hash(text)).filter(token -> token.isCurrent(now));
  }

  private Optional<ApiToken> read(String hash) {
    return database.read(c -> Sql.find(c, SELECT + "where token_hash = ?", ApiTokens::read, hash));
  }

  private static ApiToken read(ResultSet row) throws SQLException {
    long expires = row.getLong("expires_at");
    return new ApiToken(
        row.getString("id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Sites.parse(row.getString("sites")),
        row.getString("created_by"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        expires == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires)));
  }
}
