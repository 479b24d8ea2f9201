using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Teams.Authentication;

/// <summary>
/// Who the bot is, and whose word it takes. The defaults are those of the public cloud; the other clouds differ in four values:
/// <list type="table">
/// <listheader><term>setting</term><description>US Government | China (21Vianet)</description></listheader>
/// <item><term><see cref="Issuer"/></term><description><c>https://api.botframework.us</c> | <c>https://api.botframework.azure.cn</c></description></item>
/// <item><term><see cref="Scope"/></term><description><c>https://api.botframework.us/.default</c> | <c>https://api.botframework.azure.cn/.default</c></description></item>
/// <item>
///   <term><see cref="MetadataAddress"/></term>
///   <description><c>https://login.botframework.azure.us/v1/.well-known/openidconfiguration</c> | <c>https://login.botframework.azure.cn/v1/.well-known/openidconfiguration</c></description>
/// </item>
/// <item><term><see cref="Authority"/></term><description><c>https://login.microsoftonline.us</c> | <c>https://login.partner.microsoftonline.cn</c></description></item>
/// </list>
/// The service URLs of the US Government clouds are among the known hosts; those of China go into <see cref="AllowedServiceHosts"/>.
/// </summary>
public sealed class BotAuthenticationOptions
{
    /// <summary>The section of the configuration that these settings are bound to.</summary>
    public const string Section = "Bot";

    /// <summary>The bot's app id. Empty (the default) only while developing: then nothing but this machine may talk to the bot; see <see cref="AnonymousRule"/>.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant that the bot is registered in. Needed with a secret or a certificate; <c>botframework.com</c> for a multi-tenant bot of old.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>How the bot gets its own tokens; needed with an app id.</summary>
    public CredentialOptions Credential { get; } = new();

    /// <summary>The issuer that must stand in the channel's tokens. Default that of the public cloud.</summary>
    [Required]
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>The OpenID metadata of the issuer, which lead to its keys. An absolute URL; https but for <see cref="RequireHttpsMetadata"/>. Default that of the public cloud.</summary>
    [Required]
    public string MetadataAddress { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Whether the metadata must be fetched by https. Default true; false is taken only for an address of this machine.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    /// <summary>The directory that gives the bot its own tokens, without the tenant. Https. Default that of the public cloud.</summary>
    [Required]
    public string Authority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>What the bot's own tokens are for. Default the connector of the public cloud.</summary>
    [Required]
    [RegularExpression(@"https://.+/\.default", ErrorMessage = "Bot:Scope must be a resource followed by /.default.")]
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>
    /// Hosts that may be service URLs besides those of Teams; default none. An entry is the name of a host (then https on its usual port), or an origin
    /// such as <c>https://host:8443</c>; with http only an origin of this machine. The bot's token is sent to these hosts.
    /// </summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>How far the clocks of the issuer and of this machine may differ. Default 5 minutes, at most 10.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long fetched keys are trusted; they are renewed after half of it. Default and limit 24 hours, at least 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a token signed by an unknown key must wait for the next look at the keys after a good one. Default 1 minute, 1 second to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan KeyRefreshPause { get; set; } = TimeSpan.FromMinutes(1);
}
