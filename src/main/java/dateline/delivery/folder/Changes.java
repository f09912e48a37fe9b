package dateline.delivery.folder;

import dateline.delivery.Receipt;
import dateline.problem.Problem;
import java.util.List;

/**
 * What a delivery comes to.
 *
 * @param journal what is to be done to the files of the output
 * @param sums the list of our files afterwards
 * @param entries the ledger afterwards
 * @param receipt what to say when it is done; its problems, if any, forbid to begin
 */
record Changes(Journal journal, byte[] sums, List<LedgerFile.Entry> entries, Receipt receipt) {

    List<Problem> problems() {
        return receipt.problems();
    }
}
