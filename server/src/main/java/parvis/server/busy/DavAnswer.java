package parvis.server.busy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a CalDAV server answers with, as far as it is needed here. */
final class DavAnswer {
  private static final String DAV = "DAV:";
  private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
  private static final String CALENDAR_SERVER = "http://calendarserver.org/ns/";
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final Document document;

  private DavAnswer(Document document) {
    this.document = document;
  }

  /** Reads XML that comes from elsewhere: it may name nothing outside itself. */
  static DavAnswer read(byte[] body) throws CalDavException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      var reader = factory.newDocumentBuilder();
      reader.setErrorHandler(null);
      return new DavAnswer(reader.parse(new ByteArrayInputStream(body)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new CalDavException("Unreadable answer: " + e.getMessage());
    }
  }

  boolean isCalendar() {
    return list(CALDAV, "calendar").getLength() > 0;
  }

  /** The state of the collection, null when the server tells none. */
  @Nullable String tag() {
    String tag = first(CALENDAR_SERVER, "getctag");
    return tag != null ? tag : first(DAV, "sync-token");
  }

  private @Nullable String first(String space, String name) {
    NodeList found = list(space, name);
    String text = found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    return text.isEmpty() ? null : text;
  }

  /** The iCalendar texts in it. */
  List<String> entries() {
    NodeList found = list(CALDAV, "calendar-data");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private NodeList list(String space, String name) {
    return document.getElementsByTagNameNS(space, name);
  }
}
