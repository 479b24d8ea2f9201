using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Money;

/// <summary>Shows what a team's month cost, and takes what its supervisor says about it.</summary>
public sealed class MoneyConversation(MoneyBook book, MoneyCards cards, TeamAccess access)
{
    /// <summary>Shows a month of a team.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> for none.</param>
    /// <param name="month">The month; <see langword="null"/> for the last that is over.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowAsync(TurnContext turn, string? wanted, Month? month, CancellationToken cancellationToken)
    {
        var shown = month is { } named && named <= Month.Of(turn.Today) ? named : Month.Of(turn.Today).AddMonths(-1);
        if (await access.ChooseAsync(turn, MoneyVerbs.Show, wanted, team => MoneyCards.ShowButton(team.Name, team.TeamId, shown), cancellationToken) is not { } team)
            return;

        turn.SayPrivately(cards.Month(
            turn,
            team,
            shown,
            await book.GetAsync(turn.TenantId, team.TeamId, shown, cancellationToken),
            await book.GetResultsAsync(turn.TenantId, team.TeamId, shown, turn.Today, cancellationToken)));
    }

    /// <summary>Takes what was typed about a month.</summary>
    public async ValueTask HearAsync(TurnContext turn, Month month, MonthMoney said, CancellationToken cancellationToken)
    {
        var teams = turn.LedTeams.ToList();
        if (teams.Count == 1)
            await TakeAsync(turn, teams[0], month, said, nonce: "", cancellationToken);
        else if (teams.Count == 0)
            await access.RefuseAsync(turn, MoneyVerbs.Submit, teamId: null, subject: "", cancellationToken);
        else
            turn.Say(cards.Refusal(turn.Texts, "money.useTheForm"));
    }

    /// <summary>Takes a form.</summary>
    public async ValueTask SubmitAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        var (cost, hours, revenue) = (FormValues.Text(data, "cost"), FormValues.Text(data, "hours"), FormValues.Text(data, "yenPerDeal"));
        if (await access.FindAsync(turn, MoneyVerbs.Submit, FormValues.Text(data, "team"), cancellationToken) is not { } team)
            return;

        if (!Month.TryParse(FormValues.Text(data, "month"), out var month) || month > Month.Of(turn.Today))
            month = Month.Of(turn.Today).AddMonths(-1);

        if (!MoneyReader.TryReadField(cost, out var costYen) || !MoneyReader.TryReadField(hours, out var hoursWorked)
            || !MoneyReader.TryReadField(revenue, out var yenPerDeal) || hoursWorked > int.MaxValue)
        {
            turn.SayPrivately(cards.Again(turn, team, month, cost, hours, revenue));
            return;
        }

        await TakeAsync(turn, team, month, new(costYen, (int?)hoursWorked, yenPerDeal), FormValues.Text(data, "nonce"), cancellationToken);
    }

    private async ValueTask TakeAsync(TurnContext turn, Team team, Month month, MonthMoney said, string nonce, CancellationToken cancellationToken)
    {
        var before = await book.GetAsync(turn.TenantId, team.TeamId, month, cancellationToken);
        var now = before.OverriddenBy(said);
        turn.SpentNonce = nonce.Length > 0 ? nonce : null;
        if (now != before)
        {
            turn.Save(new AppendTeamMoney(new()
            {
                TenantId = turn.TenantId,
                TeamId = team.TeamId,
                Month = month.ToString(),
                CostYen = now.CostYen,
                Hours = now.Hours,
                YenPerDeal = now.YenPerDeal,
                RecordedAt = turn.Now,
                RecordedBy = turn.Person.PersonId,
            }));
        }

        var results = await book.GetResultsAsync(turn.TenantId, team.TeamId, month, turn.Today, cancellationToken);
        turn.SayPrivately(cards.Month(turn, team, month, now, results, turn.Texts["money.taken"]));
    }
}
