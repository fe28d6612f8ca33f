package io.github.irsadoctor.lab.kubelet.sdk;

import io.github.irsadoctor.lab.kubelet.inside.Inside;
import io.github.irsadoctor.lab.world.InsideFacts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A call of a service the lab does not run: only whether the caller's role may make it is decided. */
public record ServiceCall(Inside inside, Sdk sdk, InsideFacts.AppCall call) {

    private static final Map<String, String> OPERATIONS = Map.of(
            "s3:ListAllMyBuckets", "ListBuckets",
            "s3:ListBucket", "ListObjectsV2");
    private static final Set<String> PLAIN = Set.of("s3", "iam", "sts", "sqs", "cloudwatch", "cloudformation");
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;

    /** What the service refuses; empty if it answers. */
    public Optional<Trouble> refusal(Found.Keys keys) {
        Sts.Identity caller = new Sts(inside, sdk).whoIs(keys.accessKeyId());
        if (caller.arn().isEmpty()) {
            return caller.trouble().map(trouble -> trouble instanceof Trouble.Refused ? unknownKey() : trouble);
        }
        Optional<String> denial = keys.role()
                .map(role -> inside.aws().denial(role, call.action(), call.resource()))
                .orElse(Optional.of("because no identity-based policy allows the " + call.action() + " action"));
        return denial.map(why -> denied(caller.arn(), why));
    }

    private Trouble denied(String arn, String why) {
        String on = call.resource().equals("*") ? "" : " on resource: " + quoted(call.resource());
        String message = "User: " + arn + " is not authorized to perform: " + call.action() + on + " " + why;
        boolean plain = PLAIN.contains(prefix());
        return new Trouble.Refused(
                prefix().toUpperCase(Locale.ROOT),
                operation(),
                plain ? FORBIDDEN : BAD_REQUEST,
                plain ? "AccessDenied" : "AccessDeniedException",
                message,
                "00000000-0000-0000-0000-000000000000");
    }

    // S3 alone puts the resource in quotes (IAM user guide, troubleshoot_access-denied).
    private String quoted(String resource) {
        return prefix().equals("s3") ? "\"" + resource + "\"" : resource;
    }

    private Trouble unknownKey() {
        boolean s3 = prefix().equals("s3");
        return new Trouble.Refused(
                prefix().toUpperCase(Locale.ROOT),
                operation(),
                FORBIDDEN,
                s3 ? "InvalidAccessKeyId" : "UnrecognizedClientException",
                s3
                        ? "The AWS Access Key Id you provided does not exist in our records."
                        : "The security token included in the request is invalid.",
                "00000000-0000-0000-0000-000000000000");
    }

    private String prefix() {
        return call.action().split(":")[0];
    }

    private String operation() {
        String plain = call.action().substring(call.action().indexOf(':') + 1);
        return OPERATIONS.getOrDefault(call.action(), plain);
    }
}
