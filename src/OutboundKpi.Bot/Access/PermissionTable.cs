using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Dialogs.Design;
using OutboundKpi.Bot.Dialogs.Money;
using OutboundKpi.Bot.Dialogs.Outcomes;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Memos;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Access;

/// <summary>Who may do what: every command, verb and dialog of the bot, once. Whoever adds one adds its row, or the bot does not start.</summary>
/// <remarks>
/// A row says who may do it at all. In which team they may is asked of <see cref="TeamAccess"/> by whatever takes a team from a button or a text.
/// <c>docs/access.md</c> holds the same table.
/// </remarks>
public static class PermissionTable
{
    private const Who Leads = Who.Supervisor;
    private const Who LeadsOrManages = Who.Supervisor | Who.Manager;
    private const Who InATeam = Who.Operator | Who.Supervisor;

    /// <summary>The rows, by feature.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Command("help", Who.Everyone),
        Permission.Command("cancel", Who.Everyone),
        Permission.Command("language", Who.Everyone),
        Permission.Command("kpi", Who.Everyone),
        Permission.Command("why", Who.Everyone),
        Permission.Command("today", Who.Everyone),
        Permission.Command("week", Who.Everyone),
        Permission.Command("month", Who.Everyone),

        // The button that stands for a command is asked about as that command.
        Permission.Verb(CardButton.CommandVerb, "help", Who.Everyone),

        // One's own reports only, so nothing in a payload can reach further.
        Permission.Command("report", Who.Everyone),
        Permission.Command("correct", Who.Everyone),
        Permission.Command("withdraw", Who.Everyone),
        Permission.Verb(ReportVerbs.Submit, "report", Who.Everyone),
        Permission.Verb(ReportVerbs.Correct, "correct", Who.Everyone),
        Permission.Verb(ReportVerbs.Add, "report", Who.Everyone),
        Permission.Verb(ReportVerbs.Fill, "report", Who.Everyone),
        Permission.Verb(ReportVerbs.Withdraw, "withdraw", Who.Everyone),
        Permission.Verb(ReportVerbs.Restore, "withdraw", Who.Everyone),
        Permission.Dialog("report", "report", Who.Everyone),

        // One's own, or a member's of a team that the sender leads, which is asked where the person is named.
        Permission.Command("off", Who.Everyone),
        Permission.Command("resume", Who.Everyone),
        Permission.Command("pause", Who.Everyone),
        Permission.Verb(AbsenceVerbs.Record, "off", Who.Everyone),
        Permission.Verb(AbsenceVerbs.Withdraw, "off", Who.Everyone),

        // Nobody reads another's.
        Permission.Command("memo", Who.Everyone),
        Permission.Verb(MemoVerbs.Show, "memo", Who.Everyone),
        Permission.Verb(MemoVerbs.Remove, "memo", Who.Everyone),

        // Whom a round asks is asked where the round is named; what follows the word may be a supervisor's, which is asked with the verb of it.
        Permission.Command("retro", Who.Everyone),
        Permission.Verb(RetroVerbs.Open, "retro", Who.Everyone),
        Permission.Verb(RetroVerbs.Answer, "retro", Who.Everyone),
        Permission.Verb(RetroVerbs.Type, "retro", Who.Everyone),
        Permission.Dialog("retro", "retro", Who.Everyone),
        Permission.Verb(RetroVerbs.Show, "retro", LeadsOrManages),
        Permission.Verb(RetroVerbs.Result, "retro", LeadsOrManages),
        Permission.Verb(RetroVerbs.Start, "retro", Leads),
        Permission.Verb(RetroVerbs.Extend, "retro", Leads),
        Permission.Verb(RetroVerbs.Close, "retro", Leads),
        Permission.Verb(RetroVerbs.Cancel, "retro", Leads),

        // What follows the word may be a report ("結果：架電80"), which everybody may send; whose outcomes is asked where they are read.
        Permission.Command("outcomes", Who.Everyone),
        Permission.Verb(OutcomeVerbs.Open, "outcomes", InATeam),
        Permission.Verb(OutcomeVerbs.Submit, "outcomes", InATeam),
        Permission.Verb(OutcomeVerbs.Rates, "outcomes", InATeam | Who.Manager),
        Permission.Dialog("outcomes", "outcomes", InATeam),

        Permission.Command("lists", LeadsOrManages),
        Permission.Command("scripts", LeadsOrManages),
        Permission.Command("comparison", Leads),
        Permission.Verb(ComparisonVerbs.Show, "scripts", LeadsOrManages),
        Permission.Verb(ComparisonVerbs.Plan, "comparison", Leads),
        Permission.Verb(ComparisonVerbs.Preview, "comparison", Leads),
        Permission.Verb(ComparisonVerbs.Start, "comparison", Leads),
        Permission.Verb(ComparisonVerbs.Stop, "comparison", Leads),
        Permission.Dialog("comparison", "comparison", Leads),

        Permission.Command("costs", LeadsOrManages),
        Permission.Verb(MoneyVerbs.Show, "costs", LeadsOrManages),
        Permission.Verb(MoneyVerbs.Submit, "costs", Leads),

        Permission.Command("diagnose", LeadsOrManages),

        Permission.Command("design", Leads),
        Permission.Verb(DesignVerbs.Open, "design", Leads),
        Permission.Verb(DesignVerbs.Answer, "design", Leads),
        Permission.Verb(DesignVerbs.Go, "design", Leads),
        Permission.Verb(DesignVerbs.Overview, "design", Leads),
        Permission.Verb(DesignVerbs.Preview, "design", Leads),
        Permission.Verb(DesignVerbs.Difference, "design", Leads),
        Permission.Verb(DesignVerbs.Activate, "design", Leads),
        Permission.Dialog(DesignDialog.DialogName, "design", Leads),

        Permission.Command("history", Who.Everyone),
        Permission.Verb(PlanVerbs.Versions, "history", InATeam | Who.Manager),
        Permission.Verb(PlanVerbs.Version, "history", InATeam | Who.Manager),
        Permission.Verb(PlanVerbs.Undo, "history", Leads),
        Permission.Command("question", Who.Everyone),
        Permission.Verb(PlanVerbs.Read, "question", InATeam),
        Permission.Verb(PlanVerbs.Ask, "question", InATeam),
        Permission.Command("sharing", Leads),
        Permission.Verb(PlanVerbs.Status, "sharing", Leads),
        Permission.Verb(PlanVerbs.Question, "sharing", Leads),
        Permission.Verb(PlanVerbs.Answer, "sharing", Leads),

        Permission.Command("settings", Leads),
        Permission.Verb(SettingsVerbs.Open, "settings", Leads),
        Permission.Verb(SettingsVerbs.Save, "settings", Leads),
        Permission.Verb(RemoveRuleVerb.Name, "settings", Leads),

        Permission.Command("members", LeadsOrManages | Who.Founder),
        Permission.Verb(MemberVerbs.Show, "members", LeadsOrManages),
        Permission.Verb(MemberVerbs.Outside, "members", LeadsOrManages),
        Permission.Verb(MemberVerbs.Person, "members", LeadsOrManages),
        Permission.Verb(MemberVerbs.Change, "members", LeadsOrManages),
        Permission.Verb(MemberVerbs.Managers, "members", Who.Manager),
        Permission.Verb(MemberVerbs.Manager, "members", Who.Manager),
        Permission.Verb(MemberVerbs.Claim, "members", Who.Founder),
    ];
}
