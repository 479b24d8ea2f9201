namespace OutboundKpi.Teams.Activities;

/// <summary>The values of <see cref="Activity.Action"/> on an installation update.</summary>
public static class InstallationActions
{
    public const string Add = "add";
    public const string Remove = "remove";
    public const string AddUpgrade = "add-upgrade";
    public const string RemoveUpgrade = "remove-upgrade";
}
