package parvis.server.web.screens.staff;

import parvis.engine.configuration.Text;

/**
 * A site somebody may work at.
 *
 * @param id of the site
 * @param name of the site
 * @param keepsCustomers whether people are kept for the agents who know them
 */
public record HomePlace(String id, Text name, boolean keepsCustomers) {}
