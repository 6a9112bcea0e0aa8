package vietqr.system;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Plays those who tell of money, each in their own words and with the secrets of the demo data. */
final class BankVoice {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Http http;

    BankVoice(Http http) {
        this.http = http;
    }

    /**
     * @param reference the bank's own
     * @param bank as those who tell name it
     * @param account its number
     */
    record Money(String reference, long amount, String content, String order, String bank, String account, Instant at) {
        /** Just now, on the account of the demo data. */
        Money(String reference, long amount, String content, String order) {
            this(reference, amount, content, order, "MB", Demo.ACCOUNT, Instant.now());
        }

        private String time() {
            return LOCAL.format(at);
        }
    }

    Answer mb(Money money, String secret) {
        Credit credit = new Credit(
                money.reference(), money.reference(), money.amount(), money.content(), money.at(), money.account());
        return new ApiClient(http, Demo.BANK, secret).post(Credit.PATH, credit.message());
    }

    Answer sePay(Money money, String secret) {
        String body = sePayBody(money);
        String moment = Long.toString(Instant.now().getEpochSecond());
        return http.postJson(
                "/vqr/hooks/demo-sepay",
                body,
                "X-SePay-Timestamp",
                moment,
                "X-SePay-Signature",
                "sha256=" + hmac("HmacSHA256", secret, moment + "." + body));
    }

    Answer sePayByKey(Money money, String key) {
        return sePayAt(http, "/vqr/hooks/demo-sepay-key", money, key);
    }

    static Answer sePayAt(Http http, String path, Money money, String key) {
        return http.postJson(path, sePayBody(money), "Authorization", "Apikey " + key);
    }

    private static String sePayBody(Money money) {
        return """
                {"id":"%s","gateway":"%s","transactionDate":"%s","accountNumber":"%s","code":null,"content":"%s",
                 "transferType":"in","transferAmount":%d,"accumulated":1,"subAccount":null,"referenceCode":"%s"}""".formatted(
                        money.reference(),
                        money.bank(),
                        money.time(),
                        money.account(),
                        money.content(),
                        money.amount(),
                        money.reference());
    }

    Answer cassoV1(Money money, String token) {
        String body = """
                {"error":0,"data":[{"id":"%s","tid":"%s","description":"%s","amount":%d,"when":"%s",
                 "bank_sub_acc_id":"%s","bankAbbreviation":"%s"}]}""".formatted(
                        money.reference(),
                        money.reference(),
                        money.content(),
                        money.amount(),
                        money.time(),
                        money.account(),
                        money.bank());
        return http.postJson("/vqr/hooks/demo-casso-v1", body, "secure-token", token);
    }

    /** With its keys in order and without blanks, so that it is signed as it stands. */
    Answer cassoV2(Money money, String secret) {
        String body =
                ("{\"data\":{\"accountNumber\":\"%s\",\"amount\":%d,\"bankAbbreviation\":\"%s\",\"description\":\"%s\","
                                + "\"id\":\"%s\",\"reference\":\"%s\",\"transactionDateTime\":\"%s\"},\"error\":0}")
                        .formatted(
                                money.account(),
                                money.amount(),
                                money.bank(),
                                money.content(),
                                money.reference(),
                                money.reference(),
                                money.time());
        long moment = Instant.now().toEpochMilli();
        String signature = "t=" + moment + ",v1=" + hmac("HmacSHA512", secret, moment + "." + body);
        return http.postJson("/vqr/hooks/demo-casso-v2", body, "X-Casso-Signature", signature);
    }

    Answer payOs(Money money, String secret) {
        String time = money.time();
        String pairs = "accountNumber=%s&amount=%d&code=00&description=%s&reference=%s&transactionDateTime=%s"
                .formatted(money.account(), money.amount(), money.content(), money.reference(), time);
        String body = """
                {"code":"00","data":{"accountNumber":"%s","amount":%d,"code":"00","description":"%s","reference":"%s",
                 "transactionDateTime":"%s"},"signature":"%s"}""".formatted(
                        money.account(),
                        money.amount(),
                        money.content(),
                        money.reference(),
                        time,
                        hmac("HmacSHA256", secret, pairs));
        return http.postJson("/vqr/hooks/demo-payos", body);
    }

    Answer feed(Money money, String secret) {
        return new ApiClient(http, "bank-feed-demo", secret).post("/vqr/api/transaction/rpa-sync", feedBody(money));
    }

    Answer feedByHook(Money money, String secret) {
        String body = feedBody(money);
        String moment = Long.toString(Instant.now().getEpochSecond());
        return http.postJson(
                "/vqr/hooks/demo-feed",
                body,
                "X-VietQR-Timestamp",
                moment,
                "X-VietQR-Signature",
                "sha256=" + hmac("HmacSHA256", secret, moment + "." + body));
    }

    private static String feedBody(Money money) {
        return """
                {"bankAccount":"%s","bankCode":"%s","time":"%s","transactions":[{"id":"%s","time":"%s","amount":%d,
                 "content":"%s","referenceNumber":"%s","transType":"C"}]}""".formatted(
                        money.account(),
                        money.bank(),
                        money.time(),
                        money.reference(),
                        money.time(),
                        money.amount(),
                        money.content(),
                        money.reference());
    }

    Answer mms(Money money, String accessKey) {
        String pay = "20261123203000";
        String checkSum = md5("TRACE" + "BILL" + pay + money.amount() + accessKey);
        String body = """
                {"traceTransfer":"TRACE","storeLabel":"","terminalLabel":"%s","debitAmount":"%d","realAmount":"%d",
                 "payDate":"%s","respCode":"00","respDesc":"","checkSum":"%s","rate":"1","billNumber":"BILL",
                 "consumerLabelTerm":"","referenceLabelCode":"%s","userName":"","ftCode":"%s","endPointUrl":""}""".formatted(
                        Demo.TERMINAL, money.amount(), money.amount(), pay, checkSum, money.order(), money.reference());
        return http.postJson("/vqr/api/transaction-mms", body);
    }

    /** @param money its order is the bill */
    Answer bidv(Money money, String secret) {
        String checksum = md5(secret + money.reference() + money.order() + money.amount());
        String body = """
                {"trans_id":"%s","trans_date":"20261123203000","customer_id":"V3CDEMO0001","service_id":"DEMO01",
                 "bill_id":"%s","amount":"%d","checksum":"%s"}""".formatted(money.reference(), money.order(), money.amount(), checksum);
        return http.postJson("/vqr/api/bidv/paybill", body, "Authorization", Http.bearer(bidvToken()));
    }

    Answer bidvBills(String customer, String secret) {
        String body = "{\"service_id\":\"DEMO01\",\"customer_id\":\"%s\",\"checksum\":\"%s\"}"
                .formatted(customer, md5(secret + "DEMO01" + customer));
        return http.postJson("/vqr/api/bidv/getbill", body, "Authorization", Http.bearer(bidvToken()));
    }

    private String bidvToken() {
        Answer answer = http.post(
                "/vqr/api/bidv/token_generate", "", "Authorization", Http.basic("bank-bidv-demo", "demo-bidv-secret"));
        return Seen.secret(answer.object().getString("access_token"));
    }

    private static String hmac(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
