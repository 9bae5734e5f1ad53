package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build this is, in the address of every asset and in every frame: a screen that was loaded
 * from another build loads itself again. In templates: {@code {build:id}}.
 */
@TemplateExtension(namespace = "build")
public final class Build {
  private static final String ID = read();

  private Build() {}

  /** The moment this build was made, the same in every node that runs it. */
  public static String id() {
    return ID;
  }

  private static String read() {
    try (InputStream in = Build.class.getResourceAsStream("/parvis-build.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("id", "unknown").replaceAll("[^0-9A-Za-z]", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
