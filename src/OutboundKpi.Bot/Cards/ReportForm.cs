namespace OutboundKpi.Bot.Cards;

/// <summary>The form of a report, filled in with what is known and with what is wrong said at each field.</summary>
public sealed record ReportForm
{
    /// <summary>For which day, and whether it corrects.</summary>
    public required string Heading { get; init; }

    /// <summary>That something needs another look; empty when nothing does.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What was not clear in a typed report; empty when the form was asked for. May quote the person.</summary>
    public string Question { get; init; } = "";

    /// <summary>How to fill it in.</summary>
    public string Intro { get; init; } = "";

    public required FormField Calls { get; init; }

    public required FormField Connects { get; init; }

    public required FormField Appointments { get; init; }

    public required FormField Meetings { get; init; }

    public required FormField Deals { get; init; }

    public required FormField TalkMinutes { get; init; }

    public required FormField FollowUps { get; init; }

    public required FormField List { get; init; }

    public required FormField Script { get; init; }

    /// <summary>The day as yyyy-MM-dd.</summary>
    public required FormField Date { get; init; }

    /// <summary>The last day that may be chosen, as yyyy-MM-dd.</summary>
    public required string MaxDate { get; init; }

    /// <summary>What the send button sends beside the fields.</summary>
    public required IReadOnlyDictionary<string, object> Submit { get; init; }

    /// <summary>What the cancel button sends.</summary>
    public required IReadOnlyDictionary<string, object> Cancel { get; init; }

    /// <summary>Whether the fields behind "more" are open: when one of them holds something.</summary>
    public bool ShowMore => Meetings.IsUsed || Deals.IsUsed || TalkMinutes.IsUsed || FollowUps.IsUsed;
}

/// <summary>A field of a form.</summary>
/// <param name="Value">What stands in it.</param>
/// <param name="Problem">What is wrong with it, and what would be right; empty when nothing is.</param>
public sealed record FormField(string Value, string Problem = "")
{
    public static readonly FormField Empty = new("");

    internal bool IsUsed => Value.Length > 0 || Problem.Length > 0;
}
