package parvis.server.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The few letters that are typed at a kiosk; they say nothing of the key that they come from. */
final class BookingCodes {
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // none like another
  private static final int LENGTH = 6;

  private BookingCodes() {}

  /** The code of the booking with this key. */
  static String of(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("code " + key).getBytes(StandardCharsets.UTF_8));
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        int value = Byte.toUnsignedInt(digest[2 * i]) * 256 + Byte.toUnsignedInt(digest[2 * i + 1]);
        code.append(LETTERS.charAt(value % LETTERS.length()));
      }
      return code.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Whether what somebody typed is that code. */
  static boolean isSame(String code, String typed) {
    return code.equalsIgnoreCase(typed.replaceAll("[\\s-]", ""));
  }
}
