package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import parvis.engine.visit.Answer;

/** Answers as rows of {@code answer_fact}. */
final class AnswerRows implements AutoCloseable {
  private final PreparedStatement delete;
  private final PreparedStatement deleteBeyond;
  private final PreparedStatement insert;

  AnswerRows(Connection connection) throws SQLException {
    delete =
        connection.prepareStatement(
            "delete from answer_fact where site = ? and visit = ? and leg = ?");
    deleteBeyond =
        connection.prepareStatement(
            "delete from answer_fact where site = ? and visit = ? and leg > ?");
    insert =
        connection.prepareStatement(
            "insert into answer_fact"
                + " (site, visit, leg, position, reason, answer, quantity, local_date)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)");
  }

  /** The answers of a leg are these and no others; written at {@link #flush}. */
  void replace(String site, Origin leg, List<Answer> answers) throws SQLException {
    new Parameters(delete).text(site).text(leg.visit()).number(leg.leg()).addBatch();
    Parameters row = new Parameters(insert);
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      row.text(site).text(leg.visit()).number(leg.leg()).number(i + 1);
      row.text(answer.reason()).text(answer.answer()).number(answer.quantity());
      row.text(leg.date().toString()).addBatch();
    }
  }

  /** The legs after {@code last} never were. */
  void deleteBeyond(String site, String visit, int last) throws SQLException {
    new Parameters(deleteBeyond).text(site).text(visit).number(last).addBatch();
  }

  void flush() throws SQLException {
    int[] _ = deleteBeyond.executeBatch();
    int[] _ = delete.executeBatch();
    int[] _ = insert.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    delete.close();
    deleteBeyond.close();
    insert.close();
  }
}
