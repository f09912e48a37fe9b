package dateline.cli;

import dateline.excerpt.Sources;
import dateline.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a person sees of some problems on a screen without colours. */
public final class PlainScreen {

    private PlainScreen() {}

    public static String of(List<Problem> problems, Path root) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        new Screen(out, new Paint(false)).problems(problems, new Sources(root));
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
