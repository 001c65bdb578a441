package id.pendamping.system;

import id.pendamping.system.ListFault.Step;
import id.pendamping.system.ListFault.Victim;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The service or the database dies at some moment of the reading or the publication of a list. The office repeats what was not
 * answered; what must be true then stands in {@link LedgerInvariants}. Twenty moments more are in {@link LongListFaultsTest}.
 */
class ListFaultsTest {

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    void whatever_dies_while_a_list_is_read_or_published_it_is_published_once_and_whole() {
        var random = new Random();
        var lists = new ListsUnderFaults(suite, "LISTFAULTS");
        lists.publishDespite(new ListFault(Victim.SERVICE, Step.UPLOAD, random.nextDouble()));
        lists.publishDespite(new ListFault(Victim.SERVICE, Step.PUBLICATION, random.nextDouble()));
        lists.publishDespite(new ListFault(Victim.POSTGRES, Step.PUBLICATION, random.nextDouble()));
    }

    /** What was accepted is nobody's to repeat. */
    @Test
    void a_publication_that_nobody_waits_for_goes_on_by_itself_when_its_service_died() {
        new ListsUnderFaults(suite, "ACCEPTEDLISTS").publishByItselfDespiteAKill();
    }
}
