package dev.graphite.giraph.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.io.Writable;

/** Messages between workers: written and read, and handed over in any order. */
final class Mailboxes {
  private final Random random;
  private List<List<Writable>> inFlight;

  Mailboxes(int workers, Random random) {
    this.random = random;
    this.inFlight = empty(workers);
  }

  private static List<List<Writable>> empty(int workers) {
    List<List<Writable>> mailboxes = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      mailboxes.add(new ArrayList<>());
    }
    return mailboxes;
  }

  void send(Writable message, int worker) {
    inFlight.get(worker).add(copy(message));
  }

  /** A superstep: hands over what was sent in the one before. */
  void deliver(WorkerStep step) {
    List<List<Writable>> arrived = inFlight;
    inFlight = empty(arrived.size());
    for (int i = 0; i < arrived.size(); i++) {
      Collections.shuffle(arrived.get(i), random);
      step.take(i, arrived.get(i));
    }
  }

  /** What a worker does with the messages of the superstep before. */
  interface WorkerStep {
    void take(int worker, List<Writable> messages);
  }

  private static Writable copy(Writable message) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.write(new DataOutputStream(bytes));
      Writable read = message.getClass().getDeclaredConstructor().newInstance();
      ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
      read.readFields(new DataInputStream(in));
      assertThat(in.available()).as("bytes left").isZero();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
