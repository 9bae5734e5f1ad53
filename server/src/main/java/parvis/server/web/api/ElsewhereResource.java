package parvis.server.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parvis.server.access.limit.RateLimited;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/** Places that can be booked, whatever the site. */
@Path("/api/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "bookings", description = "Places booked ahead")
public class ElsewhereResource {
  private final Elsewhere elsewhere;
  private final Hosts hosts;

  public ElsewhereResource(Elsewhere elsewhere, Hosts hosts) {
    this.elsewhere = elsewhere;
    this.hosts = hosts;
  }

  @GET
  @RateLimited(perMinute = 60, burst = 40)
  @Operation(
      operationId = "listPlacesBySite",
      summary = "The first free place at each site that has one, the soonest first")
  public List<SitePlaceView> list(
      @QueryParam("reason") @NotEmpty @Size(max = 5) List<String> reason,
      @QueryParam("people") @DefaultValue("1") @Min(1) @Max(50) int people,
      @QueryParam("need") @Size(max = 10) List<String> need,
      @QueryParam("together") @DefaultValue("false") boolean together,
      @BeanParam Near near,
      @QueryParam("from") @Nullable String from,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    Elsewhere.Search search =
        new Elsewhere.Search(
            reason,
            need,
            people,
            together,
            near.read(hosts),
            near.kilometres(),
            from == null ? null : day(from));
    List<Elsewhere.Found> found = elsewhere.find(search);
    if (found.isEmpty()) {
      reason.forEach(this::requireOffered);
    }
    return found.stream().limit(limit).map(SitePlaceView::of).toList();
  }

  /** That nothing is free is an answer; that nobody knows the reason is a mistake of the sender. */
  private void requireOffered(String reason) {
    if (!elsewhere.isOffered("", List.of(reason))) {
      throw ProblemException.invalid().because("reason", "reason-nowhere", reason);
    }
  }

  private LocalDate day(String from) {
    LocalDate today = LocalDate.ofInstant(hosts.now(), ZoneOffset.UTC);
    return Days.read(from, from, today, 0, 1).from();
  }
}
