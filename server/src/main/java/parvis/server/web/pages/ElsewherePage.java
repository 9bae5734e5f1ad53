package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Location;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.access.limit.RateLimited;
import parvis.server.web.api.Commands;
import parvis.server.web.api.Elsewhere;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.booking.BookingScreens;
import parvis.server.web.screens.booking.ElsewhereScreen;
import parvis.server.web.screens.booking.ElsewhereScreen.Rank;
import parvis.server.web.screens.booking.ElsewhereScreen.Reach;

/** Booking at another site, for who looks around from one. */
@Path("/sites/{site}/book/elsewhere")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 60, burst = 30)
public class ElsewherePage {
  private static final List<Integer> REACHES = List.of(5, 10, 25, 50);
  private static final int USUAL_REACH = 25;
  private static final String ALL = "all";
  private static final int MOST = 20;

  private final Commands commands;
  private final Settings settings;
  private final Elsewhere elsewhere;

  public ElsewherePage(Commands commands, Settings settings, Elsewhere elsewhere) {
    this.commands = commands;
    this.settings = settings;
    this.elsewhere = elsewhere;
  }

  /** The first place of each site, the soonest first. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance show(
      @PathParam("site") String site,
      @QueryParam("reason") @NotEmpty @Size(max = 5) List<String> reason,
      @QueryParam("people") @DefaultValue("1") @Min(1) @Max(50) int people,
      @QueryParam("need") @Size(max = 10) List<String> need,
      @QueryParam("agent") @Nullable String agent,
      @QueryParam("together") @DefaultValue("false") boolean together,
      @QueryParam("within") @Nullable String within,
      @BeanParam Asked asked) {
    Setting setting = settings.of(site, asked);
    Catalogue catalogue = commands.catalogue(site);
    SiteConfiguration here = catalogue.configuration();
    PlaceLinks links =
        new PlaceLinks(site, reason, people, need, agent, together, setting.words().language());
    Integer reach = reach(here.location(), within);
    List<Elsewhere.Found> found =
        elsewhere.find(
            new Elsewhere.Search(reason, need, people, together, here.location(), reach, null));
    Instant own =
        found.stream()
            .filter(one -> one.site().id().equals(site))
            .findFirst()
            .map(one -> one.place().start())
            .orElse(null);
    return BookingScreens.elsewherePage(
        new ElsewhereScreen(
            here.name(),
            reason.stream().map(id -> FreeTimes.reason(catalogue, id)).toList(),
            here.location() == null ? List.of() : reaches(links, reach),
            found.stream().limit(MOST).map(one -> row(one, links, own)).toList(),
            Math.max(0, found.size() - MOST),
            links.places()),
        setting);
  }

  /** How far to look: as asked; near at first, or everywhere where nobody knows what is near. */
  private static @Nullable Integer reach(@Nullable Location here, @Nullable String within) {
    if (here == null || ALL.equals(within)) {
      return null;
    }
    return REACHES.stream()
        .filter(one -> one.toString().equals(within))
        .findFirst()
        .orElse(USUAL_REACH);
  }

  private static List<Reach> reaches(PlaceLinks links, @Nullable Integer chosen) {
    return Stream.concat(
            REACHES.stream()
                .map(one -> new Reach(one, links.elsewhere(one.toString()), one.equals(chosen))),
            Stream.of(new Reach(null, links.elsewhere(ALL), chosen == null)))
        .toList();
  }

  private static ElsewhereScreen.Row row(
      Elsewhere.Found found, PlaceLinks from, @Nullable Instant own) {
    SiteConfiguration site = found.site();
    Instant start = found.place().start();
    String language =
        site.languages().contains(from.language()) ? from.language() : site.languages().getFirst();
    PlaceLinks links = from.at(site.id(), language);
    return new ElsewhereScreen.Row(
        site.id(),
        site.name(),
        found.kilometres(),
        start,
        found.place().left(),
        site.zone(),
        site.id().equals(from.site())
            ? Rank.HERE
            : own != null && start.isBefore(own) ? Rank.SOONER : Rank.OTHER,
        new ElsewhereScreen.Take(links.post(), links.body(start), language),
        links.places());
  }
}
