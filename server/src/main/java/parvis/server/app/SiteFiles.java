package parvis.server.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parvis.engine.hours.OneDay;
import parvis.server.configuration.Documents;
import parvis.server.configuration.FilePublisher;
import parvis.server.configuration.Result;

/** Publishes the configurations named at the start, before the first page is served. */
@ApplicationScoped
public class SiteFiles {
  private static final Logger LOG = Logger.getLogger(SiteFiles.class);

  private final FilePublisher publisher;
  private final Optional<String> files;
  private final Optional<String> organisation;

  public SiteFiles(
      FilePublisher publisher,
      @ConfigProperty(name = "parvis.sites") Optional<String> files,
      @ConfigProperty(name = "parvis.organisation") Optional<String> organisation) {
    this.publisher = publisher;
    this.files = files;
    this.organisation = organisation;
  }

  void start(@Observes @Priority(2) StartupEvent event) {
    String template = organisation.map(file -> read(Path.of(file))).orElse(null);
    files.stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .forEach(file -> publish(Path.of(file), template));
  }

  private void publish(Path file, @Nullable String template) {
    Documents documents = new Documents(read(file), template, schoolHolidays(file));
    switch (publisher.publish(documents)) {
      case FilePublisher.Outcome.Wrong(Result.Invalid wrong) ->
          throw new IllegalArgumentException(
              file
                  + " is not valid:\n"
                  + lines(wrong)
                  + (template == null ? "\n" + TemplateHint.of(file, documents, wrong) : ""));
      case FilePublisher.Outcome.Same(var same) -> LOG.infof("Site %s is unchanged", same.id());
      case FilePublisher.Outcome.Kept(var kept) ->
          LOG.infof(
              "Site %s keeps what was published on the page: %s has not changed since",
              kept.id(), file.getFileName());
      case FilePublisher.Outcome.Published(var published, var days, var lost) -> {
        LOG.infof("Site %s works by %s", published.id(), file.getFileName());
        if (!days.isEmpty()) {
          LOG.warnf(
              "Site %s keeps what was closed or opened again since the last file: %s; %s does not"
                  + " say so",
              published.id(), named(days), file.getFileName());
        }
        if (!lost.isEmpty()) {
          LOG.errorf(
              "Site %s works by %s for %s, although that was closed or opened again since the"
                  + " last file; people may have been told otherwise",
              published.id(), file.getFileName(), named(lost));
        }
      }
    }
  }

  private static String named(List<OneDay> days) {
    return days.stream()
        .map(
            day -> day.service() == null ? day.date().toString() : day.date() + " " + day.service())
        .collect(Collectors.joining(", "));
  }

  /** The calendar beside the document: valmont.ics beside valmont.yaml; null for none. */
  static @Nullable String schoolHolidays(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    Path beside = file.resolveSibling(name + ".ics");
    return Files.isReadable(beside) ? read(beside) : null;
  }

  private static String lines(Result.Invalid wrong) {
    return wrong.problems().stream()
        .map(
            problem ->
                "  line %d, %s: %s"
                    .formatted(problem.line(), problem.field(), problem.message("en")))
        .collect(Collectors.joining("\n"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
