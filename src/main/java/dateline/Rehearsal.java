package dateline;

import dateline.cli.Cli;
import dateline.cli.World;
import dateline.starter.Starter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * A small newspaper is made, changed and made again, so that Java gets to know the classes that a
 * build needs. The launcher keeps what Java learned in an archive and starts from it ever after.
 */
public final class Rehearsal {

    private static final String LONG_READ =
            """
            ---
            headline: "The harbour’s lamps &amp; their keepers"
            standfirst: Who lights them, and since when.
            regions: [Malta, 'The Old Harbour', KR]
            section: life
            topics: [lamps, "harbours, old"]
            author: Ada Borg
            date: 2016-05-04T19:04:09+02:00
            updated: 2016-05-05
            series: Lamps
            part: 1
            picture: {file: lamp.svg, alt: A lamp, credit: Ada Borg}
            aliases: [/lamps/]
            corrections:
              - {date: 2016-05-05, text: An earlier version counted eleven lamps.}
            extra: {lamps: 12}
            ---

            VALLETTA, May 4 - *At dusk* the **keeper** [walks](lamps.txt) the mole.[^1]

            ## Twelve lamps

            > [!note]
            > One is out.

            - The first, <b>green</b>
            - The second, `red`

            1. Oil
            2. Gas

            | Lamp | Since |
            | --- | ---: |
            | North | 1881 |

            ```csv
            lamp,height
            north,"12 m"
            ```

            ![The lamp](lamp.svg "At night")

            https://harbour.example/lamps

            “Nobody counts them twice,” she says — ~~never~~ seldom.

            [^1]: Every evening.
            """;

    private static final String WIRE =
            """
            Malta

            Harbour lamps are lit again

            By Ada Borg
            Date: 2016-05-05 20:30
            Topics: lamps

            The old lamps on the breakwater burn for the first time since 2009.

            VALLETTA, May 5 (Post) - They went on at dusk, one after the other.

            CORRECTION: The harbour master counted twelve.
            """;

    private static final String LAMP =
            "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><path d='M0 0h9v9z'/></svg>";

    private Rehearsal() {}

    /** Takes one argument: a folder to make the newspaper in, which need not exist. */
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path root = Path.of(args[0]).toAbsolutePath();
        Path seeds = root.resolve("seeds");
        Starter.init(root);
        Files.writeString(seeds.resolve("long.md"), LONG_READ);
        Files.writeString(seeds.resolve("lamps.txt"), WIRE);
        Files.writeString(seeds.resolve("lamp.svg"), LAMP);
        Files.writeString(seeds.resolve("people.yaml"), "ada-borg: {name: Ada Borg}\n");
        build(root);
        build(root);
        Files.writeString(seeds.resolve("lamps.txt"), WIRE + "\nThere are thirteen.\n");
        build(root);
    }

    private static void build(Path root) {
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var world =
                new World(
                        nowhere,
                        nowhere,
                        InputStream.nullInputStream(),
                        Map.of(),
                        Clock.systemUTC(),
                        root,
                        false,
                        "rehearsal");
        new Cli(world, new HouseDesk()).run("build", "--now", "2016-06-01T00:00:00Z");
    }
}
