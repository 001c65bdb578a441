package id.pendamping.platform.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a caller waits at most. */
@ConfigMapping(prefix = "deadline")
public interface DeadlineConfig {

    /**
     * This long after it came a request is answered 503, whatever it waited for before and still waits for. Longer lets slow
     * statements end; but every answer is promised within ten seconds, and a busy machine is late.
     */
    @WithDefault("8s")
    Duration answerWithin();

    /**
     * After this long work that may take long is given up and rolled back. Longer serves larger files on slower machines; until
     * then a server that hangs is not noticed.
     */
    @WithDefault("30m")
    Duration longestWork();
}
