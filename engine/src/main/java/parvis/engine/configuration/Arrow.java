package parvis.engine.configuration;

/** The direction to a desk, as seen from the board. */
public enum Arrow {
  NONE,
  LEFT,
  RIGHT,
  UP,
  DOWN
}
