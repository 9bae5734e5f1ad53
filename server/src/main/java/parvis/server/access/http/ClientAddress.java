package parvis.server.access.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as a key for limits; never logged, never stored. */
public final class ClientAddress {
  private static final int NETWORK = 8;

  private ClientAddress() {}

  /** The address; of IPv6 only the network, for one subscriber has all addresses of it. */
  public static String of(HttpServerRequest request) {
    var remote = request.remoteAddress();
    String address = remote == null ? null : remote.hostAddress();
    return address == null ? "" : network(address);
  }

  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(NETWORK, bytes.length)));
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
