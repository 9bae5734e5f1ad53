package parvis.server.web.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes the document of the API at build time with what the code says already: who may, which
 * refusals to expect, what each value means and which values are always there.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {
  private final IndexView index;

  public ApiDescription(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (_, operation) ->
                            Door.find(index, operation).ifPresent(door -> door.complete(path))));
    new Shapes(api, new Types(index)).complete();
  }
}
