package id.pendamping.localstack.sample;

import id.pendamping.localstack.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A file of the sample data; {@code sample/README.md} says where each comes from. */
final class SampleFile {

    private SampleFile() {}

    static String text(String name) {
        try (var in = SampleFile.class.getResourceAsStream("/sample/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StackException("Cannot read sample/" + name, e);
        }
    }
}
