package dateline.raster;

/**
 * A face at a size.
 *
 * @param size pixels to the em
 * @param spacing what stands between letters besides, in thousandths of the em
 */
public record Font(Face face, double size, int spacing) {

    /** How wide a line is, in pixels. */
    public double width(String text) {
        return units(text) * size / Face.EM;
    }

    /** How high capitals stand over the line. */
    public double capitals() {
        return face.capitals() * size / Face.EM;
    }

    /** In thousandths of the em. */
    long units(String text) {
        long units = 0;
        int last = -1;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            int row = face.row(letter);
            if (row >= 0) {
                units += face.advance(row) + between(last, row);
                last = row;
            }
        }
        return units;
    }

    private int between(int left, int right) {
        return left < 0 ? 0 : face.kern(left, right) + spacing;
    }

    void draw(String text, double x, double baseline, Coverage coverage) {
        double scale = size / Face.EM;
        long at = 0;
        int last = -1;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            int row = face.row(letter);
            if (row >= 0) {
                at += between(last, row);
                face.glyph(row).draw(x + at * scale, baseline, scale, coverage);
                at += face.advance(row);
                last = row;
            }
        }
    }
}
