package vietqr.api.v1;

import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.payment.Direction;
import vietqr.webhook.DisabledReason;
import vietqr.webhook.Endpoint;

import java.util.List;
import java.util.Optional;

/**
 * A webhook endpoint as our own API shows it.
 *
 * @param hasToken whether a fixed token is shown to the receiver
 * @param disabledReason why it is told nothing, or null
 * @param secret what the receiver verifies with; null but in the answer to the call that made it
 */
record EndpointBody(
        String id,
        String merchantId,
        String name,
        String profile,
        String url,
        String tokenUrl,
        String username,
        boolean hasToken,
        List<String> events,
        List<String> accountNumbers,
        List<String> terminalCodes,
        String direction,
        boolean verifyTls,
        boolean enabled,
        String disabledReason,
        String createdAt,
        String secret) {
    static EndpointBody of(Endpoint endpoint, BankAccounts accounts, Optional<String> secret) {
        return new EndpointBody(
                String.valueOf(endpoint.id()),
                String.valueOf(endpoint.merchantId()),
                endpoint.name(),
                endpoint.profile().name(),
                endpoint.declaredAddress(),
                endpoint.tokenUrl(),
                endpoint.username(),
                endpoint.hasToken(),
                endpoint.filter().types().stream().sorted().toList(),
                numbers(endpoint, accounts),
                endpoint.filter().terminals().stream().sorted().toList(),
                endpoint.filter().direction().map(Direction::name).orElse(null),
                endpoint.tlsVerified(),
                endpoint.enabled(),
                endpoint.disabledReason().map(DisabledReason::name).orElse(null),
                endpoint.createdAt().toString(),
                secret.orElse(null));
    }

    private static List<String> numbers(Endpoint endpoint, BankAccounts accounts) {
        return endpoint.filter().accounts().stream()
                .flatMap(id -> accounts.find(id).stream())
                .map(BankAccount::number)
                .distinct()
                .sorted()
                .toList();
    }
}
