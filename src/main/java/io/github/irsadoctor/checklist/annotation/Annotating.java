package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.iam.RoleArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixes that give a service account its annotation. Pods made before keep what they have, so each ends in new pods. */
final class Annotating {

    private static final String WHY =
            "Sets one annotation. Pods get role and token only when they are made, so new ones are made too.";

    private Annotating() {}

    /** Sets the role; the other keys of the account are removed if named. */
    static Fix with(AnnotationEvidence seen, String arn, String... removed) {
        List<String> arguments = new ArrayList<>(List.of(
                "-n",
                seen.namespace(),
                "annotate",
                "serviceaccount",
                seen.name(),
                ServiceAccount.ROLE_ARN + "=" + arn));
        for (String key : removed) {
            arguments.add(key + "-");
        }
        if (seen.annotated()) {
            arguments.add("--overwrite");
        }
        return new Fix(
                "Annotate the service account with " + arn,
                WHY,
                Fix.Risk.YELLOW,
                seen.restart().after(new Change.Kubectl(arguments)));
    }

    /** Sets the role where its ARN is known and well-formed; else says what to do once it is. */
    static Fix withIfKnown(AnnotationEvidence seen, Optional<String> written, String... removed) {
        return written.filter(text -> RoleArn.parse(text).isPresent())
                .map(arn -> with(seen, arn, removed))
                .orElseGet(() -> unknownRole(seen));
    }

    private static Fix unknownRole(AnnotationEvidence seen) {
        return new Fix(
                "Annotate the service account with the role it is to have",
                WHY,
                Fix.Risk.YELLOW,
                seen.restart()
                        .after(new Change.HandOver("Find the ARN of the role this workload is to have, set annotation "
                                + ServiceAccount.ROLE_ARN + " of service account " + seen.name() + " in namespace "
                                + seen.namespace() + " to it, then make new pods.")));
    }
}
