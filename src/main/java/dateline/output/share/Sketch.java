package dateline.output.share;

import dateline.map.Drawing;
import dateline.map.WorldMap;
import dateline.output.Card;
import dateline.output.Ground;
import dateline.raster.Canvas;
import dateline.raster.Face;
import dateline.raster.Lines;
import dateline.raster.Path;
import dateline.raster.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a card: a bar in the accent, the name of the paper over a rule, and below it a headline, or
 * the name of a region beside its map, or the world. Words that can't be set in our face are left
 * out, and what is left takes their room.
 */
final class Sketch {

    private static final int PAPER = 0;
    private static final int INK = 1;
    private static final int SOFT = 2;
    private static final int LINE = 3;
    private static final int LAND = 4;
    private static final int NEAR = 5;
    private static final int ACCENT = 6;

    /** The day's colours of the house's style sheet; the accent comes behind them. */
    private static final int[] COLOURS = {
        0xfdfcf9, 0x1c1a17, 0x5c574f, 0xd9d4c9, 0xe8e3d8, 0xd6d0c2
    };

    private static final int MARGIN = 64;
    private static final int MEASURE = Card.WIDTH - 2 * MARGIN;
    private static final int BAR = 12;
    private static final int PLATE = 102;

    /** Below the name of the paper. */
    private static final int RULE = 146;

    private static final int HAIRLINE = 2;

    /** Baseline of the small line above the large ones. */
    private static final int KICKER = 208;

    private static final int MAP_WIDTH = 640;
    private static final int MAP_HEIGHT = 480;
    private static final int GUTTER = 36;

    /** Between two countries. */
    private static final double BORDER = 1.6;

    private static final double ROUND = 3;

    /** From the top of a map of the world to below Cape Horn: the ice may be cut off. */
    private static final double INHABITED = 0.88;

    private final Card card;
    private final @Nullable Ground ground;
    private final Canvas canvas;
    private final @Nullable String plate;
    private final @Nullable String words;
    private final @Nullable String line;

    /**
     * @param ground of its map; null when it has none
     */
    Sketch(Card card, @Nullable Ground ground) {
        this.card = card;
        this.ground = ground;
        this.plate = Words.of(card.plate(), Face.display()).orElse(null);
        this.words = Words.of(card.words(), Face.display()).orElse(null);
        this.line = Words.of(card.line(), Face.text()).orElse(null);
        int[] colours = Arrays.copyOf(COLOURS, COLOURS.length + 1);
        colours[ACCENT] = card.accent().rgb();
        this.canvas = new Canvas(Card.WIDTH, Card.HEIGHT, colours);
    }

    byte[] png() {
        return drawn().png();
    }

    Canvas drawn() {
        canvas.rule(0, 0, Card.WIDTH, BAR, ACCENT);
        switch (card.kind()) {
            case SITE -> site();
            case REGION -> region();
            case STORY -> story();
        }
        return canvas;
    }

    /** The head of a front page, and the world below it. */
    private void site() {
        double y = BAR;
        if (plate != null) {
            var room = new Lines.Room(MEASURE, 170, 2, 136, 56, 100);
            Lines lines = Lines.of(plate, Face.display(), -20, room);
            y += 60 + lines.font().capitals();
            y = centred(lines, y, INK);
        }
        if (line != null) {
            var room = new Lines.Room(MEASURE, 60, 1, 38, 26, 120);
            y = centred(Lines.of(line, Face.text(), 0, room), y + 62, SOFT);
        }
        if (y > BAR) {
            y += 34;
            canvas.rule(MARGIN, (int) y, MEASURE, HAIRLINE, INK);
        }
        world((int) y + HAIRLINE);
    }

    /** Gives the last baseline. */
    private double centred(Lines lines, double baseline, int colour) {
        double y = baseline - lines.leading();
        for (String text : lines.texts()) {
            y += lines.leading();
            canvas.set(text, lines.font(), (Card.WIDTH - lines.font().width(text)) / 2, y, colour);
        }
        return y;
    }

    private void world(int top) {
        Drawing world = WorldMap.of(List.of());
        int air = 28;
        double room = Card.HEIGHT - top - air;
        double scale = Math.min(1.1, room / (INHABITED * world.height()));
        double x = (Card.WIDTH - scale * world.width()) / 2;
        var window = new Canvas.Window(0, top, Card.WIDTH, Card.HEIGHT);
        for (Drawing.Land land : world.lands()) {
            land(Path.of(land.path(), x, top + air, scale), window, NEAR);
        }
    }

