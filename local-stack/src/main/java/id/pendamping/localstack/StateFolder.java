package id.pendamping.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * A folder that one running process owns. The lock ends with its process, however that ends; the note beside it tells
 * others who runs and where.
 */
public final class StateFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private StateFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** The folder, owned from now on; empty when another process owns it. */
    public static Optional<StateFolder> take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new StateFolder(folder, channel, lock));
        } catch (IOException e) {
            throw new StackException("Cannot use the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** What the owner wrote, or nothing. Whether the owner still runs is another question. */
    public static Optional<Properties> note(Path folder) {
        var note = new Properties();
        try (var in = Files.newBufferedReader(file(folder))) {
            note.load(in);
            return Optional.of(note);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Writes the note at once: a reader finds the old one or the new one. */
    public void write(Properties note) {
        note.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        try {
            var beside = folder.resolve("running.properties.new");
            try (var out = Files.newBufferedWriter(beside)) {
                note.store(out, null);
            }
            Files.move(beside, file(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("Cannot write " + file(folder) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file(folder));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StackException("Cannot give up " + folder, e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("running.properties");
    }
}
