package parvis.server.web.exchange;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import parvis.server.access.Roles;
import parvis.server.web.api.Channels;
import parvis.server.web.api.SiteCall;
import parvis.server.web.api.Who;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemTexts;

/** Bookings that were made elsewhere enter, all of a file or nothing. */
@Path("/api/v1/sites/{site}/agenda/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "agenda", description = "What is booked at a site, and who is away")
public class ImportResource {
  private final Imports imports;

  public ImportResource(Imports imports) {
    this.imports = imports;
  }

  @POST
  @Path("/preview")
  @Operation(
      operationId = "previewImport",
      summary = "What would become of each booking of a file; nothing is booked")
  public ImportView preview(
      @PathParam("site") String site,
      @Context SecurityIdentity identity,
      @HeaderParam("Accept-Language") @Nullable String language,
      @NotNull @Valid ImportBody body) {
    Who.requireSite(identity, site);
    return view(false, imports.examine(site, body), language);
  }

  @POST
  @Operation(
      operationId = "importBookings",
      summary =
          "Book all of a file, or nothing when anything in it is wrong; what was imported"
              + " before stays as it is")
  public ImportView book(
      @BeanParam SiteCall call,
      @Context SecurityIdentity identity,
      @HeaderParam("Accept-Language") @Nullable String language,
      @NotNull @Valid ImportBody body) {
    String site = call.site();
    Who.requireSite(identity, site);
    List<Examined> examined = imports.examine(site, body);
    refuseIfWrong(examined);
    imports.book(site, call.key(), Who.actor(identity), Channels.of(identity), examined);
    return view(true, examined, language);
  }

  private static void refuseIfWrong(List<Examined> examined) {
    ProblemException problem = ProblemException.invalid();
    for (Examined one : examined) {
      for (ImportLine.Flaw flaw : one.line().flaws()) {
        problem.because(
            "lines." + one.line().number() + "." + flaw.column().heading(),
            flaw.key(),
            flaw.values().toArray());
      }
    }
    problem.throwIfAny();
  }

  private static ImportView view(boolean done, List<Examined> examined, @Nullable String language) {
    ProblemTexts texts = ProblemTexts.forHeader(language);
    return ImportView.of(done, examined.stream().map(one -> one.show(flaws(one, texts))).toList());
  }

  private static List<ImportView.FlawView> flaws(Examined one, ProblemTexts texts) {
    ProblemException problem = ProblemException.invalid();
    for (ImportLine.Flaw flaw : one.line().flaws()) {
      problem.because(flaw.column().heading(), flaw.key(), flaw.values().toArray());
    }
    return texts.of(problem).errors().stream()
        .map(error -> new ImportView.FlawView(error.field(), error.detail()))
        .toList();
  }
}
