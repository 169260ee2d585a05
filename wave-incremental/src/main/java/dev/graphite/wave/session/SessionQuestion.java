package dev.graphite.wave.session;

import dev.graphite.wave.session.SessionRefusedException.Reason;
import java.util.Map;
import java.util.TreeMap;

/** What a session is about: texts by name that say what the program is and what it was given. */
public final class SessionQuestion {
  private SessionQuestion() {}

  /**
   * Refuses a session that is about something else.
   *
   * @param place where it is, for the message
   * @param asked what it was made for
   * @param question what is asked now
   * @throws SessionRefusedException if they differ
   */
  public static void check(String place, Map<String, String> asked, Map<String, String> question) {
    Map<String, String> all = new TreeMap<>(asked);
    all.putAll(question);
    for (String name : all.keySet()) {
      String was = asked.get(name);
      String is = question.get(name);
      if (was == null || !was.equals(is)) {
        throw new SessionRefusedException(
            Reason.OTHER_SESSION,
            place + " is a session with " + said(name, was) + ", not with " + said(name, is));
      }
    }
  }

  private static String said(String name, String value) {
    return value == null ? "no " + name : name + " " + value;
  }
}
