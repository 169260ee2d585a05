package dev.graphite.giraph.data;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import com.esotericsoftware.kryo.kryo5.util.DefaultInstantiatorStrategy;
import dev.graphite.core.program.IntervalProgram;
import dev.graphite.core.program.ObjectValues;
import dev.graphite.core.program.ScatterProgram;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the objects of a program, for other processes, and reads theirs: by Kryo, which makes
 * objects of the classes that the program names and of no others. A fresh object per reading; equal
 * ones get the same handle. Safe for threads, each of which has a Kryo of its own.
 */
public final class ObjectCodec {
  private static final int USUAL_BYTES = 256;

  private final ObjectValues<Object> values;
  private final ThreadLocal<Coder> coders = ThreadLocal.withInitial(Coder::new);

  private ObjectCodec(ObjectValues<Object> values) {
    this.values = values;
  }

  /** The codec of a program, null if none of its values are objects. */
  public static ObjectCodec of(IntervalProgram program) {
    ObjectValues<?> values =
        program instanceof ScatterProgram scatters ? scatters.objectsOrNull() : null;
    return values == null ? null : of(values);
  }

  @SuppressWarnings("unchecked") // what is read is cast to the class of the values
  static ObjectCodec of(ObjectValues<?> values) {
    return new ObjectCodec((ObjectValues<Object>) values);
  }

  /** Whether handles mean the same to another codec. */
  boolean sharesHandles(ObjectCodec other) {
    return values == other.values;
  }

  /**
   * The bytes of an object.
   *
   * @throws UnwritableObjectException if it consists of a class that the program does not name, or
   *     Kryo cannot write it for another reason
   */
  public byte[] bytes(long handle) {
    return coders.get().bytes(values.get(handle));
  }

  /**
   * The handle of an object that was written.
   *
   * @throws UncheckedIOException of a {@link DamagedDataException} if no such object was written
   */
  public long handle(byte[] object) {
    return values.handle(coders.get().object(object));
  }

  /** What a thread needs. */
  private final class Coder {
    private final Kryo kryo = new NamedClasses();
    private final Output output = new Output(USUAL_BYTES, -1);
    private final Input input = new Input();

    private Coder() {
      kryo.setRegistrationRequired(true);
      kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
      values.classes().forEach(this::register);
    }

    private void register(Class<?> named) {
      if (named == List.class) {
        kryo.register(List.of().getClass());
        kryo.register(List.of(1).getClass());
      } else if (named == Set.class) {
        kryo.register(Set.of().getClass());
        kryo.register(Set.of(1).getClass());
      } else if (named == Map.class) {
        kryo.register(Map.of().getClass());
        kryo.register(Map.of(1, 1).getClass());
      } else if (!named.isInterface()) {
        kryo.register(named);
      }
    }

    private byte[] bytes(Object object) {
      output.reset();
      try {
        kryo.writeClassAndObject(output, object);
      } catch (RuntimeException e) {
        throw unwritable(e);
      } finally {
        kryo.reset();
      }
      return output.toBytes();
    }

    private Object object(byte[] bytes) {
      input.setBuffer(bytes);
      try {
        Object read = values.type().cast(kryo.readClassAndObject(input));
        if (read != null && input.position() == bytes.length) {
          return read;
        }
      } catch (RuntimeException e) {
        throw damaged(": " + firstLine(e));
      } finally {
        kryo.reset();
      }
      throw damaged("");
    }

    private UncheckedIOException damaged(String reason) {
      return new UncheckedIOException(
          new DamagedDataException("no " + values.type().getName() + reason));
    }

    private UnwritableObjectException unwritable(RuntimeException thrown) {
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnwritableObjectException unnamed) {
          return unnamed;
        }
      }
      return new UnwritableObjectException(
          "a " + values.type().getName() + " cannot be written: " + firstLine(thrown));
    }
  }

  private static String firstLine(Throwable thrown) {
    return thrown.toString().lines().findFirst().orElse("");
  }

  /** A Kryo that says in our words which class is missing. */
  private final class NamedClasses extends Kryo {
    @Override
    @SuppressWarnings("rawtypes") // as Kryo has it
    protected String unregisteredClassMessage(Class type) {
      throw new UnwritableObjectException(
          ("a value of the program holds a %s, which is not among the classes that the program"
                  + " names; add it to ObjectValues.of(%s.class, ...)")
              .formatted(type.getName(), values.type().getSimpleName()));
    }
  }
}
