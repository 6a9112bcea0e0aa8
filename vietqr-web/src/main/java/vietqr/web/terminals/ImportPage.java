package vietqr.web.terminals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import vietqr.access.Permission;
import vietqr.bank.BankDirectory;
import vietqr.merchant.Merchant;
import vietqr.terminal.ImportPlan;
import vietqr.terminal.PointsOfSale;
import vietqr.terminal.RowVerdict;
import vietqr.terminal.SheetLine;
import vietqr.terminal.SheetReading;
import vietqr.terminal.TerminalImport;
import vietqr.terminal.TerminalSheet;
import vietqr.terminal.TerminalTemplate;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

/** {@code /terminals/import.xhtml?merchant=}: many points of sale from a sheet, looked at before they are taken. */
@Named("terminalsImportPage")
@RequestScoped
public class ImportPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private TerminalImport imports;

    @Inject
    private PointsOfSale terminals;

    @Inject
    private PendingImport pending;

    @Inject
    private Whose whose;

    @Inject
    private BankDirectory banks;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Look look;

    private Merchant merchant;
    private ImportPlan plan;
    private Part file;

    @PostConstruct
    void read() {
        if (current.may(Permission.CHANGE_TERMINALS)) merchant = whose.asked().orElse(null);
    }

    public void open() throws IOException {
        if (!current.may(Permission.CHANGE_TERMINALS) || whose.strange()) Exchange.notFound();
        else if (merchant != null && Exchange.text("template").equals("1"))
            Exchange.download(
                    texts.get("terminals.template.file"),
                    XLSX,
                    TerminalTemplate.xlsx(terminals.choice(merchant.id()), banks, look.language()));
    }

    /** Reads the file and shows what it would come to. */
    public String look() throws IOException {
        if (merchant == null) return null;
        pending.forget();
        if (file == null || file.getSize() == 0) return refuse("terminals.file.none");
        byte[] content;
        try (InputStream in = file.getInputStream()) {
            content = in.readNBytes(TerminalSheet.LARGEST + 1);
        }
        SheetReading reading = TerminalSheet.read(content);
        if (reading instanceof SheetReading.Unreadable unreadable)
            return refuse("terminals.unreadable." + unreadable.fault());
        pending.bring(merchant.id(), ((SheetReading.Lines) reading).lines());
        return null;
    }

    /** Takes what was looked at, if all of it can still be done. */
    public String take() {
        if (merchant == null) return null;
        List<SheetLine> rows = pending.of(merchant.id());
        if (rows.isEmpty()) return refuse("terminals.file.none");
        ImportPlan done = imports.apply(merchant.id(), rows);
        if (!done.sound()) return refuse("terminals.import.changed");
        pending.forget();
        return Exchange.say(
                FacesMessage.SEVERITY_INFO,
                texts.get(
                        "terminals.import.done",
                        done.count(RowVerdict.Verdict.NEW),
                        done.count(RowVerdict.Verdict.CHANGED),
                        done.count(RowVerdict.Verdict.SAME)));
    }

    public String drop() {
        pending.forget();
        return null;
    }

    private String refuse(String key) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get(key));
    }

    /** Null while there is nothing to look at. */
    public ImportPlan plan() {
        if (plan == null && merchant != null && !pending.of(merchant.id()).isEmpty())
            plan = imports.plan(merchant.id(), pending.of(merchant.id()));
        return plan;
    }

    /** What is wrong comes first. */
    public List<RowVerdict> rows() {
        return plan().rows().stream()
                .sorted(Comparator.comparing(row -> row.verdict().sound()))
                .toList();
    }

    public String summary() {
        ImportPlan shown = plan();
        return shown.sound()
                ? texts.get(
                        "terminals.import.sound",
                        shown.count(RowVerdict.Verdict.NEW),
                        shown.count(RowVerdict.Verdict.CHANGED),
                        shown.count(RowVerdict.Verdict.SAME))
                : texts.get(
                        "terminals.import.wrong", shown.wrong(), shown.rows().size());
    }

    public Merchant merchant() {
        return merchant;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
