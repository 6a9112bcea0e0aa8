package vietqr.settings;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.Optional;

/** What has been set about complaints. */
final class DisputeAnswers {
    private final Answers answers;

    DisputeAnswers(Answers answers) {
        this.answers = answers;
    }

    Disputing read() {
        Disputing usual = Disputing.DEFAULT;
        return new Disputing(
                days(Setting.DISPUTE_FILING_DAYS, usual.filingDays(), 1),
                days(Setting.DISPUTE_ANSWER_DAYS, usual.answerDays(), 1),
                days(Setting.DISPUTE_COMPENSATION_DAYS, usual.compensationDays(), 1),
                days(Setting.DISPUTE_NO_FAULT_DAYS, usual.noFaultDays(), 1),
                days(Setting.DISPUTE_WARN_DAYS, usual.warnDays(), 0),
                answers.existing(Setting.HOLIDAYS_FILE, "use a file that can be read", Files::isReadable),
                answers.parsed(
                        Setting.CLAMAV,
                        Optional.empty(),
                        "use host:port of ClamAV's daemon, such as 127.0.0.1:3310",
                        text -> place(text).map(Optional::of)));
    }

    private int days(Setting setting, int fallback, int least) {
        return answers.parsed(
                setting,
                fallback,
                "use whole days from " + least + " to " + Disputing.MOST_DAYS,
                text -> text.matches("\\d{1,3}")
                        ? Optional.of(Integer.valueOf(text))
                                .filter(days -> days >= least && days <= Disputing.MOST_DAYS)
                        : Optional.empty());
    }

    /** The name is looked up when a file is scanned: the daemon may come later than we, and move. */
    private static Optional<InetSocketAddress> place(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(0, colon).matches("[A-Za-z0-9._-]{1,253}|\\[[0-9a-fA-F:.]{2,45}]"))
            return Optional.empty();
        return SettingsReader.port(text.substring(colon + 1))
                .map(port -> InetSocketAddress.createUnresolved(text.substring(0, colon), port));
    }
}
