package id.pendamping.recipient.workbook;

/** Why a file is not read as a workbook, or not to its end. */
public final class UnfitWorkbook extends RuntimeException {

    /** What is wrong with it. */
    public enum Fault {
        /** Another archive, or a workbook of another kind. */
        NO_WORKBOOK,
        /** Cut, damaged, or not as the format wants it. */
        BROKEN,
        /** Unpacked it becomes far more than a table would. */
        SWELLS
    }

    public final transient Fault fault;

    UnfitWorkbook(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    UnfitWorkbook(Fault fault, Exception cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }
}
