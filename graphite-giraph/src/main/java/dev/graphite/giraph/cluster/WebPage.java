package dev.graphite.giraph.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks daemons through their web pages. */
final class WebPage {
  private static final int TIMEOUT_MILLIS = 3000;

  private WebPage() {}

  /** Address of the pages on a port. */
  static String address(int port) {
    return "http://127.0.0.1:" + port;
  }

  /**
   * The text of a page, or nothing when there is no answer.
   *
   * @param port the daemon's
   * @param path from the slash on
   */
  static String text(int port, String path) {
    HttpURLConnection connection = null;
    try {
      connection = (HttpURLConnection) URI.create(address(port) + path).toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try (InputStream in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      return "";
    } finally {
      if (connection != null) {
        connection.disconnect();
      }
    }
  }
}
