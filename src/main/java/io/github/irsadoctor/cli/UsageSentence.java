package io.github.irsadoctor.cli;

import io.github.irsadoctor.text.Spelling;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line, and what was probably meant. */
final class UsageSentence {

    private UsageSentence() {}

    static String of(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(command, unmatched.getUnmatched().get(0));
        }
        if (problem instanceof MissingParameterException missing) {
            return missing(command, missing.getMissing());
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice.";
        }
        return problem.getCause() instanceof TypeConversionException own ? own.getMessage() : problem.getMessage();
    }

    private static String unmatched(CommandLine command, String argument) {
        if (argument.startsWith("-") && argument.length() > 1) {
            return option(command, argument.split("=", 2)[0]);
        }
        if (!command.getSubcommands().isEmpty() && command.getParent() == null) {
            return "There is no command \"" + argument + "\"; "
                    + meant(argument, List.copyOf(command.getSubcommands().keySet()));
        }
        boolean takesTarget = command.getCommandName().equals("check");
        return "\"" + argument + "\" is one argument too many"
                + (takesTarget ? "; a target is one word, for example deploy/NAME." : ".");
    }

    private static String option(CommandLine command, String typed) {
        List<String> known = command.getCommandSpec().options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .filter(name -> name.startsWith("--"))
                .toList();
        String told = Spelling.nearest(typed, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(".");
        return command.getCommandSpec().qualifiedName(" ") + " has no option " + typed + told;
    }

    private static String meant(String typed, List<String> known) {
        return Spelling.nearest(typed, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("there are " + String.join(", ", known) + ".");
    }

    private static String missing(CommandLine command, List<ArgSpec> missing) {
        // Picocli reports an option that ends the line without its value in the same way as one that is not there.
        boolean valueless = missing.size() == 1 && !missing.get(0).required();
        String names = missing.stream().map(UsageSentence::name).collect(Collectors.joining(", "));
        return valueless
                ? names + " needs a value."
                : command.getCommandSpec().qualifiedName(" ") + " needs " + names + ".";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
