package vietqr.qr;

import vietqr.qr.Warning.Kind;

import java.util.List;

/** Checks the account objects, IDs 02 to 51: at least one, and at most one that NAPAS can pay (NAPAS v1.0 section 5.2). */
final class AccountReader {
    private static final int FIRST_ID = 2;
    /** Where some generators put the service code: inside 38/01. */
    private static final int NESTED_SERVICE_ID = 2;

    private final TlvReader reader;
    private final Level root;
    private final int end;
    private final List<Warning> warnings;

    AccountReader(TlvReader reader, Level root, int end, List<Warning> warnings) {
        this.reader = reader;
        this.root = root;
        this.end = end;
        this.warnings = warnings;
    }

    /** The root's objects with every account template checked and put in order. */
    Template read() {
        Template contents = root.template();
        if (contents.ids().noneMatch(id -> id >= FIRST_ID && id <= NetworkAccount.LAST_ID))
            throw new Refusal(Reason.ACCOUNT, end, "no account object, IDs 02 to 51");
        for (int id = NetworkAccount.FIRST_ID; id <= NetworkAccount.LAST_ID; id++) {
            if (!root.has(id)) continue;
            Template account = id == NapasAccount.ID ? napas() : network(id);
            contents = contents.with(id, account.text());
        }
        return contents;
    }

    private Template network(int id) {
        Level level = filled(reader.inside(root, id));
        if (level.text(0).equals(NapasAccount.GUID) && root.has(NapasAccount.ID))
            throw new Refusal(
                    Reason.DUPLICATE, root.position(id), "ID " + root.name(id) + " is a second NAPAS account");
        return level.template();
    }

    private Template napas() {
        Level napas = filled(reader.inside(root, NapasAccount.ID));
        if (!napas.text(NapasAccount.GUID_ID).equals(NapasAccount.GUID))
            throw refuse(Reason.ACCOUNT, napas, NapasAccount.GUID_ID, "is not " + NapasAccount.GUID);
        Level beneficiary = filled(reader.inside(napas, NapasAccount.BENEFICIARY_ID));
        checkBeneficiary(beneficiary);
        return withService(napas, beneficiary);
    }

    private void checkBeneficiary(Level beneficiary) {
        if (!NapasAccount.isBin(beneficiary.text(NapasAccount.BIN_ID)))
            throw refuse(Reason.BIN, beneficiary, NapasAccount.BIN_ID, "is not a bank's six digits");
        String number = beneficiary.text(NapasAccount.NUMBER_ID);
        if (number.isEmpty()) throw refuse(Reason.ACCOUNT_NUMBER, beneficiary, NapasAccount.NUMBER_ID, "is missing");
        if (number.length() > NapasAccount.LONGEST_NUMBER)
            warn(Kind.TOO_LONG, beneficiary.name(NapasAccount.NUMBER_ID));
        if (!Format.lettersAndDigits(number)) warn(Kind.ACCOUNT_CHARACTERS, beneficiary.name(NapasAccount.NUMBER_ID));
    }

    private Template withService(Level napas, Level beneficiary) {
        boolean nested = beneficiary.has(NESTED_SERVICE_ID);
        Level holder = nested ? beneficiary : napas;
        String code = holder.text(NESTED_SERVICE_ID);
        if (nested && napas.has(NapasAccount.SERVICE_ID))
            throw refuse(Reason.DUPLICATE, napas, NapasAccount.SERVICE_ID, "is a second service code");
        if (Service.of(code).isEmpty())
            throw refuse(Reason.SERVICE_CODE, holder, NESTED_SERVICE_ID, "is no known service code");
        if (nested) warn(Kind.SERVICE_CODE_NESTED, holder.name(NESTED_SERVICE_ID));
        if (code.isEmpty()) warn(Kind.SERVICE_CODE_MISSING, root.name(NapasAccount.ID));
        String bank = beneficiary.template().without(NESTED_SERVICE_ID).text();
        Template ordered = napas.template().with(NapasAccount.BENEFICIARY_ID, bank);
        return code.isEmpty() ? ordered : ordered.with(NapasAccount.SERVICE_ID, code);
    }

    private static Level filled(Level level) {
        level.refuseEmpties();
        return level;
    }

    private Refusal refuse(Reason reason, Level level, int id, String what) {
        int position = level.has(id) ? level.position(id) : root.position(NapasAccount.ID);
        return new Refusal(reason, position, "ID " + level.name(id) + " " + what);
    }

    private void warn(Kind kind, String where) {
        warnings.add(new Warning(kind, where));
    }
}
