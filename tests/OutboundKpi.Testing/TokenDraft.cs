namespace OutboundKpi.Testing;

/// <summary>What will stand in a token of <see cref="LocalTokenIssuer"/>; change what the test is about.</summary>
public sealed class TokenDraft
{
    public required string Issuer { get; set; }

    public required string Audience { get; set; }

    /// <summary>The service URL vouched for; null leaves the claim out.</summary>
    public required string? ServiceUrl { get; set; }

    public required DateTimeOffset NotBefore { get; set; }

    public required DateTimeOffset Expires { get; set; }

    /// <summary>The name of the key in the header; the signature is the issuer's newest key's whatever it says.</summary>
    public required string KeyId { get; set; }

    public string Algorithm { get; set; } = "RS256";
}
