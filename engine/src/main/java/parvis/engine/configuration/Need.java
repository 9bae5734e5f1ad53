package parvis.engine.configuration;

/**
 * Something that a desk, an agent or an area can offer and that a visit can require or prefer, such
 * as sign language, an accessible desk or a closed room.
 *
 * @param id short code, unique in the site
 * @param name what people read
 * @param icon pictogram name
 */
public record Need(String id, Text name, String icon) {}
