package io.github.irsadoctor.lab.aws.s3;

import java.util.Map;

/**
 * Which permission an S3 operation needs; the names differ.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html">actions of S3</a>
 */
public final class Permissions {

    private static final Map<String, String> OTHER = Map.of(
            "ListBuckets", "ListAllMyBuckets",
            "ListObjects", "ListBucket",
            "ListObjectsV2", "ListBucket",
            "HeadBucket", "ListBucket",
            "HeadObject", "GetObject");

    private Permissions() {}

    /** For example {@code s3:ListBucket} for {@code ListObjectsV2}. */
    public static String of(String operation) {
        return "s3:" + OTHER.getOrDefault(operation, operation);
    }
}
