package vietqr.matching;

import java.util.Random;

/** What Vietnamese banks, wallets and payers put around a transfer text. */
final class BankWords {
    private static final String[] FAMILY = {"NGUYEN", "TRAN", "LE", "PHAM", "HOANG", "VU", "DANG", "BUI", "DO", "DUONG"
    };
    private static final String[] MIDDLE = {"VAN", "THI", "DUC", "MINH", "QUOC", "NGOC", "THANH", "HUU", "DAC", "BAO"};
    private static final String[] GIVEN = {"AN", "BINH", "CUONG", "DUNG", "GIANG", "HA", "KHANH", "LINH", "QUANG", "YEN"
    };
    private static final String[] SMALL_TALK = {
        "thanh toan", "chuyen tien", "CK", "tra tien hang", "mua hang", "NAP TK", "tien phong thang 12", "gop quy lop",
        "hoc phi T122025", "tien dien", "ung ho", "Chuyển tiền mừng", "tra no", "mua ca phe", "dat coc", "DAC BIET",
        "tien com trua", "lương tháng 11", "phi CAFE", "QR"
    };
    private static final String[] ALNUM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

    private BankWords() {}

    static String name(Random random) {
        return pick(FAMILY, random) + ' ' + pick(MIDDLE, random) + ' ' + pick(GIVEN, random);
    }

    static String smallTalk(Random random) {
        return pick(SMALL_TALK, random);
    }

    static String digits(int count, Random random) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) digits.append((char) ('0' + random.nextInt(10)));
        return digits.toString();
    }

    static String alnum(int count, Random random) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) text.append(pick(ALNUM, random));
        return text.toString();
    }

    static String hex(int count, Random random) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) text.append(Character.forDigit(random.nextInt(16), 16));
        return text.toString();
    }

    static String phone(Random random) {
        return "09" + digits(8, random);
    }

    /** The text as the receiving bank books it. */
    static String wrapped(String text, Random random) {
        return switch (random.nextInt(20)) {
            case 0 ->
                "MBVCB." + digits(10, random) + '.' + digits(6, random) + '.' + text + ".CT tu " + digits(10, random)
                        + ' ' + name(random) + " toi " + digits(10, random) + ' ' + name(random) + " tai MB";
            case 1 -> "CT DEN:" + digits(12, random) + ' ' + text;
            case 2 -> "IBFT " + text;
            case 3 -> text + " FT" + digits(14, random);
            case 4 -> name(random) + " chuyen tien " + text;
            case 5 -> text + "-CHUYEN TIEN-OQCH" + alnum(8, random) + "-MOMO" + digits(11, random) + "MOMO";
            case 6 -> "NHAN TU " + digits(12, random) + " TRACE " + digits(6, random) + " ND " + text;
            case 7 -> "MBCT" + digits(10, random) + ' ' + text;
            case 8 -> "NAP TK " + text;
            case 9 -> "ZP" + digits(12, random) + ' ' + text + ' ' + phone(random);
            case 10 -> "REM TFR AC:" + digits(12, random) + " O@L_080012_" + digits(6, random) + " " + text;
            case 11 -> digits(22, random) + '-' + text;
            case 12 -> "TKThe :" + digits(10, random) + ", tai VCB. " + text + " -CTLNHIDI" + digits(12, random);
            case 13 -> text + "; tai Napas";
            case 14 -> "Thanh toan QR " + text + '-' + digits(12, random);
            case 15 -> text + ' ' + text;
            case 16 -> "FT" + digits(12, random) + ' ' + text + ". TU: " + name(random);
            case 17 -> "+++" + text + "+++ GD " + alnum(10, random);
            default -> text;
        };
    }

    static <T> T pick(T[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
