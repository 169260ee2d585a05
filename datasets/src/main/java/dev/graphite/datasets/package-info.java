/**
 * Readers of the formats that people keep temporal graphs in.
 *
 * <p>{@link dev.graphite.datasets.GraphReader} is the way in, {@link
 * dev.graphite.datasets.GraphFormat} says what each format looks like, and {@link
 * dev.graphite.datasets.BadInputException} carries what is wrong with a file, by file and line.
 *
 * <pre>{@code
 * LoadedGraph loaded = GraphReader.read(Path.of("contacts.csv.gz"), ReadOptions.DEFAULT);
 * TemporalGraph graph = loaded.graph();
 * }</pre>
 *
 * <h2>What all formats share</h2>
 *
 * <ul>
 *   <li>Text is UTF-8, with or without a byte order mark; lines end with LF, CRLF or CR. Gzip is
 *       recognised by content; a file of several gzip members is read to its end. Only regular
 *       files are read, because some have to be read twice.
 *   <li>Lines that begin with {@code #} or {@code %} are comments; they and blank lines may stand
 *       anywhere. Line numbers in messages count all lines, from 1.
 *   <li>A tick is a whole number in decimal digits with an optional minus sign. The ends 2^63-1 and
 *       2^63-2 are reserved ({@link dev.graphite.core.time.Time}).
 *   <li>A file without any row is refused, unless a vertices file comes with it.
 *   <li>What belongs to a single row (a bad number, an end before its start, a broken constraint)
 *       falls under {@link dev.graphite.datasets.BadRecordPolicy}. Damage to the file as a whole
 *       (not text, truncated gzip, a header that lacks a column, a quote that never closes) is
 *       refused always.
 * </ul>
 */
package dev.graphite.datasets;
