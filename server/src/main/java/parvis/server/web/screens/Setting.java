package parvis.server.web.screens;

/**
 * Where a page stands.
 *
 * @param site id of the site
 * @param words in which language and time zone it speaks
 * @param brand colour of the organisation as #rrggbb
 */
public record Setting(String site, Words words, String brand) {}
