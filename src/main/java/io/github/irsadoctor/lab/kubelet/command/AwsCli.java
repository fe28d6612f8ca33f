package io.github.irsadoctor.lab.kubelet.command;

import java.util.List;

/** The AWS CLI. */
final class AwsCli implements Command {

    @Override
    public Output run(Inside inside, List<String> words) {
        if (words.contains("--version")) {
            return Output.of("aws-cli/1.36.40 Python/3.11.9 Linux/6.1.119 botocore/1.43.11\n");
        }
        return Output.failed(252, "\nusage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\n");
    }
}
