using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>The form of a report, and the question that comes before it when a likely reading can be offered.</summary>
public sealed class ReportFormCards(CardBook book)
{
    /// <summary>The form, with what stands in it and what is wrong with it.</summary>
    public Reply Form(Texts texts, ReportFormState form, DateOnly today)
    {
        var date = DateOnly.TryParseExact(form.Value("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given : today;
        var heading = texts.Format(form.Corrects ? "form.headingCorrect" : "form.heading", ("day", texts.Day(date)));
        var model = new ReportForm
        {
            Heading = heading,
            Problem = form.Problems.Count == 0 ? "" : FormProblem(texts, form),
            Question = Question(texts, form),
            Intro = form.Problems.Count > 0 ? "" : form.Replaces && !form.Corrects ? texts.Format("form.existing", ("day", texts.Day(date))) : texts["form.intro"],
            Calls = Field(texts, form, "calls"),
            Connects = Field(texts, form, "connects"),
            Appointments = Field(texts, form, "appointments"),
            Meetings = Field(texts, form, "meetings"),
            Deals = Field(texts, form, "deals"),
            TalkMinutes = Field(texts, form, "talkMinutes"),
            FollowUps = Field(texts, form, "followUps"),
            List = Field(texts, form, "list"),
            Script = Field(texts, form, "script"),
            Date = Field(texts, form, "date"),
            MaxDate = Iso(today),
            Submit = SubmitData(form),
            Cancel = CardButton.CommandData("cancel"),
        };
        return new(book.Fill(CardNames.ReportForm, texts, model), heading);
    }

    /// <summary>The question about an unclear report, with the likely readings to choose from by one tap.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="form">The form that the reading was not sure of.</param>
    /// <param name="readings">The form as each likely reading fills it in; at least one.</param>
    public Reply Question(Texts texts, ReportFormState form, IReadOnlyList<ReportFormState> readings)
    {
        var buttons = readings.Select(reading => new CardButton(
            readings.Count == 1 ? texts["question.yes"] : Says(texts, reading, form.DoubtValues[0]), ReportVerbs.Submit, Filled(ReportVerbs.Submit, reading)));
        var question = readings.Count == 1
            ? texts.Format("question.isItThis", ("words", form.DoubtWords))
            : texts.Format("question.whichCount", ("words", form.DoubtLabel));
        var model = new ReportQuestion(
            question,
            readings.Count == 1 ? Numbers(texts, readings[0]) : "",
            texts["doubt.nothingStored"],
            [.. buttons, new CardButton(texts["question.other"], ReportVerbs.Fill, Filled(ReportVerbs.Fill, readings[0]))]);
        return new(book.Fill(CardNames.ReportQuestion, texts, model), texts["question.summary"]);
    }

    private static string Says(Texts texts, ReportFormState reading, int value)
    {
        var field = Enum.GetValues<CountField>().First(field => reading.Value(CountWords.NameOf(field)) == value.ToString(CultureInfo.InvariantCulture));
        return texts.Format("question.itIs", ("field", texts["count." + CountWords.NameOf(field)]));
    }

    private static string Numbers(Texts texts, ReportFormState form) => string.Join(
        texts["format.list"],
        Enum.GetValues<CountField>()
            .Where(field => form.Value(CountWords.NameOf(field)).Length > 0)
            .Select(field => texts.Format("format.pair", ("label", texts["count." + CountWords.NameOf(field)]), ("value", form.Value(CountWords.NameOf(field))))));

    private static Dictionary<string, object> Filled(string verb, ReportFormState form)
    {
        var data = SubmitData(form);
        data["verb"] = verb;
        foreach (var (name, value) in form.Values)
            data[name] = value;

        return data;
    }

    private static Dictionary<string, object> SubmitData(ReportFormState form)
    {
        var data = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["verb"] = ReportVerbs.Submit, ["nonce"] = form.Nonce };
        if (form.Corrects)
            data["corrects"] = "true";

        if (form.Doubt is { } doubt)
        {
            data["doubt"] = doubt.ToString();
            data["doubtWords"] = form.DoubtWords;
            data["doubtValues"] = string.Join(',', form.DoubtValues);
            data["doubtLabel"] = form.DoubtLabel;
            data["settled"] = string.Join(',', form.Settled.Select(CountWords.NameOf));
            if (form.Teaches)
                data["teaches"] = "true";
        }

        if (form.Original is { } original)
        {
            data["originalDate"] = Iso(original.Date);
            data["originalList"] = original.List;
            data["originalScript"] = original.Script;
        }

        return data;
    }

    private static FormField Field(Texts texts, ReportFormState form, string name) => new(
        form.Value(name),
        form.Problems.TryGetValue(name, out var key)
            ? texts.Format(key, ("value", form.Value(name)), ("max", ReportFormReader.LongestName.ToString(CultureInfo.InvariantCulture)))
            : IsUnsure(form, name) ? texts["form.check"] : "");

    // A number that was not clear is marked where it was put, until the person has sent the form.
    private static bool IsUnsure(ReportFormState form, string name) =>
        form.Problems.Count == 0 && int.TryParse(form.Value(name), CultureInfo.InvariantCulture, out var value) && form.DoubtValues.Contains(value);

    private static string FormProblem(Texts texts, ReportFormState form) =>
        texts[form.Problems.GetValueOrDefault("", "problem.summary")];

    private static string Question(Texts texts, ReportFormState form) => form.Doubt is { } doubt
        ? $"{texts.Format(RejectWords.Key(doubt), ("words", form.DoubtWords))} {texts["doubt.nothingStored"]}"
        : "";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
