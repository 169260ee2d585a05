package dev.graphite.datasets.generate;

import dev.graphite.datasets.NewFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * Invented face-to-face contacts in an office, in the form in which SocioPatterns publishes
 * measured ones: rows {@code t i j}, i and j in contact during {@code [t-20, t)}, t in seconds from
 * the first midnight. For examples and tests that must not depend on data of real people.
 *
 * <p>People belong to departments and come and go at their own times. They meet colleagues of their
 * department in meetings of three to six, take lunch at shared tables across departments, and
 * otherwise meet in pairs, mostly within the department, sociable people more often, for times with
 * a heavy tail (most one row, a few many minutes): what M. Genois, A. Barrat, "Can co-location be
 * used as a proxy for face-to-face contacts?", EPJ Data Science 7:11 (2018) report of workplaces.
 * The numbers themselves are made up.
 *
 * <p>Time and space O(rows). Immutable, safe for threads; a seed gives the same bytes on every JDK.
 */
public final class ContactGenerator {
  /** Seconds that a row lasts. */
  public static final long RESOLUTION_SECONDS = 20;

  /** Number of people. */
  public static final int PEOPLE = 60;

  private static final int DEPARTMENTS = 5;
  private static final int DAYS = 2;
  private static final long DAY_STEPS = 86_400 / RESOLUTION_SECONDS;
  private static final long HOUR_STEPS = 3_600 / RESOLUTION_SECONDS;
  private static final int FIRST_PERSON = 101;
  private static final int MEETINGS_PER_DEPARTMENT_AND_DAY = 3;
  private static final int LUNCH_TABLES_PER_DAY = 8;
  private static final int PAIR_MEETINGS_PER_DAY = 620;
  private static final int LONGEST_PAIR_STEPS = 45;

  private final long seed;

  /** Creates a generator. */
  public ContactGenerator(long seed) {
    this.seed = seed;
  }

  /**
   * Writes the contacts; gzipped if the name ends with {@code .gz}. Nothing is left of the file if
   * writing fails.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path path) throws IOException {
    NewFile.write(path, this::write);
  }

  /** Writes the contacts, sorted by time, then by person. */
  public void write(Writer out) throws IOException {
    out.write(
        "# Invented contacts of "
            + PEOPLE
            + " people in an office during "
            + DAYS
            + " days.\n"
            + "# No real person is described. Rows: t i j, in contact during [t-20 s, t).\n"
            + "# Written by dev.graphite.datasets.generate.ContactGenerator, seed "
            + seed
            + ".\n"
            + "# Licence: Apache-2.0, like Graphite.\n");
    for (long key : new Office(seed).contacts()) {
      long pair = key % (PEOPLE * PEOPLE);
      out.write(key / (PEOPLE * PEOPLE) * RESOLUTION_SECONDS + " ");
      out.write(FIRST_PERSON + pair / PEOPLE + " " + (FIRST_PERSON + pair % PEOPLE) + "\n");
    }
  }

  /** One run: who is there when, and the contacts so far. */
  private static final class Office {
    private final SplitMix64 random;
    private final int[] department = new int[PEOPLE];
    private final int[] sociability = new int[PEOPLE];
    private final long[] arrival = new long[PEOPLE];
    private final long[] departure = new long[PEOPLE];
    // A contact is step * PEOPLE^2 + i * PEOPLE + j with i < j, so that keys sort like rows.
    private final TreeSet<Long> contacts = new TreeSet<>();

    Office(long seed) {
      random = new SplitMix64(seed);
      for (int person = 0; person < PEOPLE; person++) {
        department[person] = person * DEPARTMENTS / PEOPLE;
        sociability[person] = 1 + (int) random.below(4);
      }
    }

    TreeSet<Long> contacts() {
      for (int day = 0; day < DAYS; day++) {
        long midnight = day * DAY_STEPS;
        for (int person = 0; person < PEOPLE; person++) {
          arrival[person] = midnight + 8 * HOUR_STEPS + random.below(3 * HOUR_STEPS / 2);
          departure[person] = midnight + 16 * HOUR_STEPS + random.below(2 * HOUR_STEPS);
        }
        for (int i = 0; i < DEPARTMENTS * MEETINGS_PER_DEPARTMENT_AND_DAY; i++) {
          long start = midnight + 9 * HOUR_STEPS + random.below(7 * HOUR_STEPS);
          group(start, 15 + random.below(30), 3 + (int) random.below(4), i % DEPARTMENTS);
        }
        for (int table = 0; table < LUNCH_TABLES_PER_DAY; table++) {
          long start = midnight + 12 * HOUR_STEPS + random.below(HOUR_STEPS);
          group(start, 30 + random.below(45), 2 + (int) random.below(3), -1);
        }
        for (int i = 0; i < PAIR_MEETINGS_PER_DAY; i++) {
          pair(midnight + 8 * HOUR_STEPS + random.below(10 * HOUR_STEPS));
        }
      }
      return contacts;
    }

    /**
     * People of one department, or of all if it is -1, who sit together; not all face each other.
     */
    private void group(long start, long steps, int size, int fromDepartment) {
      int[] members = new int[size];
      for (int i = 0; i < size; i++) {
        members[i] = anyone(fromDepartment);
      }
      for (long step = start; step < start + steps; step++) {
        for (int i = 0; i < size; i++) {
          for (int j = i + 1; j < size; j++) {
            if (random.below(5) == 0) {
              meet(step, members[i], members[j]);
            }
          }
        }
      }
    }

    private void pair(long start) {
      int one = anyone(-1);
      int other = anyone(random.below(4) < 3 ? department[one] : -1);
      // Pareto with exponent 1: P(steps > k) = 1 / (k + 1), cut.
      double tail = 1 - random.unit();
      long steps = (long) Math.min(LONGEST_PAIR_STEPS, 1 / tail);
      for (long step = start; step < start + steps; step++) {
        meet(step, one, other);
      }
    }

    private int anyone(int fromDepartment) {
      while (true) {
        int person = (int) random.below(PEOPLE);
        boolean fits = fromDepartment < 0 || department[person] == fromDepartment;
        if (fits && random.below(4) < sociability[person]) {
          return person;
        }
      }
    }

    private void meet(long step, int a, int b) {
      if (a != b && isThere(a, step) && isThere(b, step)) {
        contacts.add((step * PEOPLE + Math.min(a, b)) * PEOPLE + Math.max(a, b));
      }
    }

    private boolean isThere(int person, long step) {
      return arrival[person] <= step && step < departure[person];
    }
  }
}
