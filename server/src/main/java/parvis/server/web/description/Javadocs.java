package parvis.server.web.description;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.MethodJavadoc;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.util.Optional;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;

/** What the docstrings of the code say, as plain sentences for a document. */
final class Javadocs {
  private static final CommentFormatter FORMAT = new CommentFormatter();

  private Javadocs() {}

  /** What a type is. */
  static Optional<String> of(ClassInfo type) {
    return said(read(type).getComment());
  }

  /** What a component of a record is. */
  static Optional<String> of(ClassInfo type, String component) {
    return read(type).getRecordComponents().stream()
        .filter(one -> one.getName().equals(component))
        .map(ParamJavadoc::getComment)
        .findFirst()
        .flatMap(Javadocs::said)
        .map(Javadocs::sentence);
  }

  /** What a method does. */
  static Optional<String> of(MethodInfo method) {
    return read(method.declaringClass()).getMethods().stream()
        .filter(one -> one.getName().equals(method.name()))
        .map(MethodJavadoc::getComment)
        .findFirst()
        .flatMap(Javadocs::said);
  }

  private static ClassJavadoc read(ClassInfo type) {
    return RuntimeJavadoc.getJavadoc(
        type.name().toString(), Thread.currentThread().getContextClassLoader());
  }

  private static Optional<String> said(Comment comment) {
    String text = FORMAT.format(comment).replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
