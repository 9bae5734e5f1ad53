package parvis.engine.configuration;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person comes, in the person's words: a leaf leads to a service, a branch holds finer
 * reasons.
 *
 * @param id short code, unique in the site
 * @param name what people read
 * @param hint one line below the name, null for none
 * @param icon pictogram name
 * @param service id of the service that receives it; null on a branch
 * @param expectedDuration time of one service for this reason, null for the service's own
 * @param documents what the person should bring
 * @param advice another way that saves the visit, such as online; null for none
 * @param priorityClass class given to visits for this reason, null for the standard one
 * @param answers ids of the answers offered when the service ends, commonest first
 * @param needs what visits for this reason need
 * @param children finer reasons
 */
public record Reason(
    String id,
    Text name,
    @Nullable Text hint,
    String icon,
    @Nullable String service,
    @Nullable Duration expectedDuration,
    List<Text> documents,
    @Nullable Text advice,
    @Nullable String priorityClass,
    List<String> answers,
    List<Wanted> needs,
    List<Reason> children) {
  public Reason {
    documents = List.copyOf(documents);
    answers = List.copyOf(answers);
    needs = List.copyOf(needs);
    children = List.copyOf(children);
  }
}
