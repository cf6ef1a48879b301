package cn.fazhi.report.core.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A text in so few bits that the passages of others like its own are found among millions without
 * being read: of each passage one bit of each of {@value #HASHES} MinHashes of its shingles. Of
 * these two passages share (1 + Jaccard) / 2, give or take a few.
 */
public final class Fingerprint {
  /** Goes up with every change that makes other bits out of the same text. */
  public static final int EDITION = 2;

  static final int HASHES = 256;
  static final int WORDS = HASHES / Long.SIZE;

  private static final long[] SEEDS = seeds();

  private final long[] words;

  private Fingerprint(long[] words) {
    this.words = words;
  }

  public static Fingerprint of(List<Passage> passages) {
    long[] words = new long[passages.size() * WORDS];
    for (int passage = 0; passage < passages.size(); passage++) {
      write(passages.get(passage).shingles(), words, passage * WORDS);
    }
    return new Fingerprint(words);
  }

  /** What {@link #bytes} made. */
  public static Fingerprint read(byte[] bytes) {
    long[] words = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(words);
    return new Fingerprint(words);
  }

  /** {@code 32} for each passage, in reading order. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
    bytes.asLongBuffer().put(words);
    return bytes.array();
  }

  public int passages() {
    return words.length / WORDS;
  }

  long word(int passage, int word) {
    return words[passage * WORDS + word];
  }

  private static void write(long[] shingles, long[] words, int at) {
    for (int i = 0; i < HASHES; i++) {
      long least = Long.MAX_VALUE;
      for (long shingle : shingles) {
        least = Math.min(least, mixed(shingle ^ SEEDS[i]));
      }
      words[at + i / Long.SIZE] |= (least & 1) << i;
    }
  }

  private static long[] seeds() {
    long[] seeds = new long[HASHES];
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = mixed(0x9e3779b97f4a7c15L * (i + 1));
    }
    return seeds;
  }

  /** The last step of MurmurHash3: every bit of the answer depends on every bit asked. */
  private static long mixed(long x) {
    long y = (x ^ x >>> 33) * 0xff51afd7ed558ccdL;
    y = (y ^ y >>> 33) * 0xc4ceb9fe1a85ec53L;
    return y ^ y >>> 33;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint print && Arrays.equals(words, print.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
