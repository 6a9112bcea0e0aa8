package vietqr.terminal;

import java.io.Serializable;

/**
 * A row of a sheet of terminals, as it stands there.
 *
 * @param line its number in the file, from 1
 */
public record SheetLine(int line, String code, String name, String address, String bank, String number)
        implements Serializable {}
