using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Diagnosis;

namespace OutboundKpi.Bot.Commands;

/// <summary>
/// What a team's numbers say: what changed since when, how sure that is, and what to do. For the supervisor of the team; a manager is told the same
/// without what is about single operators.
/// </summary>
public sealed class DiagnoseCommand(TeamHistoryReader histories, PeopleStore people, PlanBook plans, DiagnosisCards diagnoses, CardBook cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "diagnose";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["診断", "diagnose", "diagnosis"];

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var led = turn.LedTeams.ToList();
        IReadOnlyList<Team> teams = turn.IsManager ? await people.GetTeamsAsync(turn.TenantId, cancellationToken) : led;
        if (teams.Count == 0)
        {
            turn.Say(Notices.Of(cards, turn.Texts, turn.Texts["today.noTeams"]));
            return;
        }

        foreach (var team in teams)
        {
            var history = await histories.ReadAsync(team, turn.Today, cancellationToken);
            var members = await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken);
            var names = members.ToDictionary(member => member.Person.PersonId, member => member.Person.Name, StringComparer.Ordinal);
            var diagnosis = TeamDiagnosis.Of(history);
            turn.SayPrivately(diagnoses.Team(
                turn.Texts,
                team.Name,
                history,
                led.Exists(one => one.TeamId == team.TeamId) ? diagnosis : DiagnosisCards.WithoutPersons(diagnosis),
                person => names.GetValueOrDefault(person, person),
                (await plans.InForceAsync(team, turn.Today, cancellationToken))?.Plan,
                led.Exists(one => one.TeamId == team.TeamId)));
        }
    }
}
