package parvis.server.access.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import parvis.server.access.FreshCache;
import parvis.server.access.Secret;
import parvis.server.access.Sql;
import parvis.server.access.account.Account;
import parvis.server.access.account.AccountRows;
import parvis.server.access.account.Accounts;
import parvis.server.database.Database;

/**
 * Who is signed in. A session that ends on this node ends at once; one that another node ended may
 * live here for the freshness of the memory, half a minute.
 */
public final class Sessions {
  private static final Duration FRESHNESS = Duration.ofSeconds(30);
  // Being seen is written down this seldom: a request should cost no write.
  private static final Duration TOUCH = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private final Database database;
  private final InstantSource clock;
  private final FreshCache<Session> lately = new FreshCache<>(REMEMBERED, FRESHNESS);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Keeps sessions in a database, and drops what it remembers of accounts that change. */
  public Sessions(Database database, Accounts accounts, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    accounts.onChange(this::forgetAccount);
  }

  /** Signs an account in and gives the token for its cookie: it can never be read again. */
  public String open(Account account) {
    String token = Secret.token();
    long now = clock.instant().toEpochMilli();
    int _ =
        database.write(
            connection -> {
              int _ = deleteOld(connection, now);
              return Sql.change(
                  connection,
                  """
                  insert into staff_session (token_hash, account, created_at, seen_at)
                  values (?, ?, ?, ?)""",
                  Secret.hash(token),
                  account.id(),
                  now,
                  now);
            });
    return token;
  }

  /** The session of a token as remembered, without reading the database. */
  public Optional<Session> findRemembered(String token) {
    Instant now = clock.instant();
    return lately.find(Secret.hash(token), now).filter(session -> !session.isOver(now));
  }

  /** The session of a token, unless it is over or its account inactive. */
  public Optional<Session> find(String token) {
    Instant now = clock.instant();
    String hash = Secret.hash(token);
    return lately.get(hash, now, () -> read(hash, now)).filter(session -> !session.isOver(now));
  }

  /**
   * As {@link #find}, as the database has it now, and without being seen by it: who only looks on
   * is signed out in the end.
   */
  public Optional<Session> findAnew(String token) {
    Instant now = clock.instant();
    return select(Secret.hash(token)).filter(session -> !session.isOver(now));
  }

  /** Calls back when a session has ended on this node. */
  public void onEnd(Runnable listener) {
    listeners.add(listener);
  }

  /** Signs out; an unknown token is none the worse. */
  public void close(String token) {
    String hash = Secret.hash(token);
    int _ =
        database.write(c -> Sql.change(c, "delete from staff_session where token_hash = ?", hash));
    lately.forget(hash);
    listeners.forEach(Runnable::run);
  }

  private void forgetAccount(String id) {
    lately.forgetIf(session -> session.account().id().equals(id));
  }

  private Optional<Session> read(String hash, Instant now) {
    return select(hash).filter(session -> !session.isOver(now)).map(session -> seen(session, now));
  }

  private Optional<Session> select(String hash) {
    return database.read(
        connection ->
            Sql.find(
                connection,
                "select "
                    + AccountRows.COLUMNS
                    + ", s.token_hash, s.created_at as opened_at, s.seen_at"
                    + " from staff_session s join account a on a.id = s.account"
                    + " where s.token_hash = ? and a.active = 1",
                Sessions::session,
                hash));
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString("token_hash"),
        AccountRows.read(row),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Instant.ofEpochMilli(row.getLong("seen_at")));
  }

  private Session seen(Session session, Instant now) {
    if (now.isBefore(session.seenAt().plus(TOUCH))) {
      return session;
    }
    int _ =
        database.write(
            connection ->
                Sql.change(
                    connection,
                    "update staff_session set seen_at = ? where token_hash = ?",
                    now.toEpochMilli(),
                    session.tokenHash()));
    return new Session(session.tokenHash(), session.account(), session.createdAt(), now);
  }

  private static int deleteOld(Connection connection, long now) throws SQLException {
    return Sql.change(
        connection,
        "delete from staff_session where created_at <= ? or seen_at <= ?",
        now - Session.LONGEST.toMillis(),
        now - Session.IDLE.toMillis());
  }
}
