package dateline.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A pixel is covered by as much as lies in it, to the exact area. */
class CoverageTest {

    private static final int SIZE = 40;

    private final Coverage coverage = new Coverage();

    private double[][] covered() {
        var covered = new double[SIZE][SIZE];
        coverage.end(
                (y, x, end, cover) -> {
                    for (int i = x; i < end; i++) {
                        covered[y][i] += Math.abs(cover);
                    }
                });
        return covered;
    }

    private void polygon(double... points) {
        coverage.move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            coverage.line(points[i], points[i + 1]);
        }
        coverage.close();
    }

    private static double sum(double[][] covered) {
        double sum = 0;
        for (double[] row : covered) {
            for (double one : row) {
                sum += one;
            }
        }
        return sum;
    }

    @Test
    void aRectangleCoversPartsOfThePixelsAtItsEdges() {
        coverage.begin(0, 0, SIZE, SIZE);
        polygon(2.25, 3.5, 5.5, 3.5, 5.5, 5.25, 2.25, 5.25);
        double[][] covered = covered();
        assertThat(covered[3][2]).isCloseTo(0.75 * 0.5, within(1e-6));
        assertThat(covered[3][3]).isCloseTo(0.5, within(1e-6));
        assertThat(covered[4][2]).isCloseTo(0.75, within(1e-6));
        assertThat(covered[4][4]).isCloseTo(1, within(1e-6));
        assertThat(covered[4][5]).isCloseTo(0.5, within(1e-6));
        assertThat(covered[5][5]).isCloseTo(0.125, within(1e-6));
        assertThat(covered[4][6]).isZero();
        assertThat(sum(covered)).isCloseTo(3.25 * 1.75, within(1e-5));
    }

    @Test
    void trianglesOfAllKindsCoverTheirArea() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            var at = new double[6];
            for (int i = 0; i < 6; i++) {
                at[i] = random.nextInt(4) == 0 ? random.nextInt(SIZE) : random.nextDouble() * SIZE;
            }
            double area =
                    Math.abs((at[2] - at[0]) * (at[5] - at[1]) - (at[4] - at[0]) * (at[3] - at[1]))
                            / 2;
            coverage.begin(0, 0, SIZE, SIZE);
            polygon(at);
            // What covers less than the five hundredth part of a pixel is not told.
            assertThat(sum(covered())).as("round %d", round).isCloseTo(area, within(0.15));
        }
    }

    @Test
    void aCurveCoversItsArea() {
        coverage.begin(0, 0, SIZE, SIZE);
        coverage.move(5, 30);
        coverage.curve(20, 0, 35, 30);
        coverage.close();
        // Two thirds of what is around it.
        assertThat(sum(covered())).isCloseTo(30 * 15 * 2 / 3.0, within(2.0));

        coverage.begin(0, 0, SIZE, SIZE);
        Path.circle(20, 20, 15).draw(coverage);
        assertThat(sum(covered())).isCloseTo(Math.PI * 225, within(3.0));
    }

    @Test
    void whatLeavesTheWindowIsCutAtItsEdges() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var at = new double[10];
            for (int i = 0; i < at.length; i++) {
                at[i] = random.nextDouble() * 3 * SIZE - SIZE;
            }
            coverage.begin(0, 0, SIZE, SIZE);
            polygon(at);
            double[][] whole = covered();
            coverage.begin(7, 9, 23, 31);
            polygon(at);
            double[][] part = covered();
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    boolean inside = x >= 7 && x < 23 && y >= 9 && y < 31;
                    assertThat(part[y][x])
                            .as("seed %d at %d, %d", seed, x, y)
                            .isCloseTo(inside ? whole[y][x] : 0, within(0.004));
                }
            }
        }
    }

    @Test
    void aShapeLeavesNothingForTheNext() {
        coverage.begin(0, 0, SIZE, SIZE);
        polygon(-5, -5, 50, 3, 50, 50, 3, 45);
        covered();
        coverage.begin(0, 0, SIZE, SIZE);
        assertThat(sum(covered())).isZero();
        coverage.begin(3, 3, 20, 20);
        assertThat(sum(covered())).isZero();
    }

    @Test
    void aRingInARingIsAHole() {
        var canvas = new Canvas(SIZE, SIZE, 0xffffff, 0);
        var window = new Canvas.Window(0, 0, SIZE, SIZE);
        canvas.fill(Path.of("M2 2l30 0 0 30-30 0zM10 10l10 0 0 10-10 0z", 0, 0, 1), window, 1);
        assertThat(canvas.at(5, 5)).isZero();
        assertThat(canvas.at(15, 15)).isEqualTo(0xffffff);
        assertThat(canvas.at(25, 25)).isZero();
        assertThat(canvas.at(33, 33)).isEqualTo(0xffffff);
    }

    @Test
    void aLineIsAsThickAsItShouldBe() {
        var canvas = new Canvas(SIZE, SIZE, 0xffffff, 0);
        var window = new Canvas.Window(0, 0, SIZE, SIZE);
        canvas.stroke(Path.of("M5 5l20 0 0 20-20 0z", 0.5, 0.5, 1), 3, window, 1);
        assertThat(canvas.at(15, 3)).isEqualTo(0xffffff);
        assertThat(canvas.at(15, 4)).isZero();
        assertThat(canvas.at(15, 6)).isZero();
        assertThat(canvas.at(15, 7)).isEqualTo(0xffffff);
        assertThat(canvas.at(15, 15)).isEqualTo(0xffffff);
    }

    @Test
    void twoNeighboursLetNothingShineThroughBetweenThem() {
        var canvas = new Canvas(SIZE, SIZE, 0xffffff, 0x202020, 0x404040);
        var window = new Canvas.Window(0, 0, SIZE, SIZE);
        canvas.fill(Path.of("M0 0l15 0 10 40-25 0z", 0, 0, 1), window, 1);
        canvas.fill(Path.of("M15 0l25 0 0 40-15 0z", 0, 0, 1), window, 2);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                assertThat(canvas.at(x, y) & 0xff).isLessThan(0x90);
            }
        }
    }
}
