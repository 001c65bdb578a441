package id.pendamping.training.attendance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttendanceRuleTest {

    @Test
    void all_sessions_means_all_of_them() {
        var rule = new AttendanceRule(100, 4);

        assertTrue(rule.isMetBy(4));
        assertFalse(rule.isMetBy(3));
    }

    @Test
    void nothing_is_rounded_in_anybodys_favour() {
        assertFalse(new AttendanceRule(67, 3).isMetBy(2));
        assertTrue(new AttendanceRule(66, 3).isMetBy(2));
        assertTrue(new AttendanceRule(75, 4).isMetBy(3));
    }

    @Property
    void who_attends_more_never_loses_by_it(
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 200) int sessions,
            @ForAll @IntRange(min = 0, max = 199) int attended) {
        var rule = new AttendanceRule(percent, sessions);

        assertTrue(!rule.isMetBy(attended) || rule.isMetBy(attended + 1));
        assertTrue(rule.isMetBy(sessions));
        assertFalse(rule.isMetBy(0));
    }
}
