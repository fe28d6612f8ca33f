package io.github.irsadoctor.live.kube;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells which values of environment variables are secrets, so that they never reach a record. */
final class Secrets {

    /** Stands for a value that is not shown. */
    static final String HIDDEN = "[hidden]";

    private static final Set<String> ALWAYS = Set.of("AWS_ACCESS_KEY_ID");
    private static final Pattern NAMED_SECRET = Pattern.compile(
            "secret|token|password|passwd|api_?key|access_?key|private_?key|credential", Pattern.CASE_INSENSITIVE);
    // Where a secret is, not what it is: AWS_WEB_IDENTITY_TOKEN_FILE is what this program is about.
    private static final Pattern NAMED_PLACE =
            Pattern.compile("_(FILE|PATH|DIR|URL|URI|ARN|NAME|REGION)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL_WITH_PASSWORD = Pattern.compile("://[^/@\\s]*:[^/@\\s]+@");

    private Secrets() {}

    /** The value of a variable, or {@link #HIDDEN}; an empty value hides nothing. */
    static String shown(String name, String value) {
        boolean secret = ALWAYS.contains(name)
                || (NAMED_SECRET.matcher(name).find()
                        && !NAMED_PLACE.matcher(name).find())
                || URL_WITH_PASSWORD.matcher(value).find();
        return secret && !value.isEmpty() ? HIDDEN : value;
    }
}
