package dev.graphite.cli.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value: an object by the names of its members, an array, or a plain value. */
record Json(Object value) {
  static Json read(Path file) {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      parser.nextToken();
      return new Json(value(parser));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, new Json(value(parser)));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(new Json(value(parser)));
        }
        yield elements;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NULL -> null;
      default -> parser.getDoubleValue();
    };
  }

  /** The member with a name, which has to be there. */
  Json get(String name) {
    Json member = members().get(name);
    if (member == null) {
      throw new IllegalArgumentException("no " + name + " among " + members().keySet());
    }
    return member;
  }

  @SuppressWarnings("unchecked")
  Map<String, Json> members() {
    return (Map<String, Json>) value;
  }

  @SuppressWarnings("unchecked")
  List<Json> elements() {
    return (List<Json>) value;
  }

  double number() {
    return (Double) value;
  }

  long wholeNumber() {
    double number = number();
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException(number + " is not a whole number");
    }
    return (long) number;
  }

  /** The text, or the digits of a whole number: how an id is written. */
  String id() {
    return value instanceof String ? (String) value : Long.toString(wholeNumber());
  }

  /** Whole numbers by their names in an object or their places in an array; without nulls. */
  Map<String, Long> wholeNumbers() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    byName().forEach((name, json) -> numbers.put(name, json.wholeNumber()));
    return numbers;
  }

  private Map<String, Json> byName() {
    Map<String, Json> named = new LinkedHashMap<>();
    if (value instanceof Map) {
      named.putAll(members());
    } else {
      elements().forEach(element -> named.put(Integer.toString(named.size()), element));
    }
    named.values().removeIf(json -> json.value == null);
    return named;
  }

  /** As {@link #wholeNumbers}, of any numbers. */
  Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    byName().forEach((name, json) -> numbers.put(name, json.number()));
    return numbers;
  }
}
