package parvis.engine.configuration;

import java.util.List;

/**
 * What the organisation puts on its screens.
 *
 * @param colour brand colour as #rrggbb, dark enough for white text
 * @param messages what the board shows beside the calls, in turn
 */
public record Brand(String colour, List<Text> messages) {
  public Brand {
    messages = List.copyOf(messages);
  }

  /** Parvis' own. */
  public static Brand standard() {
    return new Brand("#14539a", List.of());
  }
}
