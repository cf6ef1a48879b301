package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A Word table as rows of cells. */
final class WordTable {
  private WordTable() {}

  static List<List<Element>> rows(Element table) {
    return find(table, "tr").stream()
        .filter(row -> Xml.child(row, "trPr", "del").isEmpty())
        .map(row -> find(row, "tc"))
        .toList();
  }

  static String text(List<List<Element>> rows, Function<Element, String> cell) {
    return rows.stream()
        .map(row -> row.stream().map(cell).collect(Collectors.joining("\t")))
        .filter(row -> !row.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** Rows and cells may be wrapped in content controls. */
  private static List<Element> find(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element element : Xml.children(parent)) {
      if (Xml.is(element, name)) {
        found.add(element);
      } else if (List.of("sdt", "sdtContent", "customXml", "ins")
          .contains(element.getLocalName())) {
        found.addAll(find(element, name));
      }
    }
    return found;
  }
}
