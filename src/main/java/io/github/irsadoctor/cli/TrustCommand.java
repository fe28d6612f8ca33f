package io.github.irsadoctor.cli;

import io.github.irsadoctor.iam.Subject;
import io.github.irsadoctor.iam.TrustAnswer;
import io.github.irsadoctor.iam.TrustQuestion;
import io.github.irsadoctor.report.TrustReport;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irsa-doctor trust}: would this trust policy let this service account in. */
@Command(
        name = "trust",
        header = "Would this trust policy let this service account in, and why not? Needs no cluster and no account.",
        customSynopsis = "irsa-doctor trust FILE|- --issuer URL --subject NS:SA [OPTIONS]",
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  irsa-doctor trust policy.json --subject payments:checkout \\",
            "    --issuer https://oidc.eks.eu-west-1.amazonaws.com/id/4F2A",
            "  aws iam get-role --role-name checkout |",
            "    irsa-doctor trust - --issuer \"$ISSUER\" --subject payments:checkout -o json",
            "",
            "Exit codes: 0 allowed, 1 refused, 2 wrong input, 3 cannot judge."
        })
final class TrustCommand implements Callable<Integer> {

    private static final Pattern SUBJECT = Pattern.compile("(?:system:serviceaccount:)?([^:]+):([^:]+)");

    private final Wiring wiring;

    @Parameters(
            paramLabel = "FILE|-",
            description =
                    "A trust policy, plain or URL-encoded, or the output of aws iam get-role; - reads standard input.")
    private String file;

    @Option(
            names = "--issuer",
            required = true,
            paramLabel = "URL",
            description = "The cluster's issuer (aws eks describe-cluster: cluster.identity.oidc.issuer).")
    private String issuer;

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "NS:SA",
            description = "Namespace and service account; system:serviceaccount:NS:SA is taken as well.")
    private String subject;

    @Option(
            names = "--audience",
            paramLabel = "AUDIENCE",
            description = "The token's audience (default: sts.amazonaws.com).")
    private String audience;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The role's account (default: the one the policy's providers are in).")
    private String account;

    @Mixin
    private FormatOption output;

    @Mixin
    private HelpOption help;

    TrustCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        TrustQuestion question = new TrustQuestion(
                "",
                Names.given("--issuer", issuer).orElseThrow(),
                subject(),
                Names.given("--audience", audience).orElse(TrustQuestion.DEFAULT_AUDIENCE),
                Names.given("--account", account),
                java.util.Optional.empty());
        TrustAnswer answer = asked(question).answer();
        if (answer instanceof TrustAnswer.Unanswerable unanswerable) {
            throw new WrongInput(named(unanswerable.says()));
        }
        return print((TrustAnswer.Judged) answer);
    }

    /** The sentence with the document called by its name. */
    private String named(String says) {
        String text = "The text ";
        String name = file.equals("-") ? "Standard input " : "The file " + file + " ";
        return says.startsWith(text) ? name + says.substring(text.length()) : says;
    }

    // What else was typed is checked before the document is read, which may wait for a person or a pipe.
    private TrustQuestion asked(TrustQuestion question) {
        String document = new PolicyInput(wiring.console().in()).read(file);
        return new TrustQuestion(
                document,
                question.issuer(),
                question.subject(),
                question.audience(),
                question.account(),
                question.partition());
    }

    private Subject subject() {
        Matcher matcher = SUBJECT.matcher(subject);
        if (!matcher.matches()) {
            throw new WrongInput("--subject takes NAMESPACE:SERVICEACCOUNT, for example payments:checkout, not \""
                    + subject + "\".");
        }
        return new Subject(
                Names.label("--subject", matcher.group(1)).orElseThrow(),
                Names.object("A service account", matcher.group(2)));
    }

    private int print(TrustAnswer.Judged judged) {
        String report = output.format == Format.JSON
                ? TrustReport.json(judged.evaluation())
                : TrustReport.text(
                        judged.evaluation(),
                        judged.policy().problems(),
                        wiring.console().style());
        wiring.console().out().print(report);
        return ExitCode.of(judged.evaluation().decision());
    }
}
