package dev.graphite.giraph.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.zip.CRC32C;
import org.apache.hadoop.io.WritableUtils;

/**
 * The written form of what an {@link ObjectCodec} makes of an object: a length, two bytes of a
 * checksum, and the bytes. The checksum keeps damage from Kryo, which believes any length it reads.
 */
final class ObjectCode {
  private ObjectCode() {}

  /** Writes the bytes of an object. */
  static void write(DataOutput out, byte[] object) throws IOException {
    WritableUtils.writeVInt(out, object.length);
    out.writeShort(checksum(object));
    out.write(object);
  }

  /** Number of bytes that {@link #write} writes. */
  static int size(byte[] object) {
    return WritableUtils.getVIntSize(object.length) + Short.BYTES + object.length;
  }

  /** Reads the bytes of an object. Allocates no more than about twice what there is. */
  static byte[] read(DataInput in) throws IOException {
    int length =
        DamagedDataException.checkedCount(WritableUtils.readVInt(in), "bytes of an object");
    short checksum = in.readShort();
    byte[] object = TextCode.readBytes(in, length);
    if (checksum != checksum(object)) {
      throw new DamagedDataException("an object whose bytes do not have its checksum " + checksum);
    }
    return object;
  }

  private static short checksum(byte[] object) {
    CRC32C sum = new CRC32C();
    sum.update(object);
    return (short) sum.getValue();
  }
}
