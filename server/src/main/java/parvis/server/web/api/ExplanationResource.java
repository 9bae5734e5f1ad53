package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.engine.calling.Explanation;
import parvis.server.access.Roles;

/** Why somebody still waits. */
@Path("/api/v1/sites/{site}/visits/{visit}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.GREETER, Roles.AGENT})
@Tag(name = "visits", description = "Ranks and the people who wait")
public class ExplanationResource {
  private final Explanations explanations;

  public ExplanationResource(Explanations explanations) {
    this.explanations = explanations;
  }

  @GET
  @Operation(
      operationId = "explainVisit",
      summary = "Who was called before and why, and how it stands with each desk")
  @APIResponse(
      responseCode = "200",
      description = "The explanation",
      content = @Content(schema = @Schema(implementation = Explanation.class)))
  @APIResponse(responseCode = "409", ref = "Refused")
  public Explanation get(
      @PathParam("site") String site,
      @PathParam("visit") String visit,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return explanations.get(site, visit);
  }
}
