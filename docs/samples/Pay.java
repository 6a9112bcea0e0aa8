import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for a code, plays the payer (sandbox) and asks whether the order is paid: {@code java Pay.java}, Java 17 or newer. */
class Pay {
    static final String URL = setting("VIETQR_URL", "http://localhost:8080");
    static final String USER = setting("VIETQR_USER", "customer-demo-user10001");
    static final String SECRET = setting("VIETQR_SECRET", "demo-secret-10001");
    static final String ACCOUNT = setting("VIETQR_ACCOUNT", "0123456789");
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        String order = "JV" + System.currentTimeMillis();
        String basic = "Basic " + Base64.getEncoder().encodeToString((USER + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        String bearer = "Bearer " + field("access_token", post("/vqr/api/token_generate", basic, "{}"));

        String code = post("/vqr/api/qr/generate-customer", bearer, """
                {"bankCode":"MB","bankAccount":"%s","userBankName":"CONG TY DEMO","content":"MAU JAVA",
                 "qrType":0,"amount":16000,"orderId":"%s","transType":"C"}""".formatted(ACCOUNT, order));
        System.out.println("QR " + field("qrCode", code));

        post("/vqr/bank/api/test/transaction-callback", bearer, """
                {"bankAccount":"%s","content":"%s","amount":16000,"transType":"C"}""".formatted(ACCOUNT, field("content", code)));

        byte[] md5 = MessageDigest.getInstance("MD5").digest((ACCOUNT + USER).getBytes(StandardCharsets.UTF_8));
        String rows = post("/vqr/api/transactions/check-order", bearer, """
                {"bankAccount":"%s","type":0,"value":"%s","checkSum":"%s"}""".formatted(ACCOUNT, order, HexFormat.of().formatHex(md5)));
        if (!field("status", rows).equals("1")) throw new IllegalStateException("not paid: " + rows);
        System.out.println("PAID " + order);
    }

    static String post(String path, String authorization, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(URL + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    /** Enough for a sample; use a JSON library. */
    static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^,\"}]*)").matcher(json);
        if (!found.find()) throw new IllegalStateException("no " + name + " in " + json);
        return found.group(1);
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
