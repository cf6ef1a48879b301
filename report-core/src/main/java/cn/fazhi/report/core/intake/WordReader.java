package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Element;

/** Reads a .docx: opens the container, reads the body, says what was left out. */
final class WordReader {
  private final PackagePart main;

  private WordReader(PackagePart main) {
    this.main = main;
  }

  static RawText read(byte[] bytes) {
    Map<String, byte[]> entries = Archive.open(bytes);
    if (!PartCheck.checkForReading(entries).word()) {
      throw new Unreadable(Fault.NOT_A_DOCUMENT);
    }
    OPCPackage container = open(new Unpacked(entries));
    try {
      return new WordReader(mainPart(container)).read();
    } catch (OpenXML4JException | IOException | IllegalArgumentException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    } finally {
      container.revert();
    }
  }

  /** Whatever the library trips over is the file's fault. */
  private static OPCPackage open(Unpacked entries) {
    try {
      return OPCPackage.open(entries);
    } catch (OpenXML4JException | RuntimeException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
  }

  private static PackagePart mainPart(OPCPackage container) throws OpenXML4JException {
    for (PackageRelationship relation : container.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/officeDocument")) {
        PackagePart part = container.getPart(relation);
        if (part != null && part.getContentType().contains("wordprocessingml")) {
          return scanned(part);
        }
        throw new Unreadable(Fault.NOT_A_DOCUMENT);
      }
    }
    throw new Unreadable(Fault.CORRUPT);
  }

  /** Only what {@link PartCheck} has looked through is read; Word names its parts like that. */
  private static PackagePart scanned(PackagePart part) {
    if (!part.getPartName().getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
      throw new Unreadable(Fault.BOMB);
    }
    return part;
  }

  private RawText read() throws OpenXML4JException, IOException {
    Element document = Xml.parse(main.getInputStream());
    Element body = Xml.child(document, "body").orElseThrow(() -> new Unreadable(Fault.CORRUPT));
    Styles styles = new Styles(related("styles"));
    WordBody walk = new WordBody(styles, new AutoNumbers(related("numbering"), styles));
    walk.read(body);
    lookFor(body, walk.seen());
    List<Line.Mark> marks = new ArrayList<>(walk.seen().marks());
    marks.addAll(leftOut());
    return new RawText(walk.lines(), marks);
  }

  private static void lookFor(Element body, Seen seen) {
    if (Xml.contains(body, "footnoteReference") || Xml.contains(body, "endnoteReference")) {
      seen.footnotes();
    }
    if (Xml.contains(body, "blip") || Xml.contains(body, "imagedata")) {
      seen.pictures();
    }
    if (Xml.contains(body, "altChunk")) {
      seen.altChunk();
    }
  }

  private Optional<Element> related(String kind) throws OpenXML4JException, IOException {
    List<Element> parts = all(kind);
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(0));
  }

  private List<Element> all(String kind) throws OpenXML4JException, IOException {
    List<Element> parts = new ArrayList<>();
    for (PackageRelationship relation : main.getRelationships()) {
      boolean inside = relation.getTargetMode() == TargetMode.INTERNAL;
      if (inside && relation.getRelationshipType().endsWith("/" + kind)) {
        parts.add(Xml.parse(scanned(main.getRelatedPart(relation)).getInputStream()));
      }
    }
    return parts;
  }

  private List<Line.Mark> leftOut() throws OpenXML4JException, IOException {
    List<Line.Mark> marks = new ArrayList<>();
    List<Element> furniture = new ArrayList<>(all("header"));
    furniture.addAll(all("footer"));
    LeftOut.furniture(plain(furniture)).ifPresent(marks::add);
    List<Element> comments = new ArrayList<>();
    all("comments").forEach(part -> comments.addAll(Xml.children(part, "comment")));
    LeftOut.comments(plain(comments)).ifPresent(marks::add);
    marks.addAll(external());
    return marks;
  }

  private static List<String> plain(List<Element> elements) {
    return elements.stream().map(Xml::plain).toList();
  }

  /** Nothing outside the file is ever fetched; it is only counted. */
  private List<Line.Mark> external() throws OpenXML4JException {
    List<PackageRelationship> outside = new ArrayList<>();
    for (PackagePart part : main.getPackage().getParts()) {
      if (!part.isRelationshipPart()) {
        for (PackageRelationship relation : part.getRelationships()) {
          if (relation.getTargetMode() == TargetMode.EXTERNAL) {
            outside.add(relation);
          }
        }
      }
    }
    return LeftOut.external(
        outside.stream().map(PackageRelationship::getRelationshipType).toList());
  }
}
