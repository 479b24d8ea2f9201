namespace OutboundKpi.Bot.Memos;

/// <summary>The verbs of the buttons about memos.</summary>
public static class MemoVerbs
{
    /// <summary>Shows the next of one's own memos.</summary>
    public const string Show = "memo.show";

    /// <summary>Throws one away.</summary>
    public const string Remove = "memo.remove";
}
