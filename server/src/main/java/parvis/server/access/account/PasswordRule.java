package parvis.server.access.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;
import parvis.server.web.problem.ProblemException;

/** Which passwords are accepted: long ones that are not the first to be guessed. */
public final class PasswordRule {
  /** The fewest characters. */
  public static final int SHORTEST = 10;

  /** The most bytes: bcrypt does not look further. */
  static final int MOST_BYTES = 72;

  private static final Set<String> COMMON =
      Set.of(
          "1234567890",
          "0123456789",
          "0987654321",
          "12345678910",
          "123456789a",
          "azertyuiop",
          "azertyuiopqsdf",
          "azerty1234",
          "azerty12345",
          "azerty123456",
          "qwertyuiop",
          "qwerty1234",
          "qwerty12345",
          "qwerty123456",
          "1q2w3e4r5t",
          "1qaz2wsx3edc",
          "aqwzsxedcrfv",
          "motdepasse",
          "motdepasse1",
          "motdepasse123",
          "password12",
          "password123",
          "password1234",
          "passw0rd123",
          "changeme123",
          "changezmoi",
          "administrateur",
          "administrator",
          "superviseur",
          "supervisor",
          "parvisparvis",
          "bienvenue1",
          "bienvenue123",
          "welcome123",
          "bonjour123",
          "jetaime123",
          "iloveyou12",
          "abcdefghij",
          "abcd123456",
          "abc1234567",
          "letmein123",
          "football123",
          "marseille13",
          "accueil123",
          "reception1",
          "reception123");

  private PasswordRule() {}

  /** Adds what is wrong with a new password to a refusal. */
  static void check(String name, String password, ProblemException refusal) {
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      refusal.because("password", "password-short", SHORTEST);
    } else if (isTooLong(password)) {
      refusal.because("password", "password-long", MOST_BYTES);
    } else if (lower.equals(name)) {
      refusal.because("password", "password-is-name");
    } else if (COMMON.contains(lower) || lower.chars().distinct().count() < 4) {
      refusal.because("password", "password-common");
    }
  }

  static boolean isTooLong(String password) {
    return password.length() > MOST_BYTES || password.getBytes(UTF_8).length > MOST_BYTES;
  }
}
