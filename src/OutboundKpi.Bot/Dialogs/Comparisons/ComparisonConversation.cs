using System.Globalization;
using System.Text;
using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Comparisons;

/// <summary>Shows lists and scripts side by side, and leads a supervisor from the plan of a comparison to its end.</summary>
public sealed class ComparisonConversation(
    ComparisonBook book, ComparisonCards cards, TeamAccess access, ComparisonDialog dialog, ComparisonStarting starting, DialogEngine<TurnContext> engine)
{
    /// <summary>Shows a team's lists or scripts.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="factor">Lists or scripts.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowAsync(TurnContext turn, StratumFactor factor, string? wanted, CancellationToken cancellationToken)
    {
        if (await access.ChooseAsync(turn, ComparisonVerbs.Show, wanted, team => ComparisonCards.ShowButton(team.Name, team.TeamId, factor), cancellationToken) is not { } team)
            return;

        var rows = await book.ReadRecentAsync(turn.TenantId, team.TeamId, turn.Today, cancellationToken);
        var last = await book.FindLastAsync(turn.TenantId, team.TeamId, factor, cancellationToken);
        turn.SayPrivately(cards.Levels(turn, team, factor, rows, last));
    }

    /// <summary>Shows the planned comparisons of the teams that the sender leads.</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> ShowPlannedAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var found = false;
        foreach (var team in turn.LedTeams)
        {
            foreach (var factor in Enum.GetValues<StratumFactor>())
            {
                if (await book.FindLastAsync(turn.TenantId, team.TeamId, factor, cancellationToken) is not { } comparison)
                    continue;

                found = true;
                var rows = await book.ReadAsync(turn.TenantId, team.TeamId, comparison.Days, cancellationToken);
                turn.SayPrivately(cards.Standing(turn, comparison, rows, turn.Today > comparison.ToDate ? "comparison.overHeading" : "comparison.runningHeading"));
            }
        }

        return found;
    }

    /// <summary>Opens the form of a plan; the two that are used most stand in it where nothing else was said.</summary>
    public async ValueTask PlanAsync(TurnContext turn, ComparisonPlanState plan, CancellationToken cancellationToken)
    {
        if (!await IsFreeAsync(turn, ComparisonVerbs.Plan, plan, cancellationToken))
            return;

        var levels = ComparisonBook.Appointments(await book.ReadRecentAsync(turn.TenantId, plan.TeamId, turn.Today, cancellationToken), plan.Factor).Levels;
        var filled = plan.First.Length > 0 || plan.Second.Length > 0
            ? plan
            : plan with { First = levels.Count > 1 ? levels[1].Name : "", Second = levels.Count > 0 ? levels[0].Name : "" };
        turn.Dialogs = await engine.BeginAsync(turn, turn.Dialogs, dialog, ComparisonDialog.Fill, filled, cancellationToken);
    }

    /// <summary>Shows what a plan takes, before anything starts; or the form again with what is wrong.</summary>
    public async ValueTask PreviewAsync(TurnContext turn, ComparisonPlanState plan, CancellationToken cancellationToken)
    {
        if (!await IsFreeAsync(turn, ComparisonVerbs.Preview, plan, cancellationToken))
            return;

        var (checkedPlan, size) = await starting.CheckAsync(turn, plan, cancellationToken);
        turn.Dialogs = await engine.BeginAsync(
            turn, turn.Dialogs, dialog, size is null ? ComparisonDialog.Fill : ComparisonDialog.Confirm, checkedPlan with { Nonce = Nonce.New() }, cancellationToken);
    }

    /// <summary>Starts a comparison whose sample was shown.</summary>
    public async ValueTask StartAsync(TurnContext turn, ComparisonPlanState plan, CancellationToken cancellationToken)
    {
        if (!await IsFreeAsync(turn, ComparisonVerbs.Start, plan, cancellationToken))
            return;

        if (await starting.StartAsync(turn, plan, cancellationToken) is { } again)
            turn.Dialogs = await engine.BeginAsync(turn, turn.Dialogs, dialog, ComparisonDialog.Fill, again, cancellationToken);
        else
            turn.Dialogs = turn.Dialogs.Without(dialog.Name);
    }

    /// <summary>Gives up a comparison that runs.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">Which one; <see langword="null"/> for the only one.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask StopAsync(TurnContext turn, string? id, CancellationToken cancellationToken)
    {
        var running = new List<Comparison>();
        foreach (var team in turn.LedTeams)
        {
            foreach (var factor in Enum.GetValues<StratumFactor>())
            {
                if (await book.FindLastAsync(turn.TenantId, team.TeamId, factor, cancellationToken) is { } comparison
                    && comparison.IsRunning(turn.Today) && (id is null || comparison.ComparisonId == id))
                {
                    running.Add(comparison);
                }
            }
        }

        if (id is not null && running.Count == 0 && !await IsOursAsync(turn, id, cancellationToken))
        {
            await access.RefuseAsync(turn, ComparisonVerbs.Stop, teamId: null, id, cancellationToken);
            return;
        }

        switch (running)
        {
            case []:
                turn.Say(cards.Say(turn.Texts, turn.Texts["comparison.nothingRuns"]));
                break;
            case [var only]:
                turn.Save(new CancelComparison(turn.TenantId, only.TeamId, only.ComparisonId, turn.Now, turn.Person.PersonId));
                turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["comparison.stopped"], ComparisonCards.ShowButton(turn.Texts["comparison.showLevels"], only.TeamId, only.Factor)));
                break;
            default:
                turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["comparison.whichStop"], [.. running.Select(one => ComparisonCards.StopButton(turn.Texts, one) with { Title = $"{one.First} / {one.Second}" })]));
                break;
        }
    }

    private async ValueTask<bool> IsOursAsync(TurnContext turn, string id, CancellationToken cancellationToken)
    {
        foreach (var team in turn.LedTeams)
        {
            if (await book.HasAsync(turn.TenantId, team.TeamId, id, cancellationToken))
                return true;
        }

        return false;
    }

    /// <summary>A plan as a button or form sends it; its team is one that the sender may only name.</summary>
    public static ComparisonPlanState Read(JsonElement data) => new()
    {
        Nonce = FormValues.Text(data, "nonce"),
        TeamId = FormValues.Text(data, "team"),
        Factor = FormValues.Choice<StratumFactor>(data, "factor") ?? StratumFactor.Script,
        First = FormValues.Text(data, "first"),
        Second = FormValues.Text(data, "second"),
        Design = FormValues.Choice<ComparisonDesign>(data, "design") ?? ComparisonDesign.AlternatingWeeks,
        Lift = ReadLift(FormValues.Text(data, "lift")),
    };

    // A button says none; what is no number is asked about, as 0 is.
    private static int ReadLift(string text)
    {
        var said = text.Normalize(NormalizationForm.FormKC).TrimEnd('%', ' ');
        return said.Length == 0 ? ComparisonPlanState.UsualLift : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var lift) ? lift : 0;
    }

    // Only who leads the team plans for it, and one comparison of a factor at a time: two would be taken for each other's effect.
    private async ValueTask<bool> IsFreeAsync(TurnContext turn, string verb, ComparisonPlanState plan, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, verb, plan.TeamId, cancellationToken) is null)
            return false;

        if (await book.FindLastAsync(turn.TenantId, plan.TeamId, plan.Factor, cancellationToken) is not { } last || !last.IsRunning(turn.Today))
            return true;

        var rows = await book.ReadAsync(turn.TenantId, plan.TeamId, last.Days, cancellationToken);
        turn.SayPrivately(cards.Standing(turn, last, rows, "comparison.alreadyRunning"));
        return false;
    }
}
