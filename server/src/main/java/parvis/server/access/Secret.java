package parvis.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random texts that open something. Only their hash is ever stored, logged or used as a key. */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  // Without 0 O, 1 I L, 5 S, 2 Z, 8 B, U V: what is read aloud or from afar stays itself.
  private static final String LETTERS = "ACDEFGHJKMNPQRTWXY34679";

  private Secret() {}

  /** A new token: 256 random bits in 43 characters that fit in a cookie. */
  public static String token() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A new code for people to read and type: about 4.5 random bits a letter. */
  public static String code(int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /**
   * What may be stored in its place (SHA-256, hexadecimal). There is no salt and no slowness:
   * nobody finds 256 random bits by trying.
   */
  public static String hash(String secret) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
