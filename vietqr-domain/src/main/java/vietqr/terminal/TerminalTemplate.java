package vietqr.terminal;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.identity.Language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.ResourceBundle;

/** An empty sheet to fill in: its columns are text, so that no program takes the zero off the front of an account. */
public final class TerminalTemplate {
    private static final String TEXT = "@";
    private static final int[] WIDTHS = {18, 32, 40, 16, 22};

    private TerminalTemplate() {}

    /** @param choice the accounts that may be named in it */
    public static byte[] xlsx(List<BankAccount> choice, BankDirectory banks, Language language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "vietqr.terminal.template",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "VietQR gateway", "1.0")) {
            head(book.newWorksheet(words.getString("sheet")), words);
            explain(book.newWorksheet(words.getString("help")), words, choice, banks);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, ResourceBundle words) {
        String[] headings = words.getString("headings").split("\\|");
        for (int column = 0; column < headings.length; column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.inlineString(0, column, headings[column]);
        }
        sheet.range(0, 0, 0, headings.length - 1)
                .style()
                .bold()
                .fillColor("E1F3EF")
                .set();
        sheet.range(1, 0, TerminalSheet.MOST_ROWS, headings.length - 1)
                .style()
                .format(TEXT)
                .set();
        sheet.freezePane(0, 1);
    }

    private static void explain(Worksheet sheet, ResourceBundle words, List<BankAccount> choice, BankDirectory banks) {
        sheet.width(0, 24);
        sheet.width(1, 80);
        int row = 0;
        for (String line : words.getString("explained").split("\\|")) sheet.inlineString(row++, 0, line);
        row++;
        sheet.inlineString(row++, 0, words.getString("accounts"));
        for (BankAccount account : choice) {
            sheet.inlineString(
                    row, 0, banks.find(account.bankBin()).map(Bank::code).orElse(account.bankBin()));
            sheet.inlineString(row++, 1, account.number() + " · " + account.holder());
        }
    }
}
