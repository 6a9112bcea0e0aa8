package vietqr.bankfile;

import vietqr.sheet.BadSheet;
import vietqr.sheet.Encoding;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The camt.052, 053 and 054 of ISO 20022, whatever their version: read element by element, so that no more than one entry is in
 * memory. Document types and entities are refused.
 */
final class CamtReading {
    private static final Set<String> STATEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 4000;

    /** Of the JDK: others in the server may have other habits. */
    private static final XMLInputFactory FACTORY = factory();

    private final Sink sink;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private CamtStatement statement;
    private int entries;
    private boolean goOn = true;

    CamtReading(Sink sink) {
        this.sink = sink;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    void read(Path file) throws Unreadable, IOException {
        try (Reader in = new BufferedReader(Encoding.open(file), 64 * 1024)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (goOn && xml.hasNext()) event(xml, xml.next());
        } catch (BadSheet bad) {
            throw BankFile.unreadable(bad);
        } catch (XMLStreamException | RuntimeException broken) {
            if (broken instanceof SinkFailure failure) throw failure.failure();
            throw new Unreadable(Finding.of(Reason.BROKEN, String.valueOf(broken.getMessage())));
        }
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a document type or an entity, which no bank needs");
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        if (path.size() >= DEEPEST) throw new XMLStreamException("elements within elements without end");
        String name = xml.getLocalName();
        path.addLast(name);
        text.setLength(0);
        if (STATEMENTS.contains(name) && statement == null) statement = new CamtStatement(sink);
        if (statement == null) return;
        if (name.equals("Ntry")) statement.beginEntry();
        String currency = xml.getAttributeValue(null, "Ccy");
        if (currency != null) statement.currency(path, currency);
    }

    private void characters(XMLStreamReader xml) {
        if (text.length() < LONGEST_TEXT) text.append(xml.getText());
    }

    private void end(String name) {
        if (statement != null) {
            statement.value(path, text.toString().strip());
            if (name.equals("Ntry")) entry();
            if (name.equals("Bal")) statement.endBalance();
        }
        path.removeLast();
        text.setLength(0);
        if (STATEMENTS.contains(name) && path.size() == 2) statement = null;
    }

    private void entry() {
        try {
            entries++;
            goOn = statement.endEntry(entries) && sink.goOn(entries);
        } catch (RuntimeException ofTheSink) {
            throw new SinkFailure(ofTheSink);
        }
    }

    /** Carries a failure of the sink past the care for failures of the file. */
    private static final class SinkFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SinkFailure(RuntimeException cause) {
            super(cause);
        }

        RuntimeException failure() {
            return (RuntimeException) getCause();
        }
    }
}
