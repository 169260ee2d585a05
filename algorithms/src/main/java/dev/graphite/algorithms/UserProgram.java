package dev.graphite.algorithms;

import dev.graphite.core.program.IntervalProgram;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * A program of the user's own, from a jar or a folder of classes: a public class that is an {@link
 * IntervalProgram} and has a public constructor, with {@link Parameters} or without any. The
 * constructor may be called more than once, and has to ask for all {@link Parameters#others} that
 * the program takes.
 *
 * <p>The jar stays open as long as its classes are in use. Safe for threads.
 */
public final class UserProgram implements ProgramFactory {
  private final Class<?> type;
  private final Constructor<?> constructor;

  private UserProgram(Class<?> type, Constructor<?> constructor) {
    this.type = type;
    this.constructor = constructor;
  }

  /**
   * Loads a program.
   *
   * @param className full name of the class
   * @param jar a jar file, or a folder of classes
   * @throws IllegalArgumentException if there is no such program, with the reason
   */
  public static UserProgram load(String className, Path jar) {
    if (!Files.isReadable(jar)) {
      throw new IllegalArgumentException("cannot read " + jar);
    }
    if (!Files.isDirectory(jar)) {
      checkIsJar(jar);
    }
    try {
      URL[] places = {jar.toUri().toURL()};
      return of(
          Class.forName(
              className, true, new URLClassLoader(places, UserProgram.class.getClassLoader())));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          jar + " has no class " + className + "; give its full name, with the package");
    } catch (ExceptionInInitializerError e) {
      throw new IllegalArgumentException(
          jar + ": " + className + " fails to load: " + e.getCause());
    } catch (IOException | LinkageError e) {
      throw new IllegalArgumentException(jar + ": " + className + " cannot be loaded: " + e);
    }
  }

  /** A class loader passes over what is no jar, and would miss the class only. */
  private static void checkIsJar(Path jar) {
    try (ZipFile opened = new ZipFile(jar.toFile())) {
      opened.size();
    } catch (IOException e) {
      throw new IllegalArgumentException(jar + " is neither a folder nor a jar: " + e.getMessage());
    }
  }

  /**
   * The program of a class that is loaded already.
   *
   * @throws IllegalArgumentException if it is not a program, with the reason
   */
  public static UserProgram of(Class<?> type) {
    String name = type.getName();
    if (!IntervalProgram.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          name
              + " is no program: it extends none of the kinds of "
              + IntervalProgram.class.getName());
    }
    if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
      throw new IllegalArgumentException(name + " must be a public class that is not abstract");
    }
    for (Constructor<?> candidate : type.getConstructors()) {
      if (takesParameters(candidate)) {
        return new UserProgram(type, candidate);
      }
    }
    try {
      return new UserProgram(type, type.getConstructor());
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          name
              + " needs a public constructor without parameters, or with one of the type "
              + Parameters.class.getName());
    }
  }

  private static boolean takesParameters(Constructor<?> constructor) {
    return constructor.getParameterCount() == 1
        && constructor.getParameterTypes()[0] == Parameters.class;
  }

  @Override
  public String commandName() {
    return type.getName();
  }

  /** All of them if its constructor takes parameters, else none. */
  @Override
  public Set<Parameter> parameters() {
    return takesParameters(constructor)
        ? EnumSet.allOf(Parameter.class)
        : EnumSet.noneOf(Parameter.class);
  }

  @Override
  public Set<Parameter> required() {
    return EnumSet.noneOf(Parameter.class);
  }

  /**
   * The program for given parameters.
   *
   * @throws IllegalArgumentException if its constructor throws one, or does not ask for one of the
   *     further parameters
   */
  @Override
  public IntervalProgram program(Parameters parameters) {
    Object made;
    try {
      made =
          takesParameters(constructor)
              ? constructor.newInstance(parameters)
              : constructor.newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    parameters.others().refuseUnasked();
    return (IntervalProgram) made;
  }
}
