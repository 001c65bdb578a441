package id.pendamping.recipient.workbook;

import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.BROKEN;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook as XML: no document types, no entities but the five, and nothing in it that has no end. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    /** No more of a text is looked at: a number and a code are shorter, and so is the name of a column. */
    static final int LONGEST = 200;

    private final InputStream part;
    private final XMLStreamReader reader;
    final char[] text = new char[LONGEST];
    int length;

    Xml(InputStream part) {
        this.part = part;
        try {
            reader = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException failure) {
            throw fault(failure);
        }
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 8192);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 64);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 64);
        return factory;
    }

    /** Moves on to the next tag or text; false at the end. */
    boolean next() {
        try {
            return reader.hasNext() && reader.next() != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException failure) {
            throw fault(failure);
        }
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean ends() {
        return reader.isEndElement();
    }

    /** The name of the tag at hand. */
    String name() {
        return reader.getLocalName();
    }

    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    void forget() {
        length = 0;
    }

    /** Adds the text at hand, if it is one, to what is kept of it. */
    void keep() {
        if (!reader.isCharacters() && reader.getEventType() != XMLStreamConstants.CDATA) {
            return;
        }
        int count = Math.min(reader.getTextLength(), LONGEST - length);
        System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), text, length, count);
        length += count;
    }

    private static RuntimeException fault(XMLStreamException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnfitWorkbook unfit) {
                return unfit;
            }
            if (cause instanceof IOException io
                    && !(io instanceof EOFException)
                    && !(io instanceof ZipException)
                    && !(io instanceof java.io.CharConversionException)) {
                return new UncheckedIOException(io);
            }
        }
        return new UnfitWorkbook(BROKEN, failure);
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
