package parvis.engine.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the site offers and people wait for.
 *
 * @param id short code, unique in the site
 * @param name what people see
 * @param range id of the number range its tickets come from
 * @param area id of the area where its people wait
 * @param icon pictogram name
 * @param target wait that the site holds itself to
 * @param ceiling wait after which the service goes before every priority, null for none
 * @param expectedDuration time of one service until enough were measured
 * @param wrapUp time left to the agent after a service before being available; zero for none
 * @param confirmation how presence is confirmed
 * @param answerRequired whether a service may end only with an answer recorded
 * @param remoteRanks whether a rank may be taken from outside by web
 */
public record Service(
    String id,
    Text name,
    String range,
    String area,
    String icon,
    Duration target,
    @Nullable Duration ceiling,
    Duration expectedDuration,
    Duration wrapUp,
    Confirmation confirmation,
    boolean answerRequired,
    boolean remoteRanks) {}
