namespace OutboundKpi.Bot.Access;

/// <summary>Who has rights from the beginning: section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>The managers of the tenant by their Entra object ids, beside those whom a manager has named. Default: none.</summary>
    public IReadOnlyList<string> Managers { get; set; } = [];
}
