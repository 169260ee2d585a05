package dev.graphite.wave.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The first bytes of a file of a session, the same in all versions: eight letters, the kind of
 * file, the version of the format, the number of the session, the number of the last batch that the
 * snapshot holds, and a checksum of these. Numbers have their highest byte first.
 *
 * @param kind what the file is
 * @param session a number that no other session has
 * @param batches number of the last batch in the snapshot, to which a log is the sequel
 */
record FileHeader(Kind kind, long session, long batches) {
  /** What a file is. */
  enum Kind {
    /** The graph as it was after a batch. */
    SNAPSHOT,
    /** The batches since. */
    LOG
  }

  /** Length of a header. */
  static final int BYTES = 36;

  /** The version that is written, and the newest that can be read. */
  static final int VERSION = 1;

  private static final byte[] MAGIC = "GraphWav".getBytes(StandardCharsets.US_ASCII);

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.put(MAGIC).putInt(kind.ordinal()).putInt(VERSION).putLong(session).putLong(batches);
    return bytes.putInt(checksum(bytes)).array();
  }

  /**
   * Reads a header.
   *
   * @param file its name, for messages
   * @throws SessionRefusedException if a newer version has written it
   */
  static FileHeader of(byte[] header, Kind kind, Path file) throws DamagedSessionException {
    if (header.length < BYTES) {
      throw DamagedSessionException.torn(file, 0, "the header is cut off");
    }
    ByteBuffer bytes = ByteBuffer.wrap(header);
    byte[] magic = new byte[MAGIC.length];
    bytes.get(magic);
    int ordinal = bytes.getInt();
    int version = bytes.getInt();
    FileHeader read = new FileHeader(kind, bytes.getLong(), bytes.getLong());
    if (bytes.getInt(bytes.position()) != checksum(bytes)) {
      throw DamagedSessionException.at(file, 0, "the header is damaged, or is not of a session");
    }
    if (version > VERSION) {
      throw new SessionRefusedException(
          SessionRefusedException.Reason.OTHER_SESSION,
          file + " has format version " + version + "; this program reads up to " + VERSION);
    }
    if (ordinal != kind.ordinal()) {
      throw DamagedSessionException.at(file, 0, "it is another file of a session");
    }
    return read;
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.array(), 0, BYTES - Integer.BYTES);
    return (int) crc.getValue();
  }
}
