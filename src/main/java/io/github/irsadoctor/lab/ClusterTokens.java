package io.github.irsadoctor.lab;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.aws.token.TokenClaims;
import io.github.irsadoctor.lab.aws.token.TokenMint;
import io.github.irsadoctor.lab.kube.TokenIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The cluster's own issuer of tokens. */
record ClusterTokens(Issuer issuer, TokenMint mint) implements TokenIssuer {

    @Override
    public String mint(
            JsonNode account,
            Optional<JsonNode> pod,
            Optional<JsonNode> node,
            List<String> audiences,
            Instant issued,
            Instant expires) {
        return mint.mint(new TokenClaims(
                issuer,
                account.at("/metadata/namespace").asString(""),
                bound(account),
                pod.map(ClusterTokens::bound),
                node.map(ClusterTokens::bound),
                audiences,
                issued,
                expires));
    }

    private static TokenClaims.Bound bound(JsonNode object) {
        return new TokenClaims.Bound(
                object.at("/metadata/name").asString(""),
                object.at("/metadata/uid").asString(""));
    }
}
