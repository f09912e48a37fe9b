package dateline.feed;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Atom's grammar, written in RELAX NG from RFC 4287. */
final class AtomGrammar {

    private static final String FILE = "/dateline/feed/atom.rnc";

    /** What would fetch something from elsewhere. */
    static final List<String> OUTSIDE =
            List.of(
                    "http://xml.org/sax/features/external-general-entities",
                    "http://xml.org/sax/features/external-parameter-entities",
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd");

    private final Schema schema;

    private AtomGrammar(Schema schema) {
        this.schema = schema;
    }

    static AtomGrammar read() {
        URL file = Objects.requireNonNull(AtomGrammar.class.getResource(FILE));
        var faults = new Faults();
        try {
            return new AtomGrammar(
                    CompactSchemaReader.getInstance()
                            .createSchema(
                                    new InputSource(file.toExternalForm()), faults.properties()));
        } catch (Exception e) {
            throw new IllegalStateException("the grammar is wrong: " + faults.found, e);
        }
    }

    /** What is wrong with a feed. */
    List<String> faults(String xml) {
        var faults = new Faults();
        try {
            var validator = schema.createValidator(faults.properties());
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            for (String outside : OUTSIDE) {
                factory.setFeature(outside, false);
            }
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(validator.getContentHandler());
            reader.setErrorHandler(faults);
            reader.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException e) {
            faults.found.add("not well-formed: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return faults.found;
    }

    private static final class Faults implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        com.thaiopensource.util.PropertyMap properties() {
            var properties = new PropertyMapBuilder();
            properties.put(ValidateProperty.ERROR_HANDLER, this);
            return properties.toPropertyMap();
        }

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            found.add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
