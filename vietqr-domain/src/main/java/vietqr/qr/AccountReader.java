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

    /** Puts every account template in order. */
    void read() {
        boolean found = false;
        for (int place = 0; place < root.count(); place++) {
            int id = root.idAt(place);
            found |= id >= FIRST_ID && id <= NetworkAccount.LAST_ID;
            if (id < NetworkAccount.FIRST_ID || id > NetworkAccount.LAST_ID) continue;
            root.replace(id, id == NapasAccount.ID ? napas() : network(id));
        }
        if (!found) throw new Refusal(Reason.ACCOUNT, end, "no account object, IDs 02 to 51");
    }

    private String network(int id) {
        Level level = reader.inside(root, id);
        if (level.text(0).equals(NapasAccount.GUID) && root.has(NapasAccount.ID))
            throw new Refusal(
                    Reason.DUPLICATE, root.position(id), "ID " + root.name(id) + " is a second NAPAS account");
        return reader.ordered(root, id, level);
    }

    private String napas() {
        Level napas = reader.inside(root, NapasAccount.ID);
        if (!napas.text(NapasAccount.GUID_ID).equals(NapasAccount.GUID))
            throw refuse(Reason.ACCOUNT, napas, NapasAccount.GUID_ID, "is not " + NapasAccount.GUID);
        Level beneficiary = reader.inside(napas, NapasAccount.BENEFICIARY_ID);
        checkBeneficiary(beneficiary);
        checkService(napas, beneficiary);
        napas.replace(NapasAccount.BENEFICIARY_ID, reader.ordered(napas, NapasAccount.BENEFICIARY_ID, beneficiary));
        return reader.ordered(root, NapasAccount.ID, napas);
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

    /** A service code inside 38/01 is moved to where it belongs. */
    private void checkService(Level napas, Level beneficiary) {
        boolean nested = beneficiary.has(NESTED_SERVICE_ID);
        Level holder = nested ? beneficiary : napas;
        String code = holder.text(NESTED_SERVICE_ID);
        if (nested && napas.has(NapasAccount.SERVICE_ID))
            throw refuse(Reason.DUPLICATE, napas, NapasAccount.SERVICE_ID, "is a second service code");
        if (Service.of(code).isEmpty())
            throw refuse(Reason.SERVICE_CODE, holder, NESTED_SERVICE_ID, "is no known service code");
        if (code.isEmpty()) warn(Kind.SERVICE_CODE_MISSING, root.name(NapasAccount.ID));
        if (!nested) return;
        warn(Kind.SERVICE_CODE_NESTED, holder.name(NESTED_SERVICE_ID));
        napas.add(NapasAccount.SERVICE_ID, beneficiary.position(NESTED_SERVICE_ID), code);
        beneficiary.drop(NESTED_SERVICE_ID);
    }

    private Refusal refuse(Reason reason, Level level, int id, String what) {
        int position = level.has(id) ? level.position(id) : root.position(NapasAccount.ID);
        return new Refusal(reason, position, "ID " + level.name(id) + " " + what);
    }

    private void warn(Kind kind, String where) {
        warnings.add(new Warning(kind, where));
    }
}
