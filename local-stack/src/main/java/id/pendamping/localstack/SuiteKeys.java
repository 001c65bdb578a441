package id.pendamping.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The secrets of a local suite: made once, kept beside the data that they protect, readable by this user alone. */
final class SuiteKeys {

    private static final String NIK = "nik";
    private static final String NIK_LOOKUP = "nik-lookup";
    private static final String TOKEN = "recipient-token";
    private static final List<String> ALL = List.of(NIK, NIK_LOOKUP, TOKEN);

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
                keys.getProperty(NIK_LOOKUP),
                "RECIPIENT_TOKEN_KEYS",
                "local:" + keys.getProperty(TOKEN));
    }

    private Properties keys() {
        var keys = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    keys.load(in);
                }
            }
            // A state of an older day lacks the keys of what came since.
            if (!keys.stringPropertyNames().containsAll(ALL)) {
                ALL.forEach(name -> keys.putIfAbsent(name, random()));
                write(keys);
            }
            return keys;
        } catch (IOException e) {
            throw new StackException("Cannot keep the local keys in " + file + ": " + e.getMessage(), e);
        }
    }

    private void write(Properties keys) throws IOException {
        Files.createDirectories(file.getParent());
        var written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        Files.createFile(written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newBufferedWriter(written, StandardOpenOption.WRITE)) {
            keys.store(out, null);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
