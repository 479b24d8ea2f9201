using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>Stands before every command, verb and waiting dialog: lets those pass who may, refuses the others.</summary>
public sealed class AccessGate(PermissionMatrix matrix, PeopleStore people, Refusals refusals)
{
    /// <summary>Whether the sender may do this at all.</summary>
    /// <returns><see langword="false"/> when the turn has its answer: the refusal.</returns>
    public async ValueTask<bool> PassesAsync(TurnContext turn, PermissionKind kind, string key, CancellationToken cancellationToken)
    {
        var permission = matrix.Of(kind, key);
        if (await MayAsync(turn, permission.Who, cancellationToken))
            return true;

        await refusals.RefuseAsync(turn, permission, teamId: null, subject: "", cancellationToken);
        return false;
    }

    private async ValueTask<bool> MayAsync(TurnContext turn, Who who, CancellationToken cancellationToken) =>
        who.HasFlag(Who.Everyone)
        || (who.HasFlag(Who.Operator) && turn.ReportingTeam is not null)
        || (who.HasFlag(Who.Supervisor) && turn.LedTeams.Any())
        || (who.HasFlag(Who.Manager) && turn.IsManager)
        || (who.HasFlag(Who.Founder) && (await people.GetFoundedTeamsAsync(turn.TenantId, turn.Person.PersonId, cancellationToken)).Count > 0);
}
