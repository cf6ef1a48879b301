package cn.fazhi.report.core.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report's text: blocks in reading order, ids unique. */
public record Document(List<Block> blocks) {
  public static final Document EMPTY = new Document(List.of());

  /** By the very object, for as long as anybody holds it. */
  private static final Cache<Document, String> DIGESTS = Caffeine.newBuilder().weakKeys().build();

  public Document {
    blocks = List.copyOf(blocks);
    Set<BlockId> ids = new HashSet<>();
    for (Block block : blocks) {
      if (!ids.add(block.id())) {
        throw new IllegalArgumentException("block id twice: " + block.id());
      }
    }
  }

  public Optional<Block> block(BlockId id) {
    return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
  }

  /**
   * The line of the form around the text (title, addressee, signature, date, number), where there
   * is one.
   */
  public Optional<String> line(BlockKind kind) {
    return blocks.stream().filter(block -> block.kind() == kind).map(Block::text).findFirst();
  }

  /** Whether a person has confirmed which block belongs to which part. */
  public boolean divided() {
    return blocks.stream().anyMatch(block -> block.part() != null);
  }

  public List<Block> in(StatutoryPart part) {
    return blocks.stream().filter(block -> block.part() == part).toList();
  }

  /** Characters without blanks. */
  public int length() {
    return blocks.stream().mapToInt(block -> count(block.label()) + count(block.body())).sum();
  }

  private static int count(String text) {
    int characters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean rear = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c);
      characters += rear || Character.isWhitespace(c) || c == '\u3000' ? 0 : 1;
    }
    return characters;
  }

  /** The SM3 digest (GB/T 32905-2016) of everything in it, 64 lower-case hexadecimal digits. */
  public String digest() {
    return DIGESTS.get(this, Document::digested);
  }

  private String digested() {
    return Digest.sm3(
        blocks.stream()
            .map(
                block ->
                    String.join(
                        "\u001f",
                        block.id().value(),
                        block.kind().name(),
                        Integer.toString(block.level()),
                        block.part() == null ? "" : block.part().name(),
                        block.label(),
                        block.body()))
            .collect(Collectors.joining("\u001e")));
  }

  /**
   * A part as it stands in its text area, one block a line; null asks for the opening paragraphs
   * before the first part.
   */
  public String typed(@Nullable StatutoryPart part) {
    return Rewriting.typed(this, part);
  }

  /**
   * The document with the part's text area as it was typed: paragraphs that live on keep their ids,
   * new ones get fresh ids, all other blocks stay untouched. A null part means the opening
   * paragraphs.
   */
  public Document rewrite(@Nullable StatutoryPart part, String typed, Supplier<BlockId> fresh) {
    return new Rewriting(this, part, fresh).with(typed);
  }

  /**
   * The document with a line of the form around the text written, put in its place on the page, or
   * taken out where the text is blank.
   */
  public Document with(BlockKind kind, String text, Supplier<BlockId> fresh) {
    return FormLine.write(this, kind, text, fresh);
  }
}
