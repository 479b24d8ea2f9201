using System.Data.Common;

namespace OutboundKpi.Bot.Storage;

/// <summary>One change that a turn decided on. It says what to do; an engine does it, with the turn's other writes, in one transaction.</summary>
public abstract record Write
{
    /// <summary>The one statement that makes the change, the same text for each engine.</summary>
    internal abstract Statement Statement { get; }

    /// <summary>What it means when the statement changes no row; <see langword="null"/> when that is as good as done.</summary>
    internal virtual ConflictKind? WhenUnchanged => null;

    /// <summary>Takes a row of the statement's RETURNING clause into the receipt of the commit.</summary>
    internal virtual void Read(DbDataReader row, CommitReceipt receipt)
    {
    }
}
