namespace OutboundKpi.Bot.Storage;

/// <summary>Lets a form act, once: <see cref="ConflictKind.NonceUsed"/> when this person has submitted it before.</summary>
/// <param name="Key">The form in the person's hands.</param>
/// <param name="At">When it was submitted.</param>
/// <param name="Answer">The answer, to be given again to a second press; <see langword="null"/> when there is none to keep.</param>
public sealed record UseNonce(NonceKey Key, DateTimeOffset At, byte[]? Answer) : Write
{
    private const string Insert = """
        INSERT INTO used_nonce (tenant_id, person_id, nonce, used_at, answer)
        VALUES (@tenantId, @personId, @nonce, @usedAt, @answer)
        ON CONFLICT (tenant_id, person_id, nonce) DO NOTHING
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Key.TenantId),
        ("@personId", Key.PersonId),
        ("@nonce", Key.Nonce),
        ("@usedAt", At),
        ("@answer", Answer));

    internal override ConflictKind? WhenUnchanged => ConflictKind.NonceUsed;
}
