package parvis.server.configuration.document;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Place;
import parvis.server.configuration.problem.Problems;

/**
 * A YAML text on its way to a tree.
 *
 * @param file which document it is, "site" or "organisation"
 * @param yaml the text
 */
public record Document(String file, String yaml) {
  private static final int CHARACTERS = 1_000_000;
  private static final int DEPTH = 30;

  /** The tree, null when the text is no YAML table; what is wrong goes to {@code problems}. */
  public @Nullable Table findTable(Problems problems) {
    try {
      Node root = compose();
      return root == null ? empty(problems) : new Tree(problems).table(root, at(1));
    } catch (MarkedYAMLException e) {
      problems.report(at(line(e)), Message.SYNTAX, String.valueOf(e.getProblem()));
    } catch (ReaderException e) {
      problems.report(at(line(e.getPosition())), Message.SYNTAX, "U+" + hex(e.getCodePoint()));
    } catch (YAMLException e) {
      problems.report(at(1), Message.SYNTAX, String.valueOf(e.getMessage()));
    } catch (Tree.TooLarge e) {
      problems.report(at(1), Message.TOO_LARGE, Tree.LIMIT);
    }
    return null;
  }

  /**
   * The YAML nodes with their places in the text, null for an empty one.
   *
   * @throws YAMLException for what is no YAML
   */
  @Nullable Node compose() {
    return new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(CHARACTERS);
    limits.setNestingDepthLimit(DEPTH);
    limits.setAllowRecursiveKeys(false);
    return limits;
  }

  private @Nullable Table empty(Problems problems) {
    problems.report(at(1), Message.EMPTY);
    return null;
  }

  private Place at(int line) {
    return new Place(file, line, "");
  }

  private static int line(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private int line(int position) {
    return 1 + (int) yaml.codePoints().limit(Math.max(0, position)).filter(c -> c == '\n').count();
  }

  private static String hex(int codePoint) {
    return String.format("%04X", codePoint);
  }
}
