package mws4j.nn.safetensors;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a file, on disk or in memory. */
interface FileBytes extends Closeable {
  /** How many there are. */
  long size() throws IOException;

  /** Reads some from a position on; returns how many, or -1 at the end. */
  int read(ByteBuffer into, long position) throws IOException;

  /** Those of an open file, which is closed with them. */
  static FileBytes of(FileChannel channel) {
    return new FileBytes() {
      @Override
      public long size() throws IOException {
        return channel.size();
      }

      @Override
      public int read(ByteBuffer into, long position) throws IOException {
        return channel.read(into, position);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  /** What a file would contain; not copied. */
  static FileBytes of(byte[] content) {
    return new FileBytes() {
      @Override
      public long size() {
        return content.length;
      }

      @Override
      public int read(ByteBuffer into, long position) {
        int count = (int) Math.min(into.remaining(), content.length - position);
        if (count <= 0) {
          return -1;
        }
        into.put(content, (int) position, count);
        return count;
      }

      @Override
      public void close() {}
    };
  }
}
