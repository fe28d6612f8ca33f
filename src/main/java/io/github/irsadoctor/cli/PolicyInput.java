package io.github.irsadoctor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a policy as people have it: a file or standard input, bare or inside the output of aws iam get-role. */
final class PolicyInput {

    private static final String STANDARD_INPUT = "-";
    // The largest trust policy IAM takes is 8,192 characters; this leaves room for get-role, tags and white space.
    private static final int MOST_BYTES = 1 << 20;

    private final InputStream standardInput;

    PolicyInput(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * The policy's text.
     *
     * @param file a path, or {@code -}
     * @throws WrongInput if it can not be read, is empty, too large or no text
     */
    String read(String file) {
        String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
        byte[] bytes = bytes(file, name);
        if (bytes.length > MOST_BYTES) {
            throw new WrongInput("A trust policy has some kilobytes; " + name + " is larger than a mebibyte.");
        }
        String text = text(bytes, name);
        if (text.isBlank()) {
            throw new WrongInput("A trust policy was expected, but " + name + " is empty.");
        }
        return RoleOutput.policyIn(text);
    }

    private byte[] bytes(String file, String name) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return standardInput.readNBytes(MOST_BYTES + 1);
            }
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                return in.readNBytes(MOST_BYTES + 1);
            }
        } catch (NoSuchFileException missing) {
            throw new WrongInput("There is no file " + name + ".");
        } catch (AccessDeniedException denied) {
            throw new WrongInput("The file " + name + " may not be read by this user.");
        } catch (IOException unreadable) {
            boolean folder = Files.isDirectory(Path.of(file));
            throw new WrongInput(folder ? name + " is a folder, not a file." : name + " can not be read.");
        }
    }

    private static String text(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException binary) {
            throw new WrongInput("A trust policy is UTF-8 text, and " + name + " is not.");
        }
    }
}
