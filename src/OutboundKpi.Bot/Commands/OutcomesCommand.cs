using System.Text;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Outcomes;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Commands;

/// <summary>
/// What became of appointments, credited to the day on which they were made: an operator's own, a supervisor's members' (<c>結果 佐藤 11/12 商談3</c>),
/// and the rates that come of it.
/// </summary>
public sealed class OutcomesCommand(
    OutcomeConversation conversation, OutcomeRates rates, OutcomeBook book, OutcomeCards cards, TeamAccess access, ReportConversation reports, ReportParser parser) : ICommand
{
    /// <inheritdoc/>
    public string Key => "outcomes";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["結果", "outcomes", "outcome"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var leads = turn.LedTeams.Any();
        if (arguments.Length > 0 && turn.Texts.List("outcomes.rateWords").Contains(arguments, StringComparer.OrdinalIgnoreCase))
            await ShowRatesAsync(turn, wanted: null, cancellationToken);
        else if (arguments.Length > 0)
            await HearAsync(turn, arguments, cancellationToken);
        else if (turn.ReportingTeam is not null || leads)
            await conversation.ShowOpenAsync(turn, cancellationToken);
        else
            await ShowRatesAsync(turn, wanted: null, cancellationToken);
    }

    /// <summary>Shows the rates: of a team to those who lead it or hear across teams, else of one's own appointments.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowRatesAsync(TurnContext turn, string? wanted, CancellationToken cancellationToken)
    {
        var own = turn.IsManager || turn.LedTeams.Any() ? null : turn.ReportingTeam;
        var team = wanted is null && own is not null ? own : await access.ChooseAsync(turn, OutcomeVerbs.Rates, wanted, Choice, cancellationToken);
        if (team is not null)
            await rates.ShowAsync(turn, team, ownOnly: own is not null, cancellationToken);

        CardButton Choice(Team one) => OutcomeCards.RatesButton(turn.Texts, one.TeamId) with { Title = one.Name };
    }

    private async ValueTask HearAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var (team, person, words) = await WhoseAsync(turn, arguments, cancellationToken);
        if (OutcomeReader.Read(words, turn.Now) is { } said && (said.Day is not null || !said.Counts.IsEmpty))
        {
            if (team is null && turn.LedTeams.Any())
                turn.Say(cards.Refusal(turn.Texts, "outcomes.whose"));
            else if (team is null)
                await access.RefuseAsync(turn, OutcomeVerbs.Submit, teamId: null, subject: "", cancellationToken);
            else
                await conversation.HearAsync(turn, team.TeamId, person, said, cancellationToken);
        }
        else if (!IsReport(turn, arguments) || !await reports.HearAsync(turn, arguments, isCorrection: false, cancellationToken))
        {
            turn.Say(cards.Refusal(turn.Texts, "outcomes.notUnderstood"));
        }
    }

    // "結果：架電80 接続24 アポ3" is a day's report. What names only meetings and deals is not: it would be counted on the wrong day.
    private bool IsReport(TurnContext turn, string text) =>
        parser.Read(text, ReadingContext.At(turn.Now)) is ReportReading.Understood understood
        && understood.Blocks.Any(block => block.Counts.Calls is not null || block.Counts.Connects is not null || block.Counts.Appointments is not null);

    /// <summary>The member whom a supervisor names first, by the whole name or the first part of it; else the sender.</summary>
    private async ValueTask<(Team? Team, Person Person, string Words)> WhoseAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var said = arguments.Normalize(NormalizationForm.FormKC);
        foreach (var team in turn.LedTeams)
        {
            var named = (await book.OperatorsAsync(turn, team.TeamId, cancellationToken))
                .Select(person => (Person: person, Length: LengthOfName(said, person.Name)))
                .Where(match => match.Length > 0)
                .OrderByDescending(match => match.Length)
                .ToList();

            // Two members of one family name are not guessed between.
            if (named.Count > 0 && (named.Count == 1 || named[0].Length > named[1].Length))
                return (team, named[0].Person, said[named[0].Length..].TrimStart('さ', 'ん', ' ', '　', ':', '、', ','));
        }

        return (turn.ReportingTeam, turn.Person, arguments);
    }

    private static int LengthOfName(string said, string name)
    {
        var whole = name.Normalize(NormalizationForm.FormKC);
        return new[] { whole, whole.Replace(" ", "", StringComparison.Ordinal), whole.Split(' ')[0] }
            .Where(form => form.Length > 0 && said.StartsWith(form, StringComparison.OrdinalIgnoreCase) && (said.Length == form.Length || !char.IsLetter(said[form.Length]) || said[form.Length] == 'さ'))
            .Select(form => form.Length)
            .DefaultIfEmpty(0)
            .Max();
    }
}
