using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>
/// The design's questions as far as they are answered by typing. What was answered is in the draft, so a question is found again after days; a
/// message that is clearly a report goes on being one.
/// </summary>
public sealed class DesignDialog(
    DesignBook book, DesignCards cards, DesignNavigation navigation, DesignActivation activation, ReportIntake reports, Lazy<CommandList> commands)
    : Dialog<TurnContext, DesignState>
{
    /// <summary>The name under which a waiting question is saved.</summary>
    public const string DialogName = "design";

    /// <inheritdoc/>
    public override string Name => DialogName;

    /// <summary>After half a day a message is not taken for the answer any more; the draft stays, and its cards go on working.</summary>
    public override TimeSpan Lifetime => TimeSpan.FromHours(12);

    /// <inheritdoc/>
    protected override JsonTypeInfo<DesignState> StateType => DesignJson.Default.DesignState;

    /// <summary>The team whose design a question belongs to; <see langword="null"/> when the state is of a shape that is not known any more.</summary>
    public static string? TeamOf(DialogFrame frame) =>
        frame.State.ValueKind == JsonValueKind.Object && frame.State.TryGetProperty("teamId", out var team) && team.ValueKind == JsonValueKind.String ? team.GetString() : null;

    /// <inheritdoc/>
    public override async ValueTask AskAsync(TurnContext turn, string step, DesignState state, CancellationToken cancellationToken)
    {
        if (await SceneAsync(turn, state, cancellationToken) is not { } scene)
            return;

        if (state.View == DesignView.Question)
            turn.SayPrivately(cards.Question(scene, navigation.Of(scene.Draft.Step), state));
        else if (state.View == DesignView.Overview)
            turn.SayPrivately(cards.Overview(scene, navigation));
        else if (state.View == DesignView.Resume)
            turn.SayPrivately(cards.Resume(turn.Texts, scene.Team, scene.Draft));
        else if (state.View == DesignView.Anew)
            turn.SayPrivately(cards.Anew(turn.Texts, scene.Team, scene.Draft));
        else if (await book.FindNewestAsync(scene.Team, cancellationToken) is { } newest)
            turn.SayPrivately(await OtherAsync(scene, state.View, newest, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async ValueTask<DialogStep<DesignState>> OnAnswerAsync(
        TurnContext turn, string step, DesignState state, DialogAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is not DialogAnswer.Typed typed || await SceneAsync(turn, state, cancellationToken) is not { } scene)
            return NotAnAnswer();

        return Move(scene, navigation.Read(scene, typed.Text))
            ?? await DecideAsync(scene, state, typed.Text, cancellationToken)
            ?? Hear(scene, step, state, typed.Text);
    }

    private DialogStep<DesignState>? Move(DesignScene scene, DesignMove? move)
    {
        switch (move)
        {
            case DesignMove.Back:
                return Keep(scene, navigation.Previous(scene), isRetry: false);
            case DesignMove.Next:
                var (next, isRetry) = navigation.Advance(scene);
                return Keep(scene, next, isRetry);
            case DesignMove.To to:
                return Keep(scene, scene.Draft.At(to.Step) with { ItemIndex = 0 }, isRetry: false);
            case DesignMove.Overview:
                return Show(scene, DesignView.Overview);
            default:
                return null;
        }
    }

    // The words that decide: to go on or to begin anew, to make it the plan, to do so although somebody was faster, to see the difference first.
    private async ValueTask<DialogStep<DesignState>?> DecideAsync(DesignScene scene, DesignState state, string text, CancellationToken cancellationToken)
    {
        var isAskedToDiscard = state.View == DesignView.Anew;
        if ((state.View == DesignView.Resume || isAskedToDiscard) && Is(scene, "design.continueWords", text))
            return Show(scene, DesignView.Question);

        if (state.View == DesignView.Resume && Is(scene, "design.anewWords", text))
            return Show(scene, DesignView.Anew);

        if (isAskedToDiscard && Is(scene, "design.situation.noWords", text))
            return Show(scene, DesignView.Question);

        if (isAskedToDiscard && (Is(scene, "design.anewWords", text) || Is(scene, "design.situation.yesWords", text)))
            return Keep(scene, DesignDrafts.Begin(scene.Texts, scene.Team.Kpis, await book.FindNewestAsync(scene.Team, cancellationToken)), isRetry: false, "design.begun");

        var wasOvertaken = state.View is DesignView.Overtaken or DesignView.Difference;
        if (wasOvertaken && Is(scene, "design.differenceWords", text))
            return Show(scene, DesignView.Difference, state.Seen);

        var overwrites = wasOvertaken && Is(scene, "design.overwriteWords", text);
        if (!overwrites && !(scene.Draft.Step == DesignStep.Confirm && Is(scene, "design.activateWords", text)))
            return null;

        int? onTopOf = overwrites ? state.Seen : null;
        return await activation.ActivateAsync(scene, onTopOf, nonce: "", cancellationToken) switch
        {
            ActivationOutcome.NotYet notYet => Keep(scene, notYet.Draft, isRetry: true, "design.notYet"),
            ActivationOutcome.Overtaken overtaken => Show(scene, DesignView.Overtaken, overtaken.By),
            _ => Finish(),
        };
    }

    private DialogStep<DesignState> Hear(DesignScene scene, string step, DesignState state, string text)
    {
        var question = navigation.Of(scene.Draft.Step);
        var isForSomebodyElse = IsForSomebodyElse(scene.Turn, text);
        if (isForSomebodyElse && !question.ReadsNumbers)
            return NotAnAnswer();

        if (question.Hear(scene, text) is not { } heard)
            return isForSomebodyElse ? NotAnAnswer() : Ask(step, state with { View = DesignView.Question, NoteKey = question.UnreadKey });

        var (draft, isRetry) = navigation.Advance(scene with { Draft = heard });
        return Keep(scene, draft, isRetry);
    }

    private async ValueTask<DesignScene?> SceneAsync(TurnContext turn, DesignState state, CancellationToken cancellationToken) =>
        turn.LedTeams.FirstOrDefault(team => team.TeamId == state.TeamId) is { } team
        && await book.FindDraftAsync(turn, team.TeamId, cancellationToken) is { } draft
            ? await book.SceneAsync(turn, team, draft, cancellationToken)
            : null;

    private async ValueTask<Reply> OtherAsync(DesignScene scene, DesignView view, Storage.PlanVersion newest, CancellationToken cancellationToken)
    {
        var name = await book.NameOfAsync(scene.Turn.TenantId, newest.DecidedBy, cancellationToken);
        return view == DesignView.Difference ? cards.Difference(scene, newest, name) : cards.Overtaken(scene, newest, name);
    }

    // A clear report, a question about a KPI, bare numbers: they are not lost in a field of words.
    private bool IsForSomebodyElse(TurnContext turn, string text) =>
        commands.Value.Understand(text) is not null || reports.IsClear(turn, text) || !text.Any(char.IsLetter);

    private static bool Is(DesignScene scene, string key, string text) =>
        scene.Texts.List(key).Contains(text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('。', '.', '!'), StringComparer.OrdinalIgnoreCase);

    private static DialogStep<DesignState> Show(DesignScene scene, DesignView view, int? seen = null) =>
        Ask(scene.Draft.Step.ToString(), new() { TeamId = scene.Team.TeamId, View = view, Seen = seen });

    private static DialogStep<DesignState> Keep(DesignScene scene, DesignDraft draft, bool isRetry, string noteKey = "")
    {
        DesignBook.Keep(scene.Turn, scene.Team.TeamId, draft);
        return Ask(draft.Step.ToString(), new() { TeamId = scene.Team.TeamId, IsRetry = isRetry, NoteKey = noteKey });
    }
}
