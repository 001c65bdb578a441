package id.pendamping.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/** What all nodes of a cluster are formatted with: made once, and kept, so that a node that lost its folder comes back. */
final class KafkaClusterId {

    private final Path folder;

    KafkaClusterId(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    synchronized String value() {
        var file = Folders.create(folder).resolve("cluster.id");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StackException("Cannot keep the id of the cluster in " + file + ": " + e.getMessage(), e);
        }
    }
}
