package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.access.http.ClientAddress;
import parvis.server.access.limit.RateLimited;
import parvis.server.web.screens.QrCode;

/** People who come with an appointment, at the kiosks of a site. */
@Path("/api/v1/sites/{site}/arrivals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "bookings", description = "Places booked ahead")
public class ArrivalsResource {
  private final Arrivals arrivals;
  private final Gatekeeper gatekeeper;

  public ArrivalsResource(Arrivals arrivals, Gatekeeper gatekeeper) {
    this.arrivals = arrivals;
    this.gatekeeper = gatekeeper;
  }

  @POST
  @RateLimited(perMinute = 30, burst = 20)
  @Operation(
      operationId = "arrive",
      summary =
          "Somebody with an appointment is here: by code, by link, or by name and time; for kiosks"
              + " and staff. It says what became of it, and never who else has booked")
  public ArrivalView arrive(
      @BeanParam SiteCall call,
      @QueryParam("qr") @Nullable String qr,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request,
      @NotNull @Valid ArrivalBody body) {
    gatekeeper.requireScreen(identity, Roles.KIOSK, call.site);
    String door = Caller.of(identity).actor() + " " + ClientAddress.of(request);
    ArrivalView view =
        arrivals.come(
            new Arrivals.At(call.site, call.key, Who.actor(identity), door, Base.of(request)),
            body);
    RankAnswer rank = view.rank();
    return qr == null || rank == null || view.start() == null
        ? view
        : ArrivalView.here(
            view.outcome(),
            view.start(),
            Ranks.withQr(rank, QrCode.svg(rank.followUrl(), rank.token())));
  }
}
