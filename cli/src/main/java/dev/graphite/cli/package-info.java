/**
 * The {@code graphite} command.
 *
 * <p>{@link dev.graphite.cli.Main} is the way in. Standard output carries results and nothing else;
 * errors, progress and the summary go to standard error; {@link dev.graphite.cli.ExitStatus} says
 * how it went. Classes are loaded when a command needs them, so that {@code --help} is quick.
 */
package dev.graphite.cli;
