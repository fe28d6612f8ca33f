package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table behind {@link ErrorMeaning}, after irsa-failures sections 0 and 0b and irsa-semantics 3.3 and 3.4. */
final class ErrorMeanings {

    // @answered: STS or a service answered a request made with a web identity token or its session.
    private static final String ANSWERED =
            "A-01 A-02 A-03 T-01 T-02 T-06 T-11 T-12 E-05 E-06 E-09 E-10 E-11 E-12" + " S-01 S-03 S-04 S-05 S-06 S-07";

    // Kind, step (0 for none of IRSA's), | what it may be, | what it cannot be. "-" for nothing.
    private static final String TABLE = """
            ARN_INVALID 2 | A-04 E-03 T-07 | O-* R-* J-* P-* @answered
            CONFIG_EMPTY 7 | E-03 T-07 T-01 A-01 | O-* R-* J-* P-*
            DURATION_INVALID 6 | P-11 | O-* R-* J-* P-01
            SESSION_NAME_INVALID 6 | P-12 | O-* R-* J-* P-01
            NO_PROVIDER 1 | O-01 O-02 O-09 O-11 O-10 E-15 E-17 A-05 O-20 O-18 E-07 | R-* J-* P-* T-14 T-15 @answered
            FOREIGN_ISSUER 0 | - | *
            WRONG_AUDIENCE 1 | O-03 O-04 O-05 O-06 A-13 T-17 T-19 | R-* J-* P-* O-01 O-02 O-10 O-11 @answered
            THUMBPRINT 1 | O-07 O-08 | R-* J-* P-* O-01 O-02 O-10 O-11 @answered
            NO_KEY 1 | O-12 O-13 O-09 O-14 | R-* J-* P-* O-01 O-02 O-11 @answered
            IDP_TROUBLE 1 | O-14 O-12 O-13 | R-* J-* P-* O-01 O-02 O-11 @answered
            TOKEN_WRONG_FILE 5 | T-17 T-07 | R-* J-* P-* @answered
            TOKEN_MALFORMED 5 | T-18 T-16 T-17 T-20 | R-* J-* P-* @answered
            TOKEN_INVALID 1 | O-21 O-01 O-09 T-16 T-17 T-18 | R-* J-* P-* @answered
            TOKEN_EXPIRED 5 | T-14 T-15 S-15 | R-* J-* P-* O-01 O-02 O-10 O-11 @answered
            TRUST_REFUSED 3 | R-03 J-01 J-02 R-01 R-02 R-08 A-05 R-15 O-09 J-04 R-11 R-10 R-09 R-05 R-04 R-06 R-07 \
            R-12 R-13 R-14 R-16 R-17 R-18 J-03 J-05 J-06 A-06 A-08 E-03 T-07 P-08 P-04 P-07 U-01 U-02 U-03 S-02 \
            | O-01 O-02 O-03 O-04 O-05 O-06 O-07 O-08 O-10 O-11 O-12 O-13 O-14 O-21 T-14 T-15 T-16 T-17 T-18 \
            P-01 P-02 P-03 P-09 @answered
            ACTION_REFUSED 6 | P-01 P-02 P-05 P-06 A-08 A-05 E-03 E-19 | O-* R-* J-* E-16 E-01 @answered
            REFUSED_AS_NODE 7 | E-16 A-01 T-01 S-01 S-03 S-04 S-06 S-07 A-02 A-03 A-07 A-09 T-02 T-04 T-06 T-07 U-01 \
            U-02 U-03 U-05 P-13 E-02 E-04 S-08 S-13 S-14 S-16 | P-01 P-02 P-09 E-01
            REFUSED_AS_USER 7 | E-01 E-02 S-07 | P-09 E-16
            REFUSED_AS_POD_IDENTITY 7 | E-17 P-01 P-02 | O-* R-* J-* P-09 E-16 E-01
            REFUSED_BY_SCP 6 | P-04 | O-* R-* J-* P-01 P-02 E-16 E-01 @answered
            REFUSED_BY_RCP 6 | P-04 P-07 | O-* J-* P-01 P-05 P-06 P-09
            REFUSED_BY_BOUNDARY 6 | P-05 | O-* J-* P-01 P-04 P-06 P-07 P-09
            REFUSED_BY_SESSION_POLICY 6 | P-06 | O-* J-* P-01 P-04 P-05 P-07 P-09
            REFUSED_BY_RESOURCE_POLICY 6 | P-07 P-03 | O-* J-* P-04 P-05 P-06 P-09
            REFUSED_BY_ENDPOINT_POLICY 6 | P-07 E-01 | O-* J-* P-01 P-04 P-05 P-06 P-09
            KMS_REFUSED 6 | P-03 P-01 | O-* R-* J-*
            SELF_ASSUME_REFUSED 6 | P-09 S-13 | O-* R-* J-* P-01 P-10 E-16 E-01 @answered
            CHAIN_REFUSED 6 | P-10 R-20 P-08 | O-* J-* R-01 R-02 R-03 R-08 P-09 E-16 E-01 @answered
            REFUSED_IN_SERVICE 6 | P-14 | O-* R-* J-*
            REFUSED_UNNAMED 6 | P-01 E-16 P-02 P-07 P-04 P-05 P-03 A-01 T-01 S-08 S-06 | E-05 E-06 E-12
            FORBIDDEN 7 | E-16 P-01 P-02 P-07 A-01 T-01 S-06 S-01 S-07 S-08 U-01 U-03 E-01 E-02 | E-05 E-12
            KEY_UNKNOWN 7 | E-01 E-02 | R-* J-* P-01
            SESSION_UNKNOWN 7 | E-08 E-01 E-02 | R-* J-* P-01
            SESSION_EXPIRED 9 | S-15 T-14 T-15 P-13 E-09 E-04 | E-05 E-12 P-01 P-02 A-04
            THROTTLED 6 | P-13 | R-* J-* O-01 O-02 O-03 O-07 O-12 @answered
            NO_CREDENTIALS 5 | A-01 T-01 S-01 U-01 T-06 T-02 T-21 E-14 A-02 A-03 A-07 A-09 T-04 T-07 T-23 U-02 U-03 \
            U-05 S-03 S-04 S-07 S-14 E-17 | P-*
            NO_CREDENTIALS_HADOOP 9 | S-06 A-01 T-01 U-04 | O-* R-* J-* P-*
            IMDS_UNREACHABLE 7 | E-14 A-01 T-01 | O-* R-* J-* P-*
            STS_UNREACHABLE 7 | E-06 E-11 E-10 E-09 E-18 E-13 | O-* R-* J-* P-*
            STS_UNTRUSTED 7 | E-12 E-13 | O-* R-* J-* P-*
            WRONG_ENDPOINT 7 | E-15 E-13 | O-* R-* J-* P-*
            CREDENTIALS_CUT_SHORT 7 | E-11 E-10 E-09 E-06 E-14 | P-*
            TOKEN_UNREADABLE 5 | T-11 T-12 | O-* R-* J-* P-* A-01 A-02 A-03 T-01 T-02 T-06 E-05 E-06 S-01
            TOKEN_MISSING 5 | T-07 T-10 T-20 U-03 T-13 S-11 | O-* R-* J-* P-*
            TOKEN_PATH_UNSET 5 | A-01 T-01 T-07 T-06 T-02 A-02 A-03 A-09 U-01 U-02 U-03 | O-* R-* J-* P-* T-11 T-12
            TOKEN_PATH_RELATIVE 5 | T-13 | O-* R-* J-* P-* A-01 T-01
            STS_MODULE_MISSING_JAVA2 9 | S-03 | O-* R-* J-* P-* A-01 T-01
            STS_MODULE_MISSING_JAVA1 9 | S-04 | O-* R-* J-* P-* A-01 T-01
            STS_MODULE_MISSING_DOTNET 9 | S-05 | O-* R-* J-* P-* A-01 T-01
            NO_ROLE_ON_ACCOUNT 2 | A-10 A-01 A-02 A-03 | O-* R-* J-* P-*
            NO_REGION 7 | E-05 | O-* R-* J-* P-*
            REGION_DISABLED 7 | E-07 | R-* J-* P-*
            WEBHOOK_TWICE 5 | T-09 | O-* R-* J-* P-*
            WEBHOOK_FAILED 5 | T-05 T-03 T-04 | O-* R-* J-* P-*
            POD_IDENTITY 0 | E-17 E-13 | O-* R-* J-* A-* S-* T-14 T-15
            NOT_FOUND 0 | E-19 E-03 | O-* R-* J-* T-* S-* A-01 A-04 P-01
            IMAGE_PULL 0 | X-01 | O-* R-* J-* T-* S-* P-*
            FOREIGN 0 | - | *
            OTHER 0 | - | -
            """;

    private ErrorMeanings() {}

    static Map<Kind, ErrorMeaning> table() {
        Map<Kind, ErrorMeaning> table = new EnumMap<>(Kind.class);
        TABLE.lines().map(line -> line.split("\\|")).forEach(cells -> {
            String[] head = cells[0].strip().split(" ");
            int step = Integer.parseInt(head[1]);
            table.put(
                    Kind.valueOf(head[0]),
                    new ErrorMeaning(
                            step == 0 ? Optional.empty() : Optional.of(step),
                            ids(cells[1]),
                            Set.copyOf(ids(cells[2]))));
        });
        return table;
    }

    private static List<String> ids(String cell) {
        return Stream.of(cell.replace("@answered", ANSWERED).strip().split(" +"))
                .filter(id -> !id.equals("-"))
                .collect(Collectors.toUnmodifiableList());
    }
}
