package parvis.server.reports.figure;

/**
 * How often an answer was given to a reason.
 *
 * @param reason id of the real reason
 * @param answer id of the answer
 * @param legs legs in which it was recorded
 * @param quantity sum of the quantities recorded
 */
public record AnswerCount(String reason, String answer, int legs, int quantity) {}
