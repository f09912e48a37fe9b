package dateline.browser;

/** What a reader looks at the pages with. */
record Screen(int width, int height, boolean dark, boolean script, double scale) {

    static final Screen PHONE = of(390, 844);
    static final Screen DESKTOP = of(1366, 900);

    static Screen of(int width, int height) {
        return new Screen(width, height, false, true, 1);
    }

    Screen inTheDark() {
        return new Screen(width, height, true, script, scale);
    }

    Screen withoutScript() {
        return new Screen(width, height, dark, false, scale);
    }

    /** Zoomed in: fewer of the page's pixels on the same glass. */
    Screen zoomed(int times) {
        return new Screen(width / times, height / times, dark, script, scale * times);
    }

    @Override
    public String toString() {
        return width + "x" + height + (dark ? " dark" : " light");
    }
}
