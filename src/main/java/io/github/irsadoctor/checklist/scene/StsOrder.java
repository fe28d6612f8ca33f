package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.iam.ObservedError;
import java.util.Set;

/**
 * How far STS came with a web identity token before it refused it: ARN, then provider, then audience, then the role
 * (irsa-semantics 3.4; irsa-failures section 0).
 */
public final class StsOrder {

    private StsOrder() {}

    /** The links, from the ARN on, that STS had found right when it gave this error; none where the error is not STS's. */
    public static Set<Link> passed(ObservedError.Kind kind) {
        return switch (kind) {
            case NO_PROVIDER, FOREIGN_ISSUER, THUMBPRINT, NO_KEY, IDP_TROUBLE, TOKEN_EXPIRED, TOKEN_INVALID ->
                Set.of(Link.ARN_SYNTAX);
            case WRONG_AUDIENCE -> Set.of(Link.ARN_SYNTAX, Link.PROVIDER);
            case TRUST_REFUSED -> Set.of(Link.ARN_SYNTAX, Link.PROVIDER, Link.AUDIENCE);
            default -> Set.of();
        };
    }
}
