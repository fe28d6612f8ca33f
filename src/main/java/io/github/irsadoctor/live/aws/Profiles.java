package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.text.Sanitiser;
import io.github.irsadoctor.text.Spelling;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.profiles.ProfileFile;

/** Puts problems with profiles and their credentials into sentences. */
final class Profiles {

    private static final int LONGEST = 300;

    private Profiles() {}

    /** @throws LoginProblem if the configuration has no such profile; the default one need not be there */
    static void mustHave(ProfileFile profiles, String name) {
        if (profiles.profile(name).isPresent() || name.equals("default")) {
            return;
        }
        Set<String> known = profiles.profiles().keySet();
        String meant = Spelling.nearest(name, known)
                .map(near -> "did you mean " + near + "?")
                .orElse(known.isEmpty() ? "there is none." : "there is " + String.join(", ", known) + ".");
        throw new LoginProblem("The AWS configuration has no profile " + name + "; " + meant);
    }

    /** Why no credentials could be had, from what the SDK threw. */
    static String says(String label, Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        String low = message.toLowerCase(Locale.ROOT);
        String name = label.replaceFirst("^profile ", "");
        if (low.contains("sso session") || low.contains("sso token") || low.contains("sso login")) {
            return "The SSO session of " + label + " has expired; sign in with aws sso login --profile " + name + ".";
        }
        if (low.contains("login_session") || low.contains("aws login")) {
            return "The sign-in of " + label + " has expired; sign in with aws login --profile " + name + ".";
        }
        if (low.contains("unable to load credentials from any of the providers")) {
            return "No AWS credentials were found in the environment, in " + label + " or on this machine.";
        }
        return "The AWS credentials of " + label + " cannot be used: " + Sanitiser.line(message, LONGEST);
    }
}
