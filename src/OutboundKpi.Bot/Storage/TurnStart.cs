namespace OutboundKpi.Bot.Storage;

/// <summary>Everything that a turn starts from, as of one moment.</summary>
public sealed record TurnStart
{
    /// <summary>The sender; <see langword="null"/> when the bot has not met this person.</summary>
    public required Person? Person { get; init; }

    /// <summary>The conversation as last saved; <see langword="null"/> when it is new.</summary>
    public required Conversation? Conversation { get; init; }

    /// <summary>The sender's roles, by team.</summary>
    public required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>The sender's teams, by id.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>The sender's dialog in this conversation.</summary>
    public required DialogState Dialog { get; init; }

    /// <summary>The earlier handling of this very activity; <see langword="null"/> when it is new.</summary>
    public required SeenActivity? Seen { get; init; }
}
