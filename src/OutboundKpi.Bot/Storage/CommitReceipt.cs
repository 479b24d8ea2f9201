namespace OutboundKpi.Bot.Storage;

/// <summary>What the writes of one commit gave back, gathered while they are applied.</summary>
internal sealed class CommitReceipt
{
    private readonly List<long> _reportSeqs = [];
    private readonly List<EnqueuedMessage> _enqueued = [];

    public void Add(long reportSeq) => _reportSeqs.Add(reportSeq);

    public void Add(EnqueuedMessage message) => _enqueued.Add(message);

    public CommitResult.Committed ToCommitted() => new(_reportSeqs, _enqueued);
}
