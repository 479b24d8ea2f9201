using System.Globalization;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>Makes a draft the team's plan: when nothing is missing, nothing that was asked back is open, and nobody was faster.</summary>
public sealed class DesignActivation(DesignBook book, DesignNavigation navigation, DesignCards cards, PlanSharing sharing)
{
    /// <summary>Decides, and puts the version into the turn.</summary>
    /// <param name="scene">The draft as it stands.</param>
    /// <param name="onTopOf">The version that the person has seen to be newer than what the draft was begun from; <see langword="null"/> for none.</param>
    /// <param name="nonce">The mark of the card whose button was pressed; empty for a typed word.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask<ActivationOutcome> ActivateAsync(DesignScene scene, int? onTopOf, string nonce, CancellationToken cancellationToken)
    {
        if (navigation.FirstWrong(scene) is { } wrong)
            return new ActivationOutcome.NotYet(wrong);

        if (DesignConcerns.AsksOf(scene, DesignStep.Confirm).Count > 0 || DesignPlanner.Build(scene) is not { } plan)
            return new ActivationOutcome.NotYet(scene.Draft.At(DesignStep.Confirm));

        var newest = await book.FindNewestAsync(scene.Team, cancellationToken);
        if (newest is not null && newest.Version != (onTopOf ?? scene.Draft.BaseVersion))
            return new ActivationOutcome.Overtaken(newest.Version);

        var turn = scene.Turn;
        var version = new PlanVersion
        {
            TenantId = turn.TenantId,
            TeamId = scene.Team.TeamId,
            Version = (newest?.Version ?? 0) + 1,
            EffectiveFrom = ConfirmQuestion.DayOf(scene)!.Value,
            Plan = plan,
            Why = scene.Draft.Why,
            Origin = PlanOrigin.Design,
            DecidedBy = turn.Person.PersonId,
            DecidedAt = turn.Now,
        };
        turn.SpentNonce = nonce.Length > 0 ? nonce : null;
        turn.Save(new AppendPlan(version));
        TeamAccess.Audit(turn, DesignVerbs.Activate, scene.Team.TeamId, "", newest is null ? null : NumberOf(newest), NumberOf(version));
        turn.Save(new RemovePlanDraft(turn.TenantId, scene.Team.TeamId, turn.Person.PersonId));
        var shared = await sharing.ShareAsync(turn, version, newest, cancellationToken);
        turn.SayPrivately(cards.Activated(scene, version, shared));
        return new ActivationOutcome.Activated();
    }

    private static string NumberOf(PlanVersion version) => version.Version.ToString(CultureInfo.InvariantCulture);
}
