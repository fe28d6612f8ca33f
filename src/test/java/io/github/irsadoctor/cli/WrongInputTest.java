package io.github.irsadoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.cli.Session.Result;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongInputTest {

    /** Command line | what its one sentence says. A word of '' is an empty argument. */
    @ParameterizedTest(name = "irsa-doctor {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            chek                                          | There is no command "chek"; did you mean check?
            frobnicate                                    | There is no command "frobnicate"; there are check, trust, explain, lab.
            --verison                                     | irsa-doctor has no option --verison; did you mean --version?
            check                                         | Name what to check: a pod, or for example deploy/NAME.
            check ''                                      | A pod is named in lower-case letters, digits, dashes and dots, not "".
            check Checkout                                | A pod is named in lower-case letters, digits, dashes and dots, not "Checkout".
            check pod/                                    | A target is a pod name, or pod/NAME,
            check a/b/c                                   | A target is a pod name, or pod/NAME,
            check deplyo/checkout                         | "deplyo" is no kind of target; did you mean deploy?
            check payments/checkout                       | "payments" is no kind of target; a target is pod/NAME,
            check pod checkout                            | "checkout" is one argument too many; a target is one word, for example deploy/NAME.
            check p --nmespace payments                   | irsa-doctor check has no option --nmespace; did you mean --namespace?
            check p --world=x --zzz=1                     | irsa-doctor check has no option --zzz.
            check p -n                                    | --namespace needs a value.
            check p -n --context c                        | --namespace needs a value.
            check p -n ''                                 | --namespace is given without a value.
            check p -n Payments                           | --namespace takes a name of lower-case letters, digits and dashes, not "Payments".
            check p -n a -n b                             | --namespace is given twice.
            check p -o yaml                               | -o takes text, json or markdown, not "yaml".
            check p --active                              | --active needs a value.
            check p --active exce                         | --active takes none, exec, assume or probe, not "exce"; did you mean exec?
            check p --active EXEC                         | --active takes none, exec, assume or probe, not "EXEC"
            check p --active everything                   | --active takes none, exec, assume or probe, not "everything".
            check p --role checkout                       | --role takes a role ARN such as arn:aws:iam::111122223333:role/NAME, not "checkout".
            check p --assume-role arn:aws:iam::1:role/x   | --assume-role takes a role ARN such as
            check p --region mars                         | --region takes an AWS region such as eu-west-1, not "mars".
            check p --world w --context c                 | --world does not go together with --context: a world has its own cluster and account.
            check p --world w --profile c                 | --world does not go together with --profile:
            check p --cluster w --kubeconfig c            | --cluster does not go together with --kubeconfig: it needs no kubeconfig.
            check p --kubeconfig ''                       | --kubeconfig is given without a value.
            check p -c No_Such                            | --container takes a name of lower-case letters, digits and dashes, not "No_Such".
            trust                                         | irsa-doctor trust needs --issuer, --subject, FILE|-.
            trust f --issuer u                            | irsa-doctor trust needs --subject.
            trust - --issuer u --subject checkout         | --subject takes NAMESPACE:SERVICEACCOUNT, for example payments:checkout, not "checkout".
            trust - --issuer u --subject a:b:c:d          | --subject takes NAMESPACE:SERVICEACCOUNT,
            trust - --issuer u --subject A:b              | --subject takes a name of lower-case letters, digits and dashes, not "A".
            trust - --issuer u --subject a:b              | A trust policy was expected, but standard input is empty.
            trust /no/such --issuer u --subject a:b       | There is no file /no/such.
            trust src --issuer u --subject a:b            | src is a folder, not a file.
            explain                                       | irsa-doctor explain needs ID.
            explain R-09                                  | There is no cause "R-09"; did you mean R-0
            explain bananas                               | There is no cause "bananas"; an id is a letter, a dash and two digits, for example R-03.
            lab lits extra                                | "extra" is one argument too many.
            lab list extra                                | "extra" is one argument too many.
            lab serve                                     | irsa-doctor lab serve needs WORLD.
            lab serve ''                                  | WORLD is given without a value.
            lab serve wildcart                            | There is no world wildcart; did you mean wildcard?
            lab                                           | The screens need a terminal; irsa-doctor check TARGET prints to a file or pipe.
            """)
    void isToldInOneSentence(String line, String says) {
        String[] arguments = Arrays.stream(line.split(" +"))
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new);
        Result result = new Session().run(arguments);
        assertThat(result.err()).startsWith("irsa-doctor: " + says);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }
}
