package parvis.server.app;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server until it is told to stop. */
@Command(name = "serve", description = "Run the server.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--port",
      description = "Port of the pages and the API (default: ${DEFAULT-VALUE}).")
  int port = 8080;

  @Option(
      names = "--host",
      description = "Address to listen at (default: ${DEFAULT-VALUE}; 0.0.0.0 for the network).")
  String host = "127.0.0.1";

  @Option(
      names = "--site",
      paramLabel = "FILE",
      description = "Configuration of a site, published at the start when the file has changed.")
  List<Path> sites = List.of();

  @Option(
      names = "--organisation",
      paramLabel = "FILE",
      description = "Template that the sites inherit from.")
  @Nullable Path organisation;

  @Mixin MailOptions mail = new MailOptions();

  @Override
  public Integer call() {
    for (Path file : sites) {
      requireFile(file);
    }
    String url = data.url();
    OpenedAhead.begin(url);
    set("parvis.database.url", url);
    set("parvis.sites", sites.stream().map(Path::toString).collect(Collectors.joining("\n")));
    if (organisation != null) {
      requireFile(organisation);
      set("parvis.organisation", organisation.toString());
    }
    set("quarkus.http.port", Integer.toString(port));
    set("quarkus.http.host", host);
    mail.read().forEach(ServeCommand::set);
    int[] exit = {0};
    Quarkus.run(
        null,
        (code, failure) -> {
          exit[0] = code;
          if (failure != null) {
            System.err.println("Parvis could not start: " + Failures.plain(failure));
          }
        });
    return exit[0];
  }

  static void requireFile(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("cannot read " + file.toAbsolutePath());
    }
  }

  private static void set(String key, String value) {
    System.setProperty(key, value);
  }
}
