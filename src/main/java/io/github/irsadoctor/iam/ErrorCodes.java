package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds wire codes in the wrappers of the SDKs, and what a code proves where the text says no more. */
final class ErrorCodes {

    /**
     * A code as found.
     *
     * @param at squeezed index
     * @param behind true where the wrapper puts the code behind the message
     * @param sure true in a wrapper that holds nothing but codes of AWS
     */
    record Code(String value, int at, boolean behind, boolean sure) {}

    private record Wrapper(String squeezed, boolean behind, boolean sure) {}

    private static final ErrorScan<Wrapper> WRAPPERS = new ErrorScan<>(
            List.of(
                    new Wrapper("erroroccurred(", false, true),
                    new Wrapper("apierror", false, true),
                    new Wrapper("errors::", false, true),
                    new Wrapper("errorcode:", true, true),
                    new Wrapper("<code>", false, true),
                    new Wrapper("code:some(", true, true),
                    new Wrapper("__type:", false, true),
                    new Wrapper("code:", false, false)),
            Wrapper::squeezed);

    private static final Map<String, Kind> PROVES = Map.ofEntries(
            Map.entry("AccessDenied", Kind.REFUSED_UNNAMED),
            Map.entry("AccessDeniedException", Kind.REFUSED_UNNAMED),
            Map.entry("UnauthorizedOperation", Kind.REFUSED_UNNAMED),
            Map.entry("AuthorizationError", Kind.REFUSED_UNNAMED),
            Map.entry("InvalidIdentityToken", Kind.TOKEN_INVALID),
            Map.entry("ExpiredToken", Kind.SESSION_EXPIRED),
            Map.entry("ExpiredTokenException", Kind.SESSION_EXPIRED),
            Map.entry("RequestExpired", Kind.SESSION_EXPIRED),
            Map.entry("InvalidClientTokenId", Kind.SESSION_UNKNOWN),
            Map.entry("InvalidToken", Kind.SESSION_UNKNOWN),
            Map.entry("AuthFailure", Kind.SESSION_UNKNOWN),
            Map.entry("UnrecognizedClientException", Kind.SESSION_UNKNOWN),
            Map.entry("InvalidAccessKeyId", Kind.KEY_UNKNOWN),
            Map.entry("SignatureDoesNotMatch", Kind.KEY_UNKNOWN),
            Map.entry("InvalidSignatureException", Kind.KEY_UNKNOWN),
            Map.entry("RegionDisabledException", Kind.REGION_DISABLED),
            Map.entry("ResourceNotFoundException", Kind.NOT_FOUND),
            Map.entry("ParameterNotFound", Kind.NOT_FOUND),
            Map.entry("Throttling", Kind.OTHER),
            Map.entry("ThrottlingException", Kind.OTHER));

    // Modelled in the SDKs with a suffix that the wire does not have.
    private static final Set<String> WITHOUT_SUFFIX =
            Set.of("InvalidIdentityToken", "IDPCommunicationError", "IDPRejectedClaim", "MalformedPolicyDocument");
    private static final String SUFFIX = "Exception";
    private static final Pattern VALUE = Pattern.compile(
            "[\\s\"'(:]{0,8}(?:[\\w.]{1,80}#)?([A-Za-z][\\w.]{2,79}|\\d{3}(?: [A-Z][a-z]{2,20})?)(?![\\w])");
    // Go writes a code bare before its message; of a class name only the SDKs' own models are codes.
    private static final Pattern BARE_BEFORE = Pattern.compile("(?:[^\\w.:/]|\\bmodel\\.|s\\.m\\.)$");
    private static final Pattern BARE_NAME = Pattern.compile("([A-Z]\\w{2,60})(?![\\w.])");
    private static final ErrorScan<String> BARE_WORDS = new ErrorScan<>(bareWords(), word -> word);

    private ErrorCodes() {}

    /** Every code in the text by its squeezed index; one in two wrappers is found twice. */
    static NavigableMap<Integer, Code> find(ErrorText text) {
        NavigableMap<Integer, Code> codes = new TreeMap<>();
        WRAPPERS.find(text, (wrapper, at) -> read(text, wrapper, at).ifPresent(code -> codes.put(at, code)));
        BARE_WORDS.find(text, (word, at) -> bare(text, word, at).ifPresent(code -> codes.putIfAbsent(at, code)));
        return codes;
    }

    /** What a code proves by itself. */
    static Kind kindOf(String code) {
        return PROVES.getOrDefault(code, Kind.OTHER);
    }

    private static Optional<Code> read(ErrorText text, Wrapper wrapper, int at) {
        int from = at + wrapper.squeezed().length();
        Matcher value = VALUE.matcher(text.flat(from, Math.min(text.length(), from + 90)));
        if (!value.lookingAt()) {
            return Optional.empty();
        }
        String code = wire(value.group(1));
        boolean plausible = wrapper.sure() || (code.matches("[A-Z].*[a-z].*") && PROVES.containsKey(code));
        return plausible ? Optional.of(new Code(code, at, wrapper.behind(), wrapper.sure())) : Optional.empty();
    }

    private static Optional<Code> bare(ErrorText text, String word, int at) {
        String before = text.flat(Math.max(0, at - 60), at);
        Matcher name = BARE_NAME.matcher(text.flat(at, Math.min(text.length(), at + word.length() + 20)));
        boolean begins = before.isEmpty() || BARE_BEFORE.matcher(before).find();
        boolean whole = name.find() && name.start() <= 2 && begins;
        String code = whole ? wire(name.group(1)) : "";
        return PROVES.containsKey(code) ? Optional.of(new Code(code, at, false, false)) : Optional.empty();
    }

    private static String wire(String name) {
        String bare = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return WITHOUT_SUFFIX.contains(bare) ? bare : name;
    }

    private static List<String> bareWords() {
        return Stream.concat(PROVES.keySet().stream(), WITHOUT_SUFFIX.stream())
                .map(ErrorText::squeeze)
                .toList();
    }
}
