namespace OutboundKpi.Bot.Storage;

/// <summary>An activity that was decided to be sent, until it is known what became of it.</summary>
public sealed record OutboxMessage
{
    /// <summary>The number given when it was enqueued, which is its place in the order of its conversation; 0 before.</summary>
    public long Seq { get; init; }

    public required string TenantId { get; init; }

    public required string ServiceUrl { get; init; }

    /// <summary>The conversation to send to; <see langword="null"/> when the personal conversation with <see cref="MemberId"/> must first be created.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The channel's id of the person to open a conversation with; needed when <see cref="ConversationId"/> is null.</summary>
    public string? MemberId { get; init; }

    /// <summary>The activity that this one replies to, if any.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The activity whose place this one takes: the channel updates it instead of adding a message; <see langword="null"/> for a new message.</summary>
    public string? UpdatesId { get; init; }

    public required OutboxKind Kind { get; init; }

    /// <summary>The activity as UTF-8 JSON. Emptied when it has been sent or given up: the bot does not keep what it said.</summary>
    public required byte[] Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not to be sent before this instant.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>From when on it is of no use and is not sent any more, such as a reminder of yesterday; <see langword="null"/>: it is always of use.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The attempts begun, the one under the present lease included.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// Whether an earlier attempt began and nobody recorded how it ended (killed, lease run out): the channel may have it already.
    /// </summary>
    public bool Interrupted { get; init; }

    public OutboxState State { get; init; } = OutboxState.Pending;

    /// <summary>Who is sending it now. To be unique for each turn or claim, so that two of them never share a lease; <see langword="null"/>: nobody.</summary>
    public string? LeaseOwner { get; init; }

    /// <summary>When the lease runs out and others may take the message; set together with <see cref="LeaseOwner"/>.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>The id that the channel gave it; <see langword="null"/> until sent, and where the channel tells none.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The error of the last attempt that failed.</summary>
    public string? ErrorCode { get; init; }
}
