package id.pendamping.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_has_one_owner_who_says_who_it_is() {
        var owner = StateFolder.take(folder).orElseThrow();
        owner.write(new Properties());

        assertTrue(StateFolder.take(folder).isEmpty());
        assertEquals(
                Long.toString(ProcessHandle.current().pid()),
                StateFolder.note(folder).orElseThrow().getProperty("pid"));

        owner.close();
        assertTrue(StateFolder.note(folder).isEmpty());
        StateFolder.take(folder).orElseThrow().close();
    }
}
