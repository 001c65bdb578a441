package id.pendamping.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/** The secrets of a local suite: made once, kept beside the data that they protect, readable by this user alone. */
final class SuiteKeys {

    private static final String NIK = "nik";
    private static final String NIK_LOOKUP = "nik-lookup";

    private final Path file;

    SuiteKeys(Path state) {
        this.file = state.resolve("keys/services.properties");
    }

    /** As the services read them. */
    Map<String, String> environment() {
        var keys = keys();
        return Map.of(
                "WORKFORCE_NIK_KEYS",
                "local:" + keys.getProperty(NIK),
                "WORKFORCE_NIK_LOOKUP_KEY",
                keys.getProperty(NIK_LOOKUP));
    }

    private Properties keys() {
        var keys = new Properties();
        try {
            if (!Files.exists(file)) {
                keys.setProperty(NIK, random());
                keys.setProperty(NIK_LOOKUP, random());
                write(keys);
            }
            try (var in = Files.newBufferedReader(file)) {
                keys.load(in);
            }
            return keys;
        } catch (IOException e) {
            throw new StackException("Cannot keep the local keys in " + file + ": " + e.getMessage(), e);
        }
    }

    private void write(Properties keys) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newBufferedWriter(file, StandardOpenOption.WRITE)) {
            keys.store(out, null);
        }
    }

    private static String random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
