package id.pendamping.recipient.workbook;

import java.io.IOException;

/** Takes the rows of a sheet, cell by cell; a character array is good until the call returns. */
public interface SheetRows {

    /** A row that is not empty, as its spreadsheet numbers it. */
    void begin(int line);

    void text(int column, char[] text, int length);

    /** A number, as it is written in the file: perhaps rounded, perhaps {@code 1.7E+15}. */
    void number(int column, char[] text, int length);

    /** What a formula came to when somebody last saved the file is not what it says. */
    void formula(int column);

    void end() throws IOException;
}
