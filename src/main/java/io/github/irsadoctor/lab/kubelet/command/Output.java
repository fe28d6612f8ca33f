package io.github.irsadoctor.lab.kubelet.command;

/** What a command wrote and its exit code. */
public record Output(String out, String err, int exit) {

    /** It did what it was asked. */
    public static Output of(String out) {
        return new Output(out, "", 0);
    }

    /** It only complained. */
    public static Output failed(int exit, String err) {
        return new Output("", err, exit);
    }

    // What it wrote may be a token.
    @Override
    public String toString() {
        return "Output[exit " + exit + "]";
    }
}
