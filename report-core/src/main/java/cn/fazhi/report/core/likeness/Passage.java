package cn.fazhi.report.core.likeness;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;

/** A sentence long enough that its standing elsewhere too says something. */
public final class Passage {
  /** Letters; what is shorter may well have been thought of twice. */
  static final int LEAST = 24;

  private static final int SHINGLE = 3;

  private final Block block;
  private final String text;
  private final int start;
  private final int end;
  private final Letters letters;
  private final long[] shingles;

  Passage(Block block, int start, int end, Letters letters) {
    this.block = block;
    this.text = block.text();
    this.start = start;
    this.end = end;
    this.letters = letters;
    this.shingles = letters.shingles(SHINGLE);
  }

  public Anchor place() {
    return new Anchor(block.id(), start, end);
  }

  public String quote() {
    return text.substring(start, end);
  }

  Block block() {
    return block;
  }

  /** The whole block's. */
  String text() {
    return text;
  }

  Letters letters() {
    return letters;
  }

  long[] shingles() {
    return shingles;
  }

  /** Jaccard: what both have of what either has, in pieces of three letters; from 0 to 1. */
  public double similarity(Passage other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < shingles.length && j < other.shingles.length) {
      long order = shingles[i] - other.shingles[j];
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return similarity(other, shared);
  }

  double similarity(Passage other, int shared) {
    return (double) shared / (shingles.length + other.shingles.length - shared);
  }
}
