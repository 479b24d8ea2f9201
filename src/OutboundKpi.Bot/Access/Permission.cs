namespace OutboundKpi.Bot.Access;

/// <summary>One row of the permission table.</summary>
/// <param name="Kind">What the key names.</param>
/// <param name="Key">The command, the verb or the dialog.</param>
/// <param name="Feature">The command whose title a refusal names.</param>
/// <param name="Who">Who may.</param>
public sealed record Permission(PermissionKind Kind, string Key, string Feature, Who Who)
{
    /// <summary>A command.</summary>
    public static Permission Command(string key, Who who) => new(PermissionKind.Command, key, key, who);

    /// <summary>A verb that belongs to a command.</summary>
    public static Permission Verb(string verb, string feature, Who who) => new(PermissionKind.Verb, verb, feature, who);

    /// <summary>A dialog that belongs to a command.</summary>
    public static Permission Dialog(string name, string feature, Who who) => new(PermissionKind.Dialog, name, feature, who);
}
