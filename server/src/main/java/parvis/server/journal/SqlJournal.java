package parvis.server.journal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import parvis.server.database.Database;
import parvis.server.database.DatabaseException;
import parvis.server.database.SqlWork;

/** The journal in SQL tables. Several over one database are right together. */
public final class SqlJournal implements Journal {
  private final Database database;
  private final Fences fences = new Fences();
  private final GroupCommit groupCommit;

  /** Opens the journal of a database, which stays the caller's to close. */
  public SqlJournal(Database database, JournalListener... listeners) {
    this.database = database;
    this.groupCommit = new GroupCommit(fences, new Committer(database, fences, List.of(listeners)));
    groupCommit.start();
  }

  @Override
  public CompletableFuture<Void> append(String site, long expectedSequence, List<Entry> entries) {
    Append append = new Append(site, expectedSequence, entries, fences.count(site));
    if (fences.keepsOut(append)) {
      return CompletableFuture.failedFuture(new ConflictException(site));
    }
    return entries.isEmpty() ? CompletableFuture.completedFuture(null) : groupCommit.submit(append);
  }

  @Override
  public List<Entry> read(String site, long afterSequence, int limit) {
    fences.lower(site);
    return query(connection -> Entries.read(connection, site, afterSequence, limit));
  }

  @Override
  public long head(String site) {
    return query(connection -> Heads.read(connection, site));
  }

  @Override
  public Map<String, Long> heads() {
    return query(Heads::read);
  }

  @Override
  public List<String> listSites() {
    return List.copyOf(heads().keySet());
  }

  private <T> T query(SqlWork<T> work) {
    try {
      return database.read(work);
    } catch (DatabaseException e) {
      throw new JournalUnavailableException("The journal could not be read", e);
    }
  }

  @Override
  public void close() {
    groupCommit.close();
  }
}
