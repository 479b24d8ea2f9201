using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>The texts that say why a report was not stored, or what was not clear in it.</summary>
public static class RejectWords
{
    /// <summary>The text of a reason.</summary>
    public static string Key(RejectReason reason) => "reject." + Camel(reason.ToString());

    /// <summary>The text of a question back; it names the unclear <c>words</c>.</summary>
    public static string Key(DoubtReason reason) => "doubt." + Camel(reason.ToString());

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
