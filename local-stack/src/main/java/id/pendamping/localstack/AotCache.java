package id.pendamping.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the JVM remembers of a service's start: its classes loaded and linked, in one file per service. The file's name
 * holds what it was recorded for; for another build, another JDK or other JVM options there is none. The JVM looks
 * again, and starts without a file that does not fit.
 */
public final class AotCache {

    /** The first JDK that records in one step. */
    private static final int SINCE = 25;

    private final Path root;
    private final Path folder;

    /**
     * @param root of the repository, where the built services lie
     * @param folder for the caches
     */
    public AotCache(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Whether this JDK can record and use one. */
    public static boolean isSupported() {
        return Runtime.version().feature() >= SINCE
                && System.getProperty("java.vm.name", "").contains("OpenJDK");
    }

    /** The cache of the service as it is built now, if one was recorded. */
    public Optional<Path> of(String service) {
        return isSupported() && Files.exists(ServiceProcess.jar(root, service))
                ? Optional.of(file(service)).filter(Files::exists)
                : Optional.empty();
    }

    /** Where the JVM writes while it records. One that was killed leaves it; the next one that ends well deletes it. */
    Path draft(String service) {
        return Folders.create(folder)
                .resolve(
                        "%s-%d.draft".formatted(service, ProcessHandle.current().pid()));
    }

    /**
     * Puts a finished recording in its place and deletes those of earlier builds.
     *
     * @param file as {@link #file} named it before the recording: a build meanwhile makes it an outdated one, not a wrong one
     */
    void keep(String service, Path file) {
        try {
            Files.move(draft(service), file, StandardCopyOption.ATOMIC_MOVE);
            deleteAllBut(file, service);
        } catch (IOException e) {
            throw new StackException("Cannot keep the start-up cache of " + service + ": " + e.getMessage(), e);
        }
    }

    /** Where the cache of the service as it is built now belongs. */
    Path file(String service) {
        return folder.resolve(service + "-" + key(service) + ".aot");
    }

    /** Those of earlier builds, drafts, and the JVM's own notes beside these. */
    private void deleteAllBut(Path file, String service) throws IOException {
        try (var old = Files.newDirectoryStream(folder, service + "-*")) {
            for (var path : old) {
                if (!path.equals(file)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    // The JVM compares name, size and time of each jar, so the key does too; reading 90 MiB would cost more
    // than it gives.
    private String key(String service) {
        var jars = ServiceProcess.jar(root, service).getParent();
        try (var files = Files.walk(jars)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(
                        digest,
                        jars.relativize(file),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toMillis());
            }
            for (var property : List.of("java.home", "java.vm.version", "os.arch")) {
                add(digest, System.getProperty(property));
            }
            add(digest, ServiceProcess.jvmOptions(), Files.readString(ServiceProcess.sharedOptions(root)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new StackException("Cannot tell what " + jars + " is: " + e.getMessage(), e);
        }
    }

    private static void add(MessageDigest digest, Object... parts) {
        for (var part : parts) {
            digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
