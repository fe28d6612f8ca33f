package io.github.irsadoctor.lab.kubelet.sdk;

import io.github.irsadoctor.lab.kubelet.inside.Aws;
import io.github.irsadoctor.lab.kubelet.inside.Inside;
import io.github.irsadoctor.lab.world.InsideFacts.Reach;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SDK's default credential chain: the first place that has something decides, except for what is passed over. */
public record Chain(Inside inside, Sdk sdk) {

    /** Searches as the SDK does when its first client is made. */
    public Found search() {
        for (Source source : sdk.order()) {
            Optional<Found> found = sdk.knows(source) ? look(source) : Optional.empty();
            boolean passed = found.filter(
                            it -> it instanceof Found.Failed && sdk.kind().passesOver())
                    .isPresent();
            if (found.isPresent() && !passed) {
                return found.get();
            }
        }
        return new Found.Failed(new Trouble.NoCredentials());
    }

    private Optional<Found> look(Source source) {
        return switch (source) {
            case ENVIRONMENT -> environment();
            case WEB_IDENTITY -> webIdentity();
            case PROFILE -> profile();
            case CONTAINER ->
                inside.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")
                        .flatMap(uri -> inside.aws().association(inside.pod()))
                        .map(lent -> keys(lent, source));
            case NODE ->
                Optional.of(source)
                        .filter(node -> inside.facts().network().getOrDefault("imds", Reach.REACHED) == Reach.REACHED)
                        .flatMap(node -> inside.aws().node(inside.pod()))
                        .map(lent -> keys(lent, source));
        };
    }

    private static Found keys(Aws.Lent lent, Source source) {
        return new Found.Keys(lent.accessKeyId(), source, Optional.of(lent.roleArn()));
    }

    private Optional<Found> environment() {
        return inside.variable("AWS_SECRET_ACCESS_KEY")
                .flatMap(secret -> inside.variable("AWS_ACCESS_KEY_ID"))
                .map(key -> new Found.Keys(key, Source.ENVIRONMENT, Optional.empty()));
    }

    private Optional<Found> profile() {
        String path = inside.variable("AWS_SHARED_CREDENTIALS_FILE")
                .orElse(inside.environment().getOrDefault("HOME", "") + "/.aws/credentials");
        String name = inside.variable("AWS_PROFILE").orElse("default");
        Pattern section = Pattern.compile("(?ms)^\\[" + Pattern.quote(name) + "\\]\\s*$(.*?)(?=^\\[|\\z)");
        Pattern key = Pattern.compile("(?m)^\\s*aws_access_key_id\\s*=\\s*(\\S+)");
        return inside.read(path)
                .text()
                .map(section::matcher)
                .filter(Matcher::find)
                .map(found -> key.matcher(found.group(1)))
                .filter(Matcher::find)
                .map(found -> new Found.Keys(found.group(1), Source.PROFILE, Optional.empty()));
    }

    private Optional<Found> webIdentity() {
        Optional<String> file = inside.variable("AWS_WEB_IDENTITY_TOKEN_FILE");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> role = inside.variable("AWS_ROLE_ARN");
        if (role.isEmpty()) {
            // Go and JavaScript go on where only one of the two is set.
            return sdk.kind().python() ? Optional.of(new Found.Failed(new Trouble.NoRole())) : Optional.empty();
        }
        Inside.Read read = inside.read(file.get());
        if (read.text().isEmpty()) {
            return Optional.of(new Found.Failed(new Trouble.Unreadable(file.get(), read.problem())));
        }
        return Optional.of(assume(role.get(), read.text().get().replaceFirst("\\R\\z", "")));
    }

    private Found assume(String role, String token) {
        String session = inside.variable("AWS_ROLE_SESSION_NAME").orElseGet(() -> sdk.sessionName(inside.now()));
        Sts.Answer answer = new Sts(inside, sdk).assume(role, session, token);
        return answer.trouble()
                .<Found>map(Found.Failed::new)
                .orElseGet(() -> new Found.Keys(answer.element("AccessKeyId"), Source.WEB_IDENTITY, Optional.of(role)));
    }
}
