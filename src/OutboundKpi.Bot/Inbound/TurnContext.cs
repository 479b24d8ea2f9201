using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Inbound;

/// <summary>
/// One activity being handled: who says what, where, in which language, on which day, and what was decided so far. Handlers add
/// replies and writes to it; nothing is sent or written before the whole turn is committed.
/// </summary>
public sealed class TurnContext
{
    private readonly List<Reply> _replies = [];
    private readonly List<Write> _writes = [];

    public required Activity Activity { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The sender, as stored or as this activity introduces them.</summary>
    public required Person Person { get; init; }

    /// <summary>The conversation, as stored or as this activity introduces it.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>The sender's roles.</summary>
    public required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>The sender's teams, by id.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>The reader's language. A turn that changes the language answers in the new one.</summary>
    public required Texts Texts { get; set; }

    /// <summary>The moment of the turn, in the sender's time zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The dialogs that wait; replaced as the turn leads them.</summary>
    public required DialogStack Dialogs { get; set; }

    /// <summary>The day of the turn, in the sender's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.Date);

    /// <summary>Whether nobody but the sender reads the conversation.</summary>
    public bool IsPersonal => Conversation.Kind == ConversationKind.Personal;

    /// <summary>The team that the sender reports for: the first in which they are an operator; <see langword="null"/> for somebody in no team yet.</summary>
    public Team? ReportingTeam => Teams.FirstOrDefault(team => HasRole(team, Role.Operator));

    /// <summary>Whether the sender hears across all teams of the tenant.</summary>
    public bool IsManager => Memberships.Any(m => m.Role == Role.Manager);

    /// <summary>The teams that the sender leads.</summary>
    public IEnumerable<Team> LedTeams => Teams.Where(team => HasRole(team, Role.Supervisor));

    /// <summary>The team whose settings hold for the sender: the one that they report for, else the first that they lead; <see langword="null"/> for none.</summary>
    public Team? HomeTeam => ReportingTeam ?? LedTeams.FirstOrDefault();

    /// <summary>The KPIs as the sender's team reckons them.</summary>
    public KpiCatalogue Kpis => HomeTeam?.Kpis ?? KpiCatalogue.PerConnect;

    /// <summary>The days on which the sender's team works.</summary>
    public BusinessCalendar Calendar => HomeTeam?.Calendar ?? BusinessCalendar.Default;

    /// <summary>What was decided to be said, in order.</summary>
    public IReadOnlyList<Reply> Replies => _replies;

    /// <summary>What was decided to be written, in order.</summary>
    public IReadOnlyList<Write> Writes => _writes;

    /// <summary>
    /// The form that this turn acts on, by the nonce it was rendered with; <see langword="null"/> when it acts on none. The turn's answer is
    /// remembered under it, so that a second press is answered and does nothing.
    /// </summary>
    public string? SpentNonce { get; set; }

    /// <summary>
    /// Whether the turn's answer is not kept against repetition, because what was pressed must not be told from it later. What such a turn does
    /// has to be harmless when it is done again.
    /// </summary>
    public bool LeavesNoAnswer { get; set; }

    /// <summary>Whether the pressed card stays as it is, and the answer comes below it.</summary>
    public bool KeepsCard { get; set; }

    /// <summary>Says something in the conversation.</summary>
    public void Say(Reply reply) => _replies.Add(reply);

    /// <summary>Says something that only the sender may read: in a group it goes to their personal chat.</summary>
    public void SayPrivately(Reply reply) => _replies.Add(reply with { IsPrivate = true });

    /// <summary>Decides on a write.</summary>
    public void Save(Write write) => _writes.Add(write);

    /// <summary>Takes back all that was decided: after an error only the apology is left.</summary>
    public void Forget()
    {
        _replies.Clear();
        _writes.Clear();
        SpentNonce = null;
        LeavesNoAnswer = false;
    }

    private bool HasRole(Team team, Role role) => Memberships.Any(m => m.TeamId == team.TeamId && m.Role == role);
}
