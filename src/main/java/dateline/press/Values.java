package dateline.press;

import dateline.page.Address;
import dateline.page.Contents;
import dateline.page.DataBlock;
import dateline.page.Fingerprint;
import dateline.page.Late;
import dateline.page.Prose;
import dateline.page.Shape;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows templates the components of records, and nothing else of any object: no methods, no
 * classes. Values it does not know are a bug of ours.
 */
final class Values implements ObjectWrapper {

    private final boolean html;

    /**
     * @param html whether prose is written as the HTML it is; else as text that the template
     *     escapes
     */
    Values(boolean html) {
        this.html = html;
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value == null) {
            return null;
        }
        if (value instanceof TemplateModel model) {
            return model;
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Prose prose) {
            return prose(prose);
        }
        if (value instanceof Contents contents) {
            return headings(contents);
        }
        if (value instanceof DataBlock data) {
            return html
                    ? HTMLOutputFormat.INSTANCE.fromMarkup(data.json())
                    : new SimpleScalar(data.json());
        }
        if (value instanceof Address address) {
            return new SimpleScalar(address.path());
        }
        if (value instanceof Fingerprint print) {
            return new SimpleScalar(print.hex());
        }
        if (value instanceof Late late) {
            return new Later(late, this);
        }
        if (value instanceof Record record) {
            return new Parts(record, this);
        }
        if (value instanceof List<?> list) {
            return new Row(list, this);
        }
        if (value instanceof Map<?, ?> map) {
            return new Named(map, this);
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Enum<?> one) {
            return new SimpleScalar(one.name());
        }
        throw new TemplateModelException("no template may see a " + value.getClass());
    }

    private TemplateModel prose(Prose prose) throws TemplateModelException {
        try {
            String text = prose.html();
            return html ? HTMLOutputFormat.INSTANCE.fromMarkup(text) : new SimpleScalar(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateModel headings(Contents contents) {
        try {
            return new Row(contents.headings(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Parts(Record record, Values values) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Shape.Part part = Shape.of(record).byName().get(name);
            return part == null ? null : values.wrap(part.of(record));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** Made when a template asks for the first of its parts. */
    private static final class Later implements TemplateHashModel {
        private final Late late;
        private final Values values;
        private @Nullable Parts parts;

        Later(Late late, Values values) {
            this.late = late;
            this.values = values;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Parts made = parts;
            if (made == null) {
                made = new Parts(late.made(), values);
                parts = made;
            }
            return made.get(name);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private record Row(List<?> list, Values values)
            implements TemplateSequenceModel, TemplateCollectionModel {

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index < 0 || index >= list.size() ? null : values.wrap(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public TemplateModelIterator iterator() {
            Iterator<?> each = list.iterator();
            return new TemplateModelIterator() {
                @Override
                public @Nullable TemplateModel next() throws TemplateModelException {
                    return values.wrap(each.next());
                }

                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }
            };
        }
    }

    private record Named(Map<?, ?> map, Values wrapper) implements TemplateHashModelEx2 {

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            return wrapper.wrap(map.get(name));
        }

        @Override
        public boolean isEmpty() {
            return map.isEmpty();
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return new Row(new ArrayList<>(map.keySet()), wrapper);
        }

        @Override
        public TemplateCollectionModel values() {
            return new Row(new ArrayList<>(map.values()), wrapper);
        }

        @Override
        public KeyValuePairIterator keyValuePairIterator() {
            Iterator<? extends Map.Entry<?, ?>> each = map.entrySet().iterator();
            return new KeyValuePairIterator() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public KeyValuePair next() {
                    return pair(each.next());
                }
            };
        }

        private KeyValuePair pair(Map.Entry<?, ?> entry) {
            return new KeyValuePair() {
                @Override
                public TemplateScalarModel getKey() {
                    return new SimpleScalar(String.valueOf(entry.getKey()));
                }

                @Override
                public @Nullable TemplateModel getValue() throws TemplateModelException {
                    return wrapper.wrap(entry.getValue());
                }
            };
        }
    }
}
