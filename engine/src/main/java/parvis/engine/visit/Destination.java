package parvis.engine.visit;

import parvis.engine.configuration.Text;

/**
 * Where a person was sent on to at another site (3.5).
 *
 * @param site id of the other site
 * @param siteName its name at that time
 * @param visit id of the visit there
 * @param token what stands for the person there, as displayed
 * @param followKey unguessable word of the visitor's page there
 */
public record Destination(
    String site, Text siteName, String visit, String token, String followKey) {}
