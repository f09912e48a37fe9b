package dateline.intake.wire;

import dateline.edition.Dateline;
import dateline.intake.Briefing;
import dateline.intake.Copy;
import dateline.intake.Datelines;
import dateline.intake.Format;
import dateline.intake.Gazetteer;
import dateline.intake.IntakeProblems;
import dateline.intake.Key;
import dateline.intake.Manuscript;
import dateline.intake.Setting;
import dateline.matter.Entry;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wire text, as agencies send it: kicker, headline, perhaps header lines, standfirst, paragraphs,
 * with blank lines between. Text is text: nothing in it is markup.
 */
public final class WireText implements Format {

    @Override
    public boolean reads(Copy copy) {
        return copy.extension().equals("txt");
    }

    @Override
    public Manuscript read(Copy copy, Briefing briefing) {
        return new Reading(copy, briefing).manuscript();
    }

    /** The reading of one file, block by block. */
    private static final class Reading {

        private static final int LONGEST_KICKER = 40;
        private static final int LONGEST_CAPITALS = 20;
        private static final int LONGEST_HEADLINE = 300;
        private static final int LONGEST_SENTENCE = 120;
        private static final int FIRST_WORDS = 80;

        private final Copy copy;
        private final Briefing briefing;
        private final List<Entry.Field> fields = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Block> blocks;
        private @Nullable String headline;
        private @Nullable Dateline dateline;
        private boolean isHeadlineOfText;
        private int at;

        Reading(Copy copy, Briefing briefing) {
            this.copy = copy;
            this.briefing = briefing;
            this.blocks =
                    new ArrayList<>(DeskMarks.take(Block.of(copy.text()), copy, fields, problems));
        }

        Manuscript manuscript() {
            if (at < blocks.size() && HeaderLines.are(blocks.get(at).lines())) {
                HeaderLines.read(blocks.get(at++).lines(), copy, fields);
            }
            int line = at < blocks.size() ? kicker(blocks.get(at)) : 0;
            if (!says(Key.HEADLINE)) {
                headline(line);
            } else if (line > 0) {
                leaveLine();
            }
            if (at < blocks.size() && HeaderLines.are(blocks.get(at).lines())) {
                HeaderLines.read(blocks.get(at++).lines(), copy, fields);
            }
            standfirst();
            Setting text = text();
            return new Manuscript(fields, headline, dateline, text, problems);
        }

        /** Leaves the first line of the block, and with its only line the block. */
        private void leaveLine() {
            Block block = blocks.get(at);
            if (block.size() == 1) {
                at++;
            } else {
                blocks.set(at, new Block(block.part(1, block.size())));
            }
        }

        /** Takes the kicker; says how many lines of the block it took. */
        private int kicker(Block block) {
            if (says(Key.KICKER) || says(Key.REGIONS)) {
                return 0;
            }
            Block.Line first = block.first();
            Gazetteer gazetteer = briefing.gazetteer();
            boolean single = blocks.size() - at == 1;
            boolean region = gazetteer.knows(first.text());
            if (!region && (single || !looksLikeKicker(first.text()) && !isCapitalKicker(block))) {
                problems.add(IntakeProblems.noKicker(copy.at(first.at())));
                return isSlugLine(first.text()) && !single ? 1 : 0;
            }
            var place = copy.at(first.at());
            fields.add(
                    new Entry.Field("kicker", place, new Entry.Scalar(place, first.text(), true)));
            return 1;
        }

        private static boolean looksLikeKicker(String line) {
            return line.codePointCount(0, line.length()) <= LONGEST_KICKER
                    && !isSentence(line)
                    && !isCapitals(line);
        }

        private static boolean isSentence(String line) {
            return ".!?\u3002\uff01\uff1f\u061f".indexOf(line.charAt(line.length() - 1)) >= 0;
        }

        private static boolean isCapitals(String line) {
            return line.chars().anyMatch(Character::isUpperCase)
                    && line.chars().noneMatch(Character::isLowerCase);
        }

        /** A word or three in capitals, above a headline that is in capitals as well. */
        private boolean isCapitalKicker(Block block) {
            String line = block.first().text();
            Block next = blocks.get(at + 1);
            return block.size() == 1
                    && line.length() <= LONGEST_CAPITALS
                    && isCapitals(line)
                    && !isSentence(line)
                    && !isSlugLine(line)
                    && line.chars().noneMatch(Character::isDigit)
                    && next.size() == 1
                    && isCapitals(next.first().text())
                    && next.first().text().length() > line.length();
        }

        /** {@code BC-EU-NKOREA-1STLD}: for the desk, never for readers. */
        private static boolean isSlugLine(String line) {
            return isCapitals(line)
                    && line.chars()
                            .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                    && (line.indexOf('-') > 0 || line.indexOf('/') > 0);
        }

