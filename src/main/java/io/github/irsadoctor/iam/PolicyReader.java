package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads policy documents, plain or URL-encoded (as iam:GetRole sends them), keeping what was written.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">grammar of the policy
 *     language</a>
 */
public final class PolicyReader {

    private static final List<String> ELEMENTS = List.of("Version", "Id", "Statement");
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

    private final Problems problems = new Problems();

    private PolicyReader() {}

    /**
     * Reads one policy.
     *
     * @param text JSON, or JSON URL-encoded after RFC 3986
     * @return the document, or why the text is none; never throws
     */
    public static PolicyReading read(String text) {
        try {
            String plain = PolicyText.plain(text);
            return new PolicyReader().document(JsonReader.read(plain), plain);
        } catch (JsonReader.NotJson e) {
            return new PolicyReading.Unreadable(e.getMessage());
        }
    }

    private PolicyReading document(Json root, String text) {
        if (!(root instanceof Json.Obj object)) {
            return new PolicyReading.Unreadable(
                    "A policy is one JSON object; this text is " + root.kind() + " (line 1, column 1).");
        }
        Elements elements = Elements.of(object, ELEMENTS, "", problems);
        List<String> doubts = new ArrayList<>(problems.takeDoubts());
        doubts.remove(Elements.UNKNOWN);
        List<Statement> statements = statements(elements, doubts);
        if (statements.isEmpty()) {
            return new PolicyReading.Unreadable(noStatement(object));
        }
        Optional<String> version = version(elements);
        uniqueSids(statements);
        return new PolicyReading.Readable(new PolicyDocument(version, statements, problems.all(), text));
    }

    private static String noStatement(Json.Obj object) {
        for (Json.Entry entry : object.entries()) {
            if (entry.name().equals("Role") || entry.name().equals("AssumeRolePolicyDocument")) {
                return "The document has no Statement; it looks like the answer of iam get-role, whose"
                        + " AssumeRolePolicyDocument is the policy (line 1, column 1).";
            }
        }
        return "The document has no Statement, so it is no policy (line 1, column 1).";
    }

    private List<Statement> statements(Elements elements, List<String> doubts) {
        List<Statement> read = new ArrayList<>();
        for (Json written : elements.all("Statement")) {
            boolean list = written instanceof Json.Arr;
            List<Json> items = written instanceof Json.Arr array ? array.items() : List.of(written);
            for (Json item : items) {
                String where = list || !read.isEmpty() ? "Statement[" + read.size() + "]" : "Statement";
                read.add(StatementReader.read(item, read.size(), where, doubts, problems));
            }
        }
        return read;
    }

    private Optional<String> version(Elements elements) {
        Optional<Json> written = elements.first("Version");
        if (written.isEmpty()) {
            problems.add(
                    "Version",
                    "There is no Version, so IAM applies 2008-10-17 and takes policy variables as plain text.");
            return Optional.empty();
        }
        Json value = written.get();
        if (!(value instanceof Json.Text)) {
            problems.add("Version", "The version is " + value.kind() + "; it has to be the string \"2012-10-17\".");
        }
        String text = StatementReader.scalar(value).orElse("");
        if (value instanceof Json.Text && !VERSIONS.contains(text)) {
            problems.add("Version", "There is no policy version " + text + "; the current one is 2012-10-17.");
        }
        return Optional.of(text);
    }

    private void uniqueSids(List<Statement> statements) {
        Set<String> seen = new HashSet<>();
        for (Statement statement : statements) {
            statement
                    .sid()
                    .filter(sid -> !seen.add(sid))
                    .ifPresent(sid -> problems.add(
                            "Statement[" + statement.index() + "].Sid",
                            "The Sid " + sid + " is used twice; it has to be unique within a policy."));
        }
    }
}
