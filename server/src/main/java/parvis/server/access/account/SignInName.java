package parvis.server.access.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import parvis.server.web.problem.ProblemException;

/** The name one signs in with: compared without regard to case. */
public final class SignInName {
  private static final int LONGEST = 100;
  private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._@+-]+");

  private SignInName() {}

  /** The one way to write a name, for storing and comparing. */
  public static String normal(String name) {
    String text = name.length() > LONGEST ? name.substring(0, LONGEST + 1) : name;
    return Normalizer.normalize(text, Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** Adds what is wrong with a normal name to a refusal. */
  static void check(String name, ProblemException refusal) {
    if (name.length() > LONGEST) {
      refusal.because("name", "too-long", LONGEST);
    } else if (!SHAPE.matcher(name).matches()) {
      refusal.because("name", name.isEmpty() ? "missing" : "name-shape");
    }
  }
}
