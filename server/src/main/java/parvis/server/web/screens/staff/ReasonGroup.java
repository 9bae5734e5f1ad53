package parvis.server.web.screens.staff;

import java.util.List;
import java.util.stream.Stream;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;

/**
 * A root of the tree of reasons with all its leaves.
 *
 * @param id of the root
 * @param name of the root
 * @param icon of the root
 * @param choices the leaves
 */
public record ReasonGroup(String id, Text name, String icon, List<Choice> choices) {
  /**
   * Something a person can come for.
   *
   * @param reason the leaf
   * @param service who receives it
   */
  public record Choice(Reason reason, Text service) {
    /** Ids of the answers offered, separated by spaces; empty for all. */
    public String answers() {
      return String.join(" ", reason.answers());
    }
  }

  public ReasonGroup {
    choices = List.copyOf(choices);
  }

  static List<ReasonGroup> of(SiteConfiguration site) {
    return site.reasons().stream().map(root -> of(site, root)).toList();
  }

  private static ReasonGroup of(SiteConfiguration site, Reason root) {
    return new ReasonGroup(
        root.id(),
        root.name(),
        root.icon(),
        leaves(root).map(leaf -> new Choice(leaf, serviceOf(site, leaf))).toList());
  }

  private static Stream<Reason> leaves(Reason reason) {
    return reason.children().isEmpty()
        ? Stream.of(reason)
        : reason.children().stream().flatMap(ReasonGroup::leaves);
  }

  private static Text serviceOf(SiteConfiguration site, Reason leaf) {
    return site.services().stream()
        .filter(service -> service.id().equals(leaf.service()))
        .map(Service::name)
        .findFirst()
        .orElse(leaf.name());
  }
}
