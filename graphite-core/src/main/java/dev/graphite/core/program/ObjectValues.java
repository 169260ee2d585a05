package dev.graphite.core.program;

import dev.graphite.core.warp.Selection;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects that values of type {@link ValueType#OBJECT} stand for. Engines see a slot of 64
 * bits, the <i>handle</i> of an object; the program turns objects into handles and back. Equal
 * objects have equal handles, so what compares slots to find out whether a value is another one
 * stays right. Apart from that a handle says nothing: handles of one object differ between
 * processes and runs, so nothing may order or hash by them.
 *
 * <p>Objects are immutable, have {@code equals} and {@code hashCode} by their content, and a {@code
 * toString} of one line, which is what rows show. Records of numbers, texts, enums, other records
 * and collections that nobody changes do. Engines that send values to other processes write them by
 * the classes named here, and no others.
 *
 * <p>Programs that name the same classes share their objects for as long as any of them is in use:
 * handles mean the same wherever a program is made anew within a process.
 *
 * <p>Cost: a lookup in a hash table for {@link #handle}, one in an array for {@link #get}. An
 * object is kept as long as this is, also when no state holds it any more. Safe for threads.
 *
 * @param <T> the objects
 */
public final class ObjectValues<T> {
  private static final ClassValue<List<WeakReference<ObjectValues<?>>>> IN_USE =
      new ClassValue<>() {
        @Override
        protected List<WeakReference<ObjectValues<?>>> computeValue(Class<?> type) {
          return new ArrayList<>();
        }
      };
  private static final int FIRST_ROOM = 64;

  // The object with handle h is objects[h]; objects[0] is none. The array is replaced when it is
  // full, and an object is in it before anybody is told its handle.
  private final Class<T> type;
  private final List<Class<?>> classes;
  private final Map<T, Long> handles = new ConcurrentHashMap<>();
  private volatile Object[] objects = new Object[FIRST_ROOM];
  private int last;

  private ObjectValues(Class<T> type, List<Class<?>> classes) {
    this.type = type;
    this.classes = classes;
  }

  /**
   * The objects of a program.
   *
   * @param type what every value is an instance of
   * @param others all further classes of which an object may consist, besides the boxes of
   *     primitive values and {@link String}; {@code List.class}, {@code Set.class} and {@code
   *     Map.class} stand for what {@code List.of}, {@code List.copyOf} and the like make. The order
   *     is the same in all processes
   */
  public static <T> ObjectValues<T> of(Class<T> type, Class<?>... others) {
    List<Class<?>> classes = new ArrayList<>();
    classes.add(Objects.requireNonNull(type, "type"));
    classes.addAll(Arrays.asList(others));
    List<Class<?>> all = List.copyOf(classes);
    List<WeakReference<ObjectValues<?>>> tables = IN_USE.get(type);
    synchronized (tables) {
      for (WeakReference<ObjectValues<?>> reference : tables) {
        ObjectValues<?> table = reference.get();
        if (table != null && table.classes.equals(all)) {
          @SuppressWarnings("unchecked") // all in this list are of the type
          ObjectValues<T> same = (ObjectValues<T>) table;
          return same;
        }
      }
      tables.removeIf(reference -> reference.get() == null);
      ObjectValues<T> made = new ObjectValues<>(type, all);
      tables.add(new WeakReference<>(made));
      return made;
    }
  }

  /** What every value is an instance of. */
  public Class<T> type() {
    return type;
  }

  /** The classes named, the {@link #type} first. */
  public List<Class<?>> classes() {
    return classes;
  }

  /** The handle of an object, never 0; that of an equal object if there was one before. */
  public long handle(T object) {
    Long known = handles.get(Objects.requireNonNull(object, "object"));
    return known != null ? known : add(object);
  }

  private synchronized long add(T object) {
    Long known = handles.get(object);
    if (known != null) {
      return known;
    }
    int handle = Math.addExact(last, 1);
    Object[] room = objects;
    if (handle == room.length) {
      room = Arrays.copyOf(room, Math.multiplyExact(2, handle));
    }
    room[handle] = type.cast(object);
    objects = room;
    last = handle;
    handles.put(object, (long) handle);
    return handle;
  }

  /**
   * The object of a handle.
   *
   * @throws IllegalArgumentException if it is none, such as 0, which is read where there is no
   *     state or no message
   */
  @SuppressWarnings("unchecked") // nothing else comes into the array
  public T get(long handle) {
    Object[] room = objects;
    Object object = handle > 0 && handle < room.length ? room[(int) handle] : null;
    if (object == null) {
      throw new IllegalArgumentException(handle + " is not the handle of a " + type.getName());
    }
    return (T) object;
  }

  /**
   * What a row shows for a handle: the text of the object.
   *
   * @throws IllegalStateException if that is not a single line
   */
  public String text(long handle) {
    String text = get(handle).toString();
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new IllegalStateException(
          type.getName() + " has to write a value in one line, not as: " + text);
    }
    return text;
  }

  /**
   * The fold that keeps the object that comes first in an order.
   *
   * @param order compares as equal only what is equal
   */
  public Selection first(Comparator<? super T> order) {
    Objects.requireNonNull(order, "order");
    return new Selection() {
      @Override
      public boolean beats(long tick, long value, long second, long held, long heldSecond) {
        return value != held && order.compare(get(value), get(held)) < 0;
      }
    };
  }
}
