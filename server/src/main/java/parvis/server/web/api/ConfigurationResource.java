package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.server.access.Roles;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.database.Database;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemTexts;

/** The documents that sites work by. */
@Path("/api/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "configuration", description = "What a site is set up to do")
public class ConfigurationResource {
  private static final int LONGEST = 500_000;

  private final Publisher publisher;
  private final Versions versions;

  public ConfigurationResource(Publisher publisher, Database database) {
    this.publisher = publisher;
    this.versions = new Versions(database);
  }

  /**
   * Documents as they are written.
   *
   * @param site the site's YAML document
   * @param organisation the template that it inherits from, absent for none
   * @param schoolHolidays the iCalendar file of school holidays, absent for none
   */
  public record Written(
      @NotBlank @Size(max = LONGEST) String site,
      @Nullable @Size(max = LONGEST) String organisation,
      @Nullable @Size(max = LONGEST) String schoolHolidays) {
    private Documents documents() {
      return new Documents(site, organisation, schoolHolidays);
    }

    private static Written of(Documents documents) {
      return new Written(documents.site(), documents.organisation(), documents.schoolHolidays());
    }
  }

  /**
   * What publishing did, or would do.
   *
   * @param outcome WRONG: nothing is done; SAME: nothing to do; CHANGED: the site works by it
   * @param site id of the site, null when the document is wrong
   * @param changes what is different, in sentences; empty for a new site
   * @param problems what is wrong, all of it
   */
  public record Answer(
      String outcome, @Nullable String site, List<String> changes, List<Wrong> problems) {}

  /**
   * Something wrong in a document.
   *
   * @param file site, organisation or school-holidays
   * @param line line in that document, from 1
   * @param field such as services[2].target
   * @param message what is wrong, and what would be right
   */
  public record Wrong(String file, int line, String field, String message) {}

  @POST
  @Path("/configuration/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "previewConfiguration", summary = "What publishing would change")
  public Answer preview(
      @HeaderParam("Accept-Language") @Nullable String header, @NotNull @Valid Written asked) {
    return answer(publisher.preview(asked.documents()), header);
  }

  @POST
  @Path("/configuration")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "publishConfiguration", summary = "Let the site work by this document")
  public Answer publish(
      @HeaderParam("Accept-Language") @Nullable String header,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context SecurityIdentity identity,
      @NotNull @Valid Written asked) {
    Actor actor = Who.actor(identity);
    String id = Keys.of(key, actor, "Configure", asked.toString());
    return answer(publisher.publish(asked.documents(), actor, id), header);
  }

  @GET
  @Path("/{site}/configuration")
  @Operation(operationId = "getConfiguration", summary = "The newest documents of a site")
  public Written get(@PathParam("site") String site) {
    return versions
        .findNewest(site)
        .map(version -> Written.of(version.documents()))
        .orElseThrow(() -> missing(site));
  }

  private ProblemException missing(String site) {
    boolean runs = publisher.findCurrent(site).isPresent();
    return ProblemException.of(404, runs ? "no-document" : "unknown-site", site);
  }

  private static Answer answer(Publisher.Outcome outcome, @Nullable String header) {
    String language = ProblemTexts.language(header).getLanguage();
    return switch (outcome) {
      case Publisher.Outcome.Wrong(var wrong) ->
          new Answer(
              "WRONG",
              null,
              List.of(),
              wrong.problems().stream()
                  .map(
                      problem ->
                          new Wrong(
                              problem.file(),
                              problem.line(),
                              problem.field(),
                              problem.message(language)))
                  .toList());
      case Publisher.Outcome.Same(var same) -> new Answer("SAME", same.id(), List.of(), List.of());
      case Publisher.Outcome.Changed(var changed, var changes) ->
          new Answer(
              "CHANGED",
              changed.id(),
              changes.stream().map(change -> change.in(language)).toList(),
              List.of());
    };
  }
}
