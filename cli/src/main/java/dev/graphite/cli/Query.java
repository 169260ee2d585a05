package dev.graphite.cli;

import dev.graphite.algorithms.Parameter;
import dev.graphite.algorithms.Parameters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked, apart from the program: values that have been checked, as texts, so that they can
 * travel.
 *
 * @param given parameters of the library
 * @param others further ones by name
 */
record Query(Map<Parameter, String> given, Map<String, String> others) {
  private static final String OTHER = "other.";

  /**
   * The parameters for a program.
   *
   * @param source rank of the source, -1 if there is none
   * @param target rank of the target, -1 if there is none
   */
  Parameters parameters(int source, int target) {
    Parameters parameters = Parameters.defaults().withSource(source).withTarget(target);
    for (Map.Entry<Parameter, String> entry : given.entrySet()) {
      String text = entry.getValue();
      parameters =
          switch (entry.getKey()) {
            case SOURCE, TARGET -> parameters; // their ranks are known
            case FROM -> parameters.withFrom(Long.parseLong(text));
            case UNTIL -> parameters.withUntil(Long.parseLong(text));
            case ITERATIONS -> parameters.withIterations(Integer.parseInt(text));
            case DAMPING -> parameters.withDamping(Double.parseDouble(text));
          };
    }
    return parameters.withOthers(others);
  }

  /** All of it by name. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    given.forEach((parameter, text) -> settings.put(parameter.optionName(), text));
    others.forEach((name, text) -> settings.put(OTHER + name, text));
    return settings;
  }

  /** What {@link #settings} came from; other names are passed over. */
  static Query of(Map<String, String> settings) {
    Map<Parameter, String> given = new EnumMap<>(Parameter.class);
    for (Parameter parameter : Parameter.values()) {
      if (settings.containsKey(parameter.optionName())) {
        given.put(parameter, settings.get(parameter.optionName()));
      }
    }
    Map<String, String> others = new LinkedHashMap<>();
    settings.forEach(
        (name, text) -> {
          if (name.startsWith(OTHER)) {
            others.put(name.substring(OTHER.length()), text);
          }
        });
    return new Query(given, others);
  }
}
