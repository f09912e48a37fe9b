package dateline.delivery.folder;

import dateline.delivery.Receipt;
import dateline.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * What a delivery comes to.
 *
 * @param journal what is to be done to the files of the output
 * @param sums our files afterwards: hashes by path
 * @param entries the ledger afterwards
 * @param receipt what to say when it is done; an error among its problems forbids to begin
 */
record Changes(
        Journal journal,
        Map<String, String> sums,
        List<LedgerFile.Entry> entries,
        Receipt receipt) {

    List<Problem> problems() {
        return receipt.problems();
    }
}
