using System.Globalization;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Summaries;

namespace OutboundKpi.Bot.Commands;

/// <summary>The counts of today: one's own; for a supervisor the team's, for a manager those of all teams. In a group they go to the personal chat.</summary>
public sealed class TodayCommand(ReportBook book, ReportCards cards, ReportStore reports, PeopleStore people) : ICommand
{
    /// <inheritdoc/>
    public string Key => "today";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["今日", "本日", "today"];

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        IReadOnlyList<Team> teams = turn.IsManager ? await people.GetTeamsAsync(turn.TenantId, cancellationToken) : [.. turn.LedTeams];
        var heading = turn.Texts.Format("today.heading", ("day", turn.Texts.Day(turn.Today)));
        if (turn.IsManager || teams.Count > 0)
            turn.SayPrivately(cards.Teams(turn.Texts, heading, await SectionsAsync(turn, teams, cancellationToken)));

        if (turn.ReportingTeam is null && (turn.IsManager || teams.Count > 0))
            return;

        var day = await book.LoadAsync(turn, turn.Today, cancellationToken);
        CardButton[] buttons = day.Entries.Count == 0
            ? [CardButton.ForCommand(turn.Texts["today.report"], "report")]
            : [CardButton.ForCommand(turn.Texts["report.correct"], "correct")];
        turn.SayPrivately(cards.Day(turn, day, heading, buttons));
    }

    private async ValueTask<IReadOnlyList<DaySection>> SectionsAsync(TurnContext turn, IReadOnlyList<Team> teams, CancellationToken cancellationToken)
    {
        var sections = new List<DaySection>(teams.Count);
        foreach (var team in teams)
        {
            var entries = await reports.GetTeamDayAsync(turn.TenantId, team.TeamId, turn.Today, asOf: null, cancellationToken);
            var members = await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken);
            var operators = members.Count(member => member.Role == Role.Operator);
            var reported = entries.Select(entry => entry.PersonId).Distinct().Count();
            var total = CountWords.Write(turn.Texts, CountWords.Sum(entries));
            var isHidden = reported is > 0 and < TeamSummary.FewestInATotal && TeamAccess.SeesTotalsOnly(turn, team);
            sections.Add(new(
                team.Name,
                turn.Texts.Format(
                    isHidden ? "today.teamTooFew" : "today.teamReported",
                    ("reported", Number(reported)),
                    ("members", Number(Math.Max(operators, reported))),
                    ("fewest", Number(TeamSummary.FewestInATotal))),
                total.Length == 0 || isHidden ? [] : [new("", total)]));
        }

        return sections;

        static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
