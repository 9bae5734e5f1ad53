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
import parvis.engine.calling.CallMade;
import parvis.engine.calling.Explanation;
import parvis.server.access.Roles;

/** Why somebody still waits, or was called. */
@Path("/api/v1/sites/{site}/visits/{visit}")
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
  @Path("/explanation")
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

  @GET
  @Path("/call")
  @Operation(
      operationId = "explainCall",
      summary = "The last call of a visit: when, to which desk and agent, and why this person")
  @APIResponse(
      responseCode = "200",
      description = "The call, as it was recorded",
      content = @Content(schema = @Schema(implementation = CallMade.class)))
  @APIResponse(responseCode = "409", ref = "Refused")
  public CallMade getCall(
      @PathParam("site") String site,
      @PathParam("visit") String visit,
      @Context SecurityIdentity identity) {
    Who.requireSite(identity, site);
    return explanations.getCall(site, visit);
  }
}
