package parvis.server.journal.feed;

import parvis.server.database.Database;

/** The journal as something to follow. */
public final class Feed {
  private final Database database;

  /** Follows the journal of a database. */
  public Feed(Database database) {
    this.database = database;
  }

  /**
   * A follower that goes on where the last one of that name stopped, from the very beginning when
   * there was none. Several nodes may follow under one name: each entry goes to one of them.
   */
  public Follower follow(String consumerName) {
    return new Follower(database, consumerName);
  }

  /** Lets a follower that has never followed anything begin behind what there is by now. */
  public void beginNow(String consumerName) {
    int _ = database.write(connection -> Checkpoints.beginNow(connection, consumerName));
  }
}
