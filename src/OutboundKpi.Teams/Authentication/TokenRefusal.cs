namespace OutboundKpi.Teams.Authentication;

/// <summary>Why a sender was refused; for the log, never for the sender.</summary>
public enum TokenRefusal
{
    /// <summary>There is no Authorization header.</summary>
    NoHeader,

    /// <summary>The header is not the two words <c>Bearer</c> and a token.</summary>
    MalformedHeader,

    /// <summary>The token is no signed JWT.</summary>
    MalformedToken,

    /// <summary>Signed by something else than RSA with SHA-2, or not at all.</summary>
    AlgorithmNotAllowed,

    /// <summary>The issuer has no key of that name.</summary>
    UnknownKey,

    /// <summary>The issuer's keys could not be fetched: nobody can be verified until they are.</summary>
    KeysUnavailable,

    BadSignature,
    WrongIssuer,
    WrongAudience,
    Expired,
    NotYetValid,

    /// <summary>Another rule of the token library was broken.</summary>
    Invalid,

    /// <summary>The key may not sign for the activity's channel.</summary>
    NotEndorsed,

    /// <summary>The token vouches for another service URL than the activity names, or for none.</summary>
    ServiceUrlNotVouchedFor,

    /// <summary>The service URL is genuine but none that the bot sends to.</summary>
    ServiceUrlNotAllowed,

    /// <summary>The bot runs without credentials, and the request is not from this machine or wants its answers elsewhere.</summary>
    NotLocal,
}
