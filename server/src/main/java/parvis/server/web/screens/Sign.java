package parvis.server.web.screens;

import org.jspecify.annotations.Nullable;
import parvis.engine.ticket.Face;

/**
 * What stands for a person on a screen: the number always, and at most one thing beside it.
 *
 * @param token the number as shown
 * @param spoken the number as said
 * @param name how the person wants to be called
 * @param symbol picture in a colour
 * @param photo address of a photo
 */
public record Sign(
    String token,
    String spoken,
    @Nullable String name,
    Face.@Nullable Symbol symbol,
    @Nullable String photo) {}
