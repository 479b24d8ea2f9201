using System.Globalization;
using System.Text.Json;
using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Commands;

/// <summary>A button that records days off.</summary>
public sealed class AbsenceRecordVerb(AbsenceConversation conversation, MemberFinder finder, TeamAccess access, CardBook book) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => AbsenceVerbs.Record;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        var spans = SpansIn(FormValues.Text(data, "days"));
        if (spans.Count == 0 || spans.Any(span => span.Length > DaysReader.LongestDays))
        {
            turn.KeepsCard = true;
            turn.Say(Notices.UnknownButton(book, turn.Texts));
        }
        else if (await finder.FindByIdAsync(turn, FormValues.Text(data, "person"), cancellationToken) is not { } person)
        {
            await access.RefuseAsync(turn, Verb, teamId: null, FormValues.Text(data, "person"), cancellationToken);
        }
        else
        {
            var request = new AbsenceRequest(person, spans, FormValues.Choice<DayPart>(data, "part") ?? DayPart.Whole)
            {
                Reported = FormValues.Choice<ReportedDays>(data, "reported") ?? ReportedDays.Ask,
                Nonce = FormValues.Text(data, "nonce"),
            };
            await conversation.RecordAsync(turn, request, cancellationToken);
        }
    }

    private static List<DateSpan> SpansIn(string days)
    {
        var spans = new List<DateSpan>();
        foreach (var part in days.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('/') is not [var from, var to] || DayOf(from) is not { } first || DayOf(to) is not { } last || last < first)
                return [];

            spans.Add(new(first, last));
        }

        return [.. spans.OrderBy(span => span.First)];
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
