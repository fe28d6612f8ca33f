package io.github.irsadoctor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Status;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.Unseen;
import io.github.irsadoctor.text.Sanitiser;
import io.github.irsadoctor.walk.Headline;
import io.github.irsadoctor.walk.Outcome;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {

    private static final Target POD = Walks.pod("payments", "checkout-7d9f");
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static Stream<String> hostile() {
        return Stream.of(
                "```\n# no heading\n```",
                "`````` and ` and ``",
                "~~~\nno code\n~~~",
                "a | b | c",
                "\\| \\",
                "<script>alert(1)</script> <!-- x --> </details>",
                "[a](https://evil.example) ![b](https://evil.example) <https://evil.example>",
                "https://evil.example and www.evil.example",
                "[a]: https://evil.example",
                "# heading #",
                "- item",
                "+ item",
                "12. item",
                "3) item",
                "> quote",
                "=== ===",
                "--- --- ---",
                "*em* **strong** _em_ __strong__ ~~gone~~ $x$ &lt; &#35;",
                "@octocat and @org/team",
                "    indented",
                "lines\r\n\r\n# heading\n| --- |",
                "esc \u001b[2J\u009b1m\u202e\u0007");
    }

    @Test
    void aFaultIsToldHeadlineFirst() {
        Golden.assertMatches("walk-faulty.md", markdown(Walks.faulty(POD)));
    }

    @Test
    void whatCouldNotBeSeenIsListedWithWhatIsMissing() {
        Golden.assertMatches("walk-undecided.md", markdown(Walks.undecided(POD)));
    }

    @Test
    void aWalkThatHasNotEndedIsNotReported() {
        WalkState running = WalkState.before(Walks.cards());
        assertThatThrownBy(() -> MarkdownReport.render(running)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextThatWasSeenActsAsMarkup(String text) {
        Node report = PARSER.parse(markdown(everywhere(text)));

        assertThat(blocks(report)).isEqualTo(blocks(PARSER.parse(markdown(everywhere("a word")))));
        assertThat(all(report))
                .noneMatch(node -> node instanceof HtmlBlock
                        || node instanceof HtmlInline
                        || node instanceof Link
                        || node instanceof Image);
        assertThat(markdown(everywhere(text)).codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyTextIsReadAsItWasSeen(String text) {
        Node report = PARSER.parse(markdown(everywhere(text)));

        assertThat(all(report).stream().filter(TableCell.class::isInstance).map(MarkdownReportTest::words))
                .contains(Sanitiser.line(text).strip());
        assertThat(all(report).stream()
                        .filter(FencedCodeBlock.class::isInstance)
                        .map(node -> ((FencedCodeBlock) node).getLiteral().strip()))
                .contains(Sanitiser.block(text).strip());
    }

    @Test
    void aTextBeyondAnyReadingIsCutAndSaidSo() {
        String text = markdown(everywhere("x".repeat(100_000)));
        assertThat(text).contains("67,232 more characters are left out.");
    }

    private static List<WalkEvent> everywhere(String text) {
        Finding finding = new Finding(
                CauseId.of("R-03"),
                text,
                text,
                List.of(Line.of(text, text), Line.marked("policy", text, "^".repeat(9))),
                List.of(new Fix(
                        text, text, Fix.Risk.RED, List.of(Change.kubectl("get", text), new Change.HandOver(text)))));
        List<Exhibit> exhibits = List.of(
                new Exhibit.Json(text, text),
                new Exhibit.Yaml(text, text),
                new Exhibit.Token(text, text, text),
                new Exhibit.Fields(text, List.of(Line.of(text, text))),
                new Exhibit.Timeline(text, List.of(new Exhibit.Moment(Instant.EPOCH, text))),
                new Exhibit.Commands(text, List.of(text)));
        Outcome outcome = new Outcome(
                Walks.TRUST,
                Status.FAIL,
                text,
                List.of(finding),
                List.of(new Unseen(text, text)),
                exhibits,
                Duration.ofMillis(1));
        List<WalkEvent> events = new ArrayList<>(List.of(new WalkEvent.Asked(text)));
        events.addAll(Walks.events(
                Walks.pod(text, text),
                List.of(outcome),
                new Headline(Headline.Verdict.FAULTY, text, List.of(finding, finding))));
        return events;
    }

    private static List<String> blocks(Node node) {
        return all(node).stream()
                .filter(it -> !Set.of(Text.class, Code.class).contains(it.getClass()))
                .map(it -> it.getClass().getSimpleName())
                .toList();
    }

    private static List<Node> all(Node node) {
        List<Node> all = new ArrayList<>(List.of(node));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            all.addAll(all(child));
        }
        return all;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        all(node)
                .forEach(it -> words.append(
                        it instanceof Text text
                                ? text.getLiteral()
                                : it instanceof Code code ? code.getLiteral() : ""));
        return words.toString();
    }

    private static String markdown(List<WalkEvent> events) {
        return MarkdownReport.render(Walks.state(events));
    }
}