    private void region() {
        if (words == null) {
            mapAlone();
            return;
        }
        int edge = card.rightToLeft() ? MAP_WIDTH : Card.WIDTH - MAP_WIDTH;
        boolean mapped = ground != null;
        plate(mapped ? Card.WIDTH - MARGIN : MEASURE);
        if (ground != null) {
            int left = card.rightToLeft() ? 0 : edge;
            int top = RULE + HAIRLINE;
            Drawing map = ground.map();
            // A map of the world is less high than the others.
            double y = top + (MAP_HEIGHT - map.height()) / 2.0;
            map(map, left, y, 1, new Canvas.Window(left, top, left + MAP_WIDTH, Card.HEIGHT));
            canvas.rule(edge - 1, top, HAIRLINE, Card.HEIGHT - top, LINE);
        }
        int measure = mapped ? Card.WIDTH - MAP_WIDTH - MARGIN - GUTTER : MEASURE;
        text(new Lines.Room(measure, 340, 4, mapped ? 112 : 150, 40, 104), measure);
    }

    /** A name that can't be set leaves its room to the map. */
    private void mapAlone() {
        int top = BAR;
        if (plate != null) {
            plate(MEASURE);
            top = RULE + HAIRLINE;
        }
        if (ground == null) {
            world(top);
            return;
        }
        double scale = (double) (Card.HEIGHT - top) / MAP_HEIGHT;
        int wide = (int) (scale * MAP_WIDTH);
        int left = (Card.WIDTH - wide) / 2;
        Drawing map = ground.map();
        double y = top + scale * (MAP_HEIGHT - map.height()) / 2;
        map(map, left, y, scale, new Canvas.Window(left, top, left + wide, Card.HEIGHT));
        canvas.rule(left - 1, top, HAIRLINE, Card.HEIGHT - top, LINE);
        canvas.rule(left + wide - 1, top, HAIRLINE, Card.HEIGHT - top, LINE);
    }

    private void story() {
        plate(MEASURE);
        text(new Lines.Room(MEASURE, 350, 5, 136, 50, 104), MEASURE);
    }

    /**
     * The name of the paper, and the rule below it.
     *
     * @param wide from the side on which the lines begin
     */
    private void plate(int wide) {
        if (plate != null) {
            var room = new Lines.Room(MEASURE, 80, 1, 64, 32, 110);
            lines(Lines.of(plate, Face.display(), -10, room), PLATE, INK);
        }
        canvas.rule(
                card.rightToLeft() ? Card.WIDTH - MARGIN - wide : MARGIN,
                RULE,
                wide,
                HAIRLINE,
                INK);
    }

    /** What is large, below what is small. */
    private void text(Lines.Room room, int measure) {
        double y = KICKER - 36;
        if (line != null) {
            var small = new Lines.Room(measure, 76, 2, 28, 22, 128);
            y = lines(Lines.of(line, Face.text(), 60, small), KICKER, ACCENT);
        }
        if (words != null) {
            Lines lines = Lines.of(words, Face.display(), -12, room);
            lines(lines, y + 40 + lines.font().capitals(), INK);
        }
    }

    /** Gives the last baseline. */
    private double lines(Lines lines, double baseline, int colour) {
        double y = baseline - lines.leading();
        for (String text : lines.texts()) {
            y += lines.leading();
            double x = card.rightToLeft() ? Card.WIDTH - MARGIN - lines.font().width(text) : MARGIN;
            canvas.set(text, lines.font(), x, y, colour);
        }
        return y;
    }

    private void map(Drawing map, double x, double y, double scale, Canvas.Window window) {
        for (Drawing.Land land : map.lands()) {
            land(Path.of(land.path(), x, y, scale), window, colour(land.name()));
        }
        for (Drawing.Dot dot : map.dots()) {
            Path circle =
                    Path.circle(x + scale * dot.x(), y + scale * dot.y(), scale * dot.radius());
            if (dot.name().equals("round")) {
                canvas.stroke(circle, ROUND, window, ACCENT);
            } else {
                canvas.fill(circle, window, ACCENT);
            }
        }
    }

    private void land(Path path, Canvas.Window window, int colour) {
        canvas.fill(path, window, colour);
        canvas.stroke(path, BORDER, window, PAPER);
    }

    private static int colour(String land) {
        return switch (land) {
            case "here" -> ACCENT;
            case "near" -> NEAR;
            default -> LAND;
        };
    }
}
