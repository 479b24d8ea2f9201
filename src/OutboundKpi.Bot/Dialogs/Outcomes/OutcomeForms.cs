using System.Globalization;
using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.History;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>Makes forms of what is known, and reads them when they come back.</summary>
public static class OutcomeForms
{
    /// <summary>How many days a form holds.</summary>
    public const int MostRows = 6;

    /// <summary>A form for some days of a person.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="personId">Who made the appointments.</param>
    /// <param name="name">Their name when it is somebody else; else empty.</param>
    /// <param name="open">The days, the most useful first.</param>
    /// <param name="skip">How many were shown before.</param>
    public static OutcomeFormState Of(string teamId, string personId, string name, IReadOnlyList<TeamCohort> open, int skip = 0) => new()
    {
        Nonce = Nonce.New(),
        TeamId = teamId,
        PersonId = personId,
        Name = name,
        Rows = [.. open.Skip(skip).Take(MostRows).Select(RowOf)],
        Skipped = skip,
        More = Math.Max(0, open.Count - skip - MostRows),
    };

    /// <summary>A day's row, with what is known in its fields.</summary>
    public static OutcomeFormRow RowOf(TeamCohort cohort)
    {
        var isKnown = cohort.IsImported && cohort.Open < cohort.Made;
        return new()
        {
            Date = cohort.Key.Made,
            List = cohort.Key.List,
            Script = cohort.Key.Script,
            Made = cohort.Made,
            Held = FigureWords.Plain(isKnown ? cohort.Held : cohort.Told.Held),
            Cancelled = FigureWords.Plain(isKnown ? cohort.Cancelled : cohort.Told.Cancelled),
            Deals = FigureWords.Plain(isKnown ? cohort.Deals : cohort.Told.Deals),
        };
    }

    /// <summary>A row with what was typed on top of what stands in it.</summary>
    public static OutcomeFormRow With(OutcomeFormRow row, OutcomeCounts said) => row with
    {
        Held = said.Held is { } held ? FigureWords.Plain(held) : row.Held,
        Cancelled = said.Cancelled is { } cancelled ? FigureWords.Plain(cancelled) : row.Cancelled,
        Deals = said.Deals is { } deals ? FigureWords.Plain(deals) : row.Deals,
    };

    /// <summary>The form as it was submitted, not checked yet.</summary>
    public static OutcomeFormState Read(JsonElement data)
    {
        var rows = new List<OutcomeFormRow>();
        for (var i = 0; i < MostRows; i++)
        {
            var n = i.ToString(CultureInfo.InvariantCulture);
            if (FormValues.Date(data, "date" + n) is not { } date)
                continue;

            rows.Add(new()
            {
                Date = date,
                List = FormValues.Text(data, "list" + n),
                Script = FormValues.Text(data, "script" + n),
                Held = FormValues.Text(data, "held" + n),
                Cancelled = FormValues.Text(data, "cancelled" + n),
                Deals = FormValues.Text(data, "deals" + n),
            });
        }

        return new() { Nonce = FormValues.Text(data, "nonce"), TeamId = FormValues.Text(data, "team"), PersonId = FormValues.Text(data, "person"), Rows = rows };
    }

    /// <summary>The counts of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="counts">What it says; of use only when there is no problem.</param>
    /// <returns>The key of the text that says what is wrong; empty when nothing is.</returns>
    public static string Check(OutcomeFormRow row, out OutcomeCounts counts)
    {
        counts = OutcomeCounts.None;
        if (!TryRead(row.Held, out var held) || !TryRead(row.Cancelled, out var cancelled) || !TryRead(row.Deals, out var deals))
            return "outcomes.notANumber";

        counts = new(held, cancelled, deals);
        return "";
    }

    private static bool TryRead(string text, out int? value)
    {
        var problem = CountReader.Read(text, CountField.Meetings, out var count);
        value = problem == CountProblem.None ? count : null;
        return problem is CountProblem.None or CountProblem.Empty;
    }
}
