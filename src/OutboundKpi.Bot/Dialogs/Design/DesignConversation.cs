using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>Leads a supervisor through the design of the team's plan by the buttons of its cards; typed answers are the dialog's.</summary>
public sealed class DesignConversation(
    DesignBook book, DesignCards cards, TeamAccess access, DesignDialog dialog, DesignNavigation navigation, DesignActivation activation, DialogEngine<TurnContext> engine)
{
    /// <summary>Opens the design: a new one, or the choice to go on where one stopped.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> for none.</param>
    /// <param name="way">Whether to go on with what is kept or to begin anew; <see langword="null"/> to ask where there is something kept.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask OpenAsync(TurnContext turn, string? wanted, DesignWay? way, CancellationToken cancellationToken)
    {
        if (await access.ChooseAsync(turn, DesignVerbs.Open, wanted, team => DesignCards.OpenButton(team.Name, team), cancellationToken) is not { } team)
            return;

        // Typed answers are heard where the question was asked, and the questions are for the supervisor alone.
        if (!turn.IsPersonal)
        {
            turn.SayPrivately(cards.Beginning(turn.Texts, team));
            return;
        }

        var kept = await book.FindDraftAsync(turn, team.TeamId, cancellationToken);
        if (kept is not null && way is null or DesignWay.Anew)
        {
            await ShowAsync(turn, kept, new() { TeamId = team.TeamId, View = way is null ? DesignView.Resume : DesignView.Anew }, cancellationToken);
            return;
        }

        if (kept is null || way == DesignWay.Discard)
        {
            var newest = await book.FindNewestAsync(team, cancellationToken);
            kept = DesignDrafts.Begin(turn.Texts, team.Kpis, newest);
            DesignBook.Keep(turn, team.TeamId, kept);
            await ShowAsync(turn, kept, new() { TeamId = team.TeamId, NoteKey = newest is null ? "design.begun" : "design.begunFromPlan" }, cancellationToken);
        }
        else
        {
            await ShowAsync(turn, kept, new() { TeamId = team.TeamId }, cancellationToken);
        }
    }

    /// <summary>Opens the design as a button asks.</summary>
    public ValueTask OpenAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) => OpenAsync(
        turn, FormValues.Text(data, "team") is { Length: > 0 } team ? team : null, FormValues.Choice<DesignWay>(data, "way"), cancellationToken);

    /// <summary>Takes the answer of a card and goes on.</summary>
    public async ValueTask AnswerAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await TakeAsync(turn, DesignVerbs.Answer, data, cancellationToken) is not { } scene)
            return;

        // A button that only changes something on the card, or reckons anew, stays there.
        var (draft, isRetry) = FormValues.Has(data, "stay")
            ? (scene.Draft, navigation.Of(scene.Draft.Step).Problems(scene).Count > 0 && scene.Draft.Step != DesignStep.Item)
            : navigation.Advance(scene);
        await KeepAsync(scene, draft, isRetry, "", cancellationToken);
    }

    /// <summary>Keeps what stands in the fields and goes to another question.</summary>
    public async ValueTask GoAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await TakeAsync(turn, DesignVerbs.Go, data, cancellationToken) is not { } scene)
            return;

        var draft = FormValues.Text(data, "to") switch
        {
            DesignNavigation.Back => navigation.Previous(scene),
            _ when FormValues.Choice<DesignStep>(data, "to") is { } step => scene.Draft.At(step) with { ItemIndex = FormValues.Number(data, "toItem") },
            _ => scene.Draft,
        };
        await KeepAsync(scene, draft, isRetry: false, "", cancellationToken);
    }

    /// <summary>Keeps what stands in the fields and shows all that was answered.</summary>
    public async ValueTask ShowAllAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await TakeAsync(turn, DesignVerbs.Overview, data, cancellationToken) is not { } scene)
            return;

        DesignBook.Keep(turn, scene.Team.TeamId, scene.Draft);
        await ShowAsync(turn, scene.Draft, new() { TeamId = scene.Team.TeamId, View = DesignView.Overview }, cancellationToken);
    }

    /// <summary>Shows in what the draft differs from what somebody else decided.</summary>
    public async ValueTask ShowDifferenceAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await TakeAsync(turn, DesignVerbs.Difference, data, cancellationToken) is { } scene)
            await ShowAsync(turn, scene.Draft, new() { TeamId = scene.Team.TeamId, View = DesignView.Difference, Seen = SeenIn(data) }, cancellationToken);
    }

    /// <summary>Shows what the operators would get, below the card.</summary>
    public async ValueTask PreviewAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await TakeAsync(turn, DesignVerbs.Preview, data, cancellationToken) is not { } scene || DesignPlanner.Build(scene) is not { } plan)
            return;

        DesignBook.Keep(turn, scene.Team.TeamId, scene.Draft);
        turn.KeepsCard = true;
        turn.SayPrivately(cards.Preview(scene, plan, await book.FindNewestAsync(scene.Team, cancellationToken)));
    }

    /// <summary>Makes the draft the team's plan.</summary>
    public async ValueTask ActivateAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await TakeAsync(turn, DesignVerbs.Activate, data, cancellationToken) is not { } scene)
            return;

        switch (await activation.ActivateAsync(scene, SeenIn(data), FormValues.Text(data, "nonce"), cancellationToken))
        {
            case ActivationOutcome.Overtaken overtaken:
                DesignBook.Keep(turn, scene.Team.TeamId, scene.Draft);
                await ShowAsync(turn, scene.Draft, new() { TeamId = scene.Team.TeamId, View = DesignView.Overtaken, Seen = overtaken.By }, cancellationToken);
                break;
            case ActivationOutcome.NotYet notYet:
                await KeepAsync(scene, notYet.Draft, isRetry: true, "design.notYet", cancellationToken);
                break;
            default:
                turn.Dialogs = turn.Dialogs.Without(dialog.Name);
                break;
        }
    }

    // What a button of a question sends: its team must be one that the sender leads, whatever the button says.
    private async ValueTask<DesignScene?> TakeAsync(TurnContext turn, string verb, JsonElement data, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, verb, FormValues.Text(data, "team"), cancellationToken) is not { } team)
            return null;

        if (await book.FindDraftAsync(turn, team.TeamId, cancellationToken) is not { } kept)
        {
            turn.SayPrivately(cards.NothingKept(turn.Texts, team));
            return null;
        }

        if (FormValues.Choice<DesignStep>(data, "step") is not { } step)
            return await book.SceneAsync(turn, team, kept, cancellationToken);

        var scene = await book.SceneAsync(turn, team, kept.At(step) with { ItemIndex = FormValues.Number(data, "item") }, cancellationToken);
        return scene with { Draft = navigation.Of(step).Take(scene, data) };
    }

    private static int? SeenIn(JsonElement data) => FormValues.Has(data, "onTopOf") ? FormValues.Number(data, "onTopOf") : null;

    private ValueTask KeepAsync(DesignScene scene, DesignDraft draft, bool isRetry, string noteKey, CancellationToken cancellationToken)
    {
        DesignBook.Keep(scene.Turn, scene.Team.TeamId, draft);
        return ShowAsync(scene.Turn, draft, new() { TeamId = scene.Team.TeamId, IsRetry = isRetry, NoteKey = noteKey }, cancellationToken);
    }

    private async ValueTask ShowAsync(TurnContext turn, DesignDraft draft, DesignState state, CancellationToken cancellationToken) =>
        turn.Dialogs = await engine.BeginAsync(turn, turn.Dialogs, dialog, draft.Step.ToString(), state, cancellationToken);
}
