package io.github.irsadoctor.lab.aws.s3;

import io.github.irsadoctor.lab.aws.iam.Access;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads of S3. The buckets are those the world's policies name, and they are empty: what an allowed read of an object gets is
 * NoSuchKey, or AccessDenied where the caller may not list the bucket (S3 API reference, GetObject).
 */
public final class S3 implements Service {

    private final RunningAws aws;
    private final Clock clock;

    /**
     * S3 of a running AWS.
     *
     * @param clock the lab's, for conditions on the time
     */
    public S3(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "ListBuckets", this::listBuckets,
                "ListObjects", this::listObjects,
                "ListObjectsV2", this::listObjects,
                "HeadBucket", this::headBucket,
                "GetBucketLocation", this::location,
                "GetObject", this::object,
                "HeadObject", this::object);
    }

    private Reply listBuckets(Call call, Answers answers) {
        require(call, Permissions.of(call.route().operation()), Optional.empty());
        Identity caller = call.signer();
        List<String> names = Buckets.of(aws.now());
        String created = clock.instant().minusSeconds(86_400L * 30).toString();
        return answers.s3("ListAllMyBucketsResult", xml -> {
            xml.in("Owner", owner -> owner.text("ID", caller.account()));
            xml.in(
                    "Buckets",
                    list -> names.forEach(name ->
                            list.in("Bucket", one -> one.text("Name", name).text("CreationDate", created))));
        });
    }

    private Reply listObjects(Call call, Answers answers) {
        String bucket = bucket(call);
        return answers.s3(
                "ListBucketResult",
                xml -> xml.text("Name", bucket)
                        .text("Prefix", call.request().parameter("prefix").orElse(""))
                        .text("KeyCount", 0)
                        .text("MaxKeys", 1000)
                        .text("IsTruncated", false));
    }

    private Reply headBucket(Call call, Answers answers) {
        bucket(call);
        return answers.s3("", nothing -> {});
    }

    private Reply location(Call call, Answers answers) {
        bucket(call);
        return answers.s3("LocationConstraint", nothing -> {});
    }

    private Reply object(Call call, Answers answers) {
        String bucket = call.names().get(0);
        require(
                call,
                Permissions.of(call.route().operation()),
                Optional.of(arn(bucket + "/" + call.names().get(1))));
        exists(bucket);
        require(call, "s3:ListBucket", Optional.of(arn(bucket)));
        throw new Refusal(404, "NoSuchKey", "The specified key does not exist.");
    }

    private String bucket(Call call) {
        String bucket = call.names().get(0);
        require(call, Permissions.of(call.route().operation()), Optional.of(arn(bucket)));
        exists(bucket);
        return bucket;
    }

    private void exists(String bucket) {
        if (!Buckets.of(aws.now()).contains(bucket)) {
            throw new Refusal(404, "NoSuchBucket", "The specified bucket does not exist");
        }
    }

    private String arn(String resource) {
        return "arn:" + aws.now().partition() + ":s3:::" + resource;
    }

    private void require(Call call, String action, Optional<String> resource) {
        Identity caller = call.caller().orElseThrow(() -> new Refusal(403, "AccessDenied", "Access Denied"));
        new Access(aws.now(), call.region(), clock.instant())
                .refusal(caller, action, resource)
                .ifPresent(because -> {
                    String on =
                            resource.map(arn -> " on resource: \"" + arn + "\"").orElse("");
                    throw new Refusal(
                            403,
                            "AccessDenied",
                            "User: " + caller.arn() + " is not authorized to perform: " + action + on + " " + because);
                });
    }
}
