package io.github.irsadoctor.lab.aws.wire;

/** How a service talks (botocore service models, {@code metadata.protocol}). */
public enum Protocol {
    /** Form in, XML out: IAM and STS. */
    QUERY,
    /** X-Amz-Target and JSON 1.1: CloudTrail. */
    JSON,
    /** Paths and JSON: EKS. */
    REST,
    /** Paths and XML: S3. */
    REST_XML
}
