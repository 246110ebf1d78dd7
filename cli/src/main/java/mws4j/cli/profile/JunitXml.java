package mws4j.cli.profile;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mws4j.cli.columns.VisibleText;
import mws4j.domains.regex.profile.CheckReport;
import mws4j.domains.regex.profile.ColumnReport;
import mws4j.domains.regex.profile.FindingKind;

/**
 * A check as JUnit XML, which CI servers read: a suite of the columns, a test case each, and a
 * suite of the kinds of checks, a test case each. Values are foreign text: what XML cannot hold is
 * written as people see it.
 */
final class JunitXml {
  private record Case(String name, List<String> problems) {}

  private final XMLStreamWriter xml;

  private JunitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The document. */
  static String of(CheckView view) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitXml(xml).write(view);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML: " + e.getMessage(), e);
    }
    return text.toString();
  }

  private void write(CheckView view) throws XMLStreamException {
    List<Case> columns = columns(view.report());
    List<Case> kinds = kinds(view.report());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    suite("columns of " + VisibleText.of(view.table()), "mws4j.columns", columns);
    suite("checks of " + VisibleText.of(view.table()), "mws4j.checks", kinds);
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private static List<Case> columns(CheckReport report) {
    List<Case> cases = new ArrayList<>();
    for (ColumnReport column : report.columns()) {
      List<String> problems = new ArrayList<>(CheckView.findings(column));
      report.drifts().stream()
          .filter(drift -> drift.place() == column.place())
          .forEach(drift -> problems.add(CheckView.line(drift)));
      cases.add(new Case(CheckView.title(column.place(), column.name()), problems));
    }
    return cases;
  }

  private static List<Case> kinds(CheckReport report) {
    List<Case> cases = new ArrayList<>();
    for (FindingKind kind : FindingKind.values()) {
      List<String> problems = new ArrayList<>();
      for (ColumnReport column : report.columns()) {
        long rows = column.counts().getOrDefault(kind, 0L);
        if (rows > 0) {
          problems.add(
              CheckView.title(column.place(), column.name())
                  + (": " + rows + (rows == 1 ? " row" : " rows")));
        }
      }
      report.table().stream()
          .filter(finding -> finding.kind() == kind)
          .limit(CheckView.SHOWN)
          .forEach(finding -> problems.add(CheckView.line(finding)));
      cases.add(new Case(kind.words(), problems));
    }
    List<String> drifts = report.drifts().stream().map(CheckView::line).toList();
    cases.add(new Case("drift", drifts));
    return cases;
  }

  private void suite(String name, String classname, List<Case> cases) throws XMLStreamException {
    long failures = cases.stream().filter(each -> !each.problems().isEmpty()).count();
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", "0");
    for (Case each : cases) {
      testcase(each, classname);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void testcase(Case each, String classname) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", each.name());
    xml.writeAttribute("classname", classname);
    xml.writeAttribute("time", "0");
    if (!each.problems().isEmpty()) {
      xml.writeCharacters("\n      ");
      xml.writeStartElement("failure");
      xml.writeAttribute("message", each.problems().get(0));
      xml.writeAttribute("type", "mws4j");
      xml.writeCharacters("\n" + String.join("\n", each.problems()) + "\n      ");
      xml.writeEndElement();
      xml.writeCharacters("\n    ");
    }
    xml.writeEndElement();
  }
}
