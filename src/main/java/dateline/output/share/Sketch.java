package dateline.output.share;

import dateline.map.Drawing;
import dateline.map.LocatorMap;
import dateline.output.Card;
import dateline.raster.Canvas;
import dateline.raster.Face;
import dateline.raster.Font;
import dateline.raster.Lines;
import dateline.raster.Path;
import dateline.raster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a card: a bar in the accent, the name of the paper over a rule, and below it either a
 * headline, or the name of a region beside its map. Words that can't be set in our face are left
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

    /** The day's colours of the house's style sheet. */
    private static final int[] COLOURS = {
        0xfdfcf9, 0x1c1a17, 0x5c574f, 0xd9d4c9, 0xe8e3d8, 0xd6d0c2
    };

    private static final int MARGIN = 64;
    private static final int TEXT_WIDTH = Card.WIDTH - 2 * MARGIN;
    private static final int BAR = 10;

    /** Where the rule below the name of the paper is. */
    private static final int RULE = 150;

    private static final int MAP_WIDTH = 640;

    private final Card card;
    private final Canvas canvas;

    Sketch(Card card) {
        this.card = card;
        int[] colours = java.util.Arrays.copyOf(COLOURS, COLOURS.length + 1);
        colours[ACCENT] = card.accent().rgb();
        this.canvas = new Canvas(Card.WIDTH, Card.HEIGHT, colours);
    }

    byte[] png() {
        return drawn().png();
    }

    Canvas drawn() {
        Optional<String> plate = Words.of(card.plate(), Face.display());
        Optional<String> words = Words.of(card.words(), Face.display());
        Optional<String> line = Words.of(card.line(), Face.text());
        canvas.rule(0, 0, Card.WIDTH, BAR, ACCENT);
        switch (card.kind()) {
            case SITE -> site(plate, line);
            case REGION -> region(plate, words, line);
            case STORY -> story(plate, words.orElse(""), line);
        }
        return canvas;
    }

    private void site(Optional<String> plate, Optional<String> line) {
        int top = 64;
        if (plate.isPresent()) {
            Lines lines =
                    Lines.of(
                            plate.get(),
                            Face.display(),
                            -20,
                            new Lines.Room(TEXT_WIDTH, 160, 1, 132, 48, 100));
            double baseline = 76 + lines.font().capitals();
            centred(lines, baseline, INK);
            top = (int) baseline + 44;
        }
        if (line.isPresent()) {
            Lines lines =
                    Lines.of(
                            line.get(),
                            Face.text(),
                            0,
                            new Lines.Room(TEXT_WIDTH, 50, 1, 36, 26, 120));
            centred(lines, top + 22, SOFT);
            top += 56;
        }
        canvas.rule(MARGIN, top, TEXT_WIDTH, 2, INK);
        world(top + 2);
    }

    private void centred(Lines lines, double baseline, int colour) {
        double y = baseline;
        for (String text : lines.texts()) {
            double x = (Card.WIDTH - lines.font().width(text)) / 2;
            canvas.set(text, lines.font(), x, y, colour);
            y += lines.leading();
        }
    }

    private void world(int top) {
        Drawing world = dateline.map.WorldMap.of(List.of());
        double scale = 960.0 / world.width();
        map(world, (Card.WIDTH - 960) / 2, top + 24, scale, new Canvas.Window(0, top, Card.WIDTH, Card.HEIGHT));
    }

    private void plate(Optional<String> plate) {
        if (plate.isPresent()) {
            Lines lines =
                    Lines.of(
                            plate.get(),
                            Face.display(),
                            -10,
                            new Lines.Room(TEXT_WIDTH, 80, 1, 64, 32, 110));
            left(lines, 98 + 64 * 0.0, INK, TEXT_WIDTH);
        }
        canvas.rule(MARGIN, RULE - 2, TEXT_WIDTH, 2, INK);
    }

    private double left(Lines lines, double baseline, int colour, int width) {
        double y = baseline;
        for (String text : lines.texts()) {
            double x =
                    card.rightToLeft()
                            ? Card.WIDTH - MARGIN - lines.font().width(text)
                            : MARGIN;
            canvas.set(text, lines.font(), x, y, colour);
            y += lines.leading();
        }
        return y;
    }

    private void region(Optional<String> plate, Optional<String> words, Optional<String> line) {
        plate(plate);
        int from = words.isPresent() ? Card.WIDTH - MAP_WIDTH : (Card.WIDTH - MAP_WIDTH) / 2;
        if (!card.here().isEmpty()) {
            Drawing drawing = LocatorMap.of(card.here(), card.near());
            int y = RULE + Math.max(0, (480 - drawing.height()) / 2);
            map(drawing, from, y, 1, new Canvas.Window(from, RULE, from + MAP_WIDTH, Card.HEIGHT));
            canvas.rule(from - 2, RULE, 2, Card.HEIGHT - RULE, LINE);
        }
        if (words.isPresent()) {
            int width = from - MARGIN - 36;
            double top = RULE + 62;
            if (line.isPresent()) {
                Lines lines =
                        Lines.of(
                                line.get(),
                                Face.text(),
                                60,
                                new Lines.Room(width, 80, 2, 28, 22, 130));
                top = left(lines, top, ACCENT, width);
                top -= lines.leading();
                top += 24;
            } else {
                top -= 20;
            }
            Lines lines =
                    Lines.of(
                            words.get(),
                            Face.display(),
                            -15,
                            new Lines.Room(width, (int) (Card.HEIGHT - 40 - top), 4, 108, 44, 104));
            left(lines, top + lines.font().size() * 0.8, INK, width);
        }
    }

    private void story(Optional<String> plate, String headline, Optional<String> line) {
        plate(plate);
        double top = RULE + 62;
        if (line.isPresent()) {
            Lines lines =
                    Lines.of(
                            line.get(),
                            Face.text(),
                            60,
                            new Lines.Room(TEXT_WIDTH, 40, 1, 30, 22, 120));
            left(lines, top, ACCENT, TEXT_WIDTH);
            top += 24;
        }
        Lines lines =
                Lines.of(
                        headline,
                        Face.display(),
                        -10,
                        new Lines.Room(TEXT_WIDTH, (int) (Card.HEIGHT - 40 - top), 5, 104, 48, 106));
        left(lines, top + lines.font().size() * 0.8, INK, TEXT_WIDTH);
    }

    private void map(Drawing drawing, int x, int y, double scale, Canvas.Window window) {
        for (Drawing.Land land : drawing.lands()) {
            Path path = Path.of(land.path(), x, y, scale);
            canvas.fill(path, window, colour(land.name()));
            canvas.stroke(path, 1.6, window, PAPER);
        }
        for (Drawing.Dot dot : drawing.dots()) {
            Path circle = Path.circle(x + scale * dot.x(), y + scale * dot.y(), dot.radius());
            if (dot.name().equals("round")) {
                canvas.stroke(circle, 3, window, ACCENT);
            } else {
                canvas.fill(circle, window, ACCENT);
            }
        }
    }

    private static int colour(String kind) {
        return switch (kind) {
            case "here" -> ACCENT;
            case "near" -> NEAR;
            default -> LAND;
        };
    }
}
