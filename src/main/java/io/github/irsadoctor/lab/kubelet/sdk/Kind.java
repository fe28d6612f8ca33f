package io.github.irsadoctor.lab.kubelet.sdk;

import static io.github.irsadoctor.lab.kubelet.sdk.Source.CONTAINER;
import static io.github.irsadoctor.lab.kubelet.sdk.Source.ENVIRONMENT;
import static io.github.irsadoctor.lab.kubelet.sdk.Source.NODE;
import static io.github.irsadoctor.lab.kubelet.sdk.Source.PROFILE;
import static io.github.irsadoctor.lab.kubelet.sdk.Source.WEB_IDENTITY;

import java.util.List;
import java.util.Locale;

/**
 * The families of SDKs, with the order of their default credential chains and the first version that knows web identity.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts-minimum-sdk.html">EKS user guide, minimum SDK versions</a>
 */
enum Kind {
    BOTOCORE("1.12.200", false, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    BOTO3("1.9.220", false, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    AWS_CLI("1.16.232", false, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    JAVA("2.10.11", true, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    JAVA_V1("1.11.704", true, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    GO("0", false, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    GO_V1("1.23.13", false, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    JS("3.27.0", false, ENVIRONMENT, PROFILE, WEB_IDENTITY, CONTAINER, NODE),
    JS_V2("2.525.0", true, ENVIRONMENT, PROFILE, CONTAINER, WEB_IDENTITY, NODE),
    DOTNET("3.3.659.1", false, WEB_IDENTITY, PROFILE, ENVIRONMENT, CONTAINER, NODE),
    PHP("3.110.7", true, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    RUBY("3.58.0", false, ENVIRONMENT, WEB_IDENTITY, PROFILE, CONTAINER, NODE),
    CPP("1.7.174", true, ENVIRONMENT, PROFILE, WEB_IDENTITY, CONTAINER, NODE),
    RUST("0", false, ENVIRONMENT, PROFILE, WEB_IDENTITY, CONTAINER, NODE);

    private final String since;
    private final boolean passesOver;
    private final List<Source> order;

    Kind(String since, boolean passesOver, Source... order) {
        this.since = since;
        this.passesOver = passesOver;
        this.order = List.of(order);
    }

    /** The kind a world calls so. */
    static Kind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String since() {
        return since;
    }

    /** Whether a web identity that fails is passed over in silence. */
    boolean passesOver() {
        return passesOver;
    }

    List<Source> order() {
        return order;
    }

    boolean python() {
        return this == BOTOCORE || this == BOTO3 || this == AWS_CLI;
    }
}