        /** The headline stands in the lines after the kicker's, or else in the next block. */
        private void headline(int line) {
            int from = line;
            if (from > 0 && isHeaderFrom(from)) {
                HeaderLines.read(blocks.get(at).part(from, blocks.get(at).size()), copy, fields);
                at++;
                from = 0;
            } else if (at < blocks.size() && from == blocks.get(at).size()) {
                at++;
                from = 0;
                if (at < blocks.size() && HeaderLines.are(blocks.get(at).lines())) {
                    HeaderLines.read(blocks.get(at++).lines(), copy, fields);
                }
            }
            if (says(Key.HEADLINE)) {
                return;
            }
            if (at >= blocks.size() || !isHeadline(blocks.get(at), from, line > 0)) {
                withoutHeadline();
                return;
            }
            Block block = blocks.get(at++);
            int end = HeaderLines.start(block.lines(), from);
            headline = withoutMark(Block.join(block.part(from, end)));
            HeaderLines.read(block.part(end, block.size()), copy, fields);
        }

        private boolean isHeaderFrom(int from) {
            Block block = blocks.get(at);
            return HeaderLines.are(block.part(from, block.size()));
        }

        /** The desk's count of versions before a headline: {@code UPDATE 1-Gulls return}. */
        private static String withoutMark(String headline) {
            if (!headline.startsWith("UPDATE ")) {
                return headline;
            }
            int digits = 7;
            while (digits < headline.length() && Character.isDigit(headline.charAt(digits))) {
                digits++;
            }
            int end = digits;
            while (end < headline.length()
                    && " -:\u2013\u2014".indexOf(headline.charAt(end)) >= 0) {
                end++;
            }
            return digits > 7 && end > digits && end < headline.length()
                    ? headline.substring(end)
                    : headline;
        }

        private boolean isHeadline(Block block, int from, boolean kicker) {
            String joined = Block.join(block.part(from, HeaderLines.start(block.lines(), from)));
            int length = joined.codePointCount(0, joined.length());
            boolean last = at == blocks.size() - 1;
            if (length > LONGEST_HEADLINE || !kicker && last) {
                return last && isBrief(block);
            }
            boolean stop = joined.endsWith(".") || joined.endsWith("\u3002");
            return kicker && !(last && stop)
                    || !stop
                    || length <= LONGEST_SENTENCE && !kicker && !last;
        }

        /** A line and nothing else, which is no sentence: all that an agency had at first. */
        private static boolean isBrief(Block block) {
            String line = block.first().text();
            return block.size() == 1 && line.length() <= LONGEST_SENTENCE && !isSentence(line);
        }

        private void withoutHeadline() {
            isHeadlineOfText = true;
            Block.Line first = at < blocks.size() ? blocks.get(at).first() : null;
            problems.add(
                    IntakeProblems.headlineFromText(
                            first == null ? copy.place() : copy.at(first.at())));
            headline =
                    firstWords(at < blocks.size() ? blocks.get(at).joined() : copy.item().stem());
        }

        private static String firstWords(String text) {
            if (text.length() <= FIRST_WORDS) {
                return text;
            }
            int end = text.lastIndexOf(' ', FIRST_WORDS);
            int cut = end < FIRST_WORDS / 2 ? FIRST_WORDS : end;
            cut -= Character.isHighSurrogate(text.charAt(cut - 1)) ? 1 : 0;
            return text.substring(0, cut) + "\u2026";
        }

        private void standfirst() {
            int left = blocks.size() - at;
            if (says(Key.STANDFIRST) || left == 0) {
                return;
            }
            Block block = blocks.get(at);
            if (left == 1) {
                // A story whose headline had to be made of its text is told of once.
                if (!isHeadlineOfText) {
                    problems.add(IntakeProblems.noStandfirst(copy.at(block.first().at())));
                }
                return;
            }
            at++;
            var place = copy.at(block.first().at());
            fields.add(
                    new Entry.Field(
                            "standfirst", place, new Entry.Scalar(place, block.joined(), true)));
        }

        private Setting text() {
            var paragraphs = new ArrayList<String>();
            blocks.subList(Math.min(at, blocks.size()), blocks.size())
                    .forEach(block -> paragraphs.add(block.joined()));
            if (!paragraphs.isEmpty()) {
                Datelines.Found found = Datelines.find(paragraphs.get(0));
                dateline = found == null ? null : found.dateline();
                if (found != null
                        && briefing.masthead().stripDateline()
                        && found.end() < paragraphs.get(0).length()) {
                    paragraphs.set(0, paragraphs.get(0).substring(found.end()));
                }
            }
            return Paragraphs.set(paragraphs);
        }

        private boolean says(Key key) {
            return fields.stream().anyMatch(field -> Key.of(field.key()) == key);
        }
    }
}
