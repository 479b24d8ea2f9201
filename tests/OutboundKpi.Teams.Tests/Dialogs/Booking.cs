using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Teams.Tests.Dialogs;

/// <summary>What the dialog of the tests has heard so far.</summary>
internal sealed record Booking(string? Day = null, int? Hour = null, string? Problem = null);

/// <summary>A turn of the tests: only what is said.</summary>
internal sealed class SaidTurn
{
    public List<string> Said { get; } = [];
}

/// <summary>
/// A dialog of three named steps: which day, at what hour, and is that right. Release 2 of its state; release 1 called the day "on",
/// and release 0 is not known any more.
/// </summary>
internal sealed class BookingDialog(string name = "booking") : Dialog<SaidTurn, Booking>
{
    public const string Day = "day";
    public const string Hour = "hour";
    public const string Confirm = "confirm";

    private static readonly string[] Days = ["Monday", "Tuesday"];

    public override string Name => name;

    public override TimeSpan Lifetime => TimeSpan.FromHours(1);

    protected override int StateVersion => 2;

    protected override JsonTypeInfo<Booking> StateType => BookingJson.Default.Booking;

    public override ValueTask AskAsync(SaidTurn turn, string step, Booking state, CancellationToken cancellationToken)
    {
        turn.Said.Add($"{name}.{step}? {state.Day} {state.Hour} {state.Problem}".TrimEnd());
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<DialogStep<Booking>> OnAnswerAsync(
        SaidTurn turn, string step, Booking state, DialogAnswer answer, CancellationToken cancellationToken)
    {
        var word = answer switch
        {
            DialogAnswer.Typed typed => typed.Text,
            DialogAnswer.Pressed { Verb: "pick" } pressed => pressed.Data.GetProperty("value").GetString()!,
            _ => "",
        };
        return ValueTask.FromResult(step switch
        {
            Day when Days.Contains(word) => Ask(Hour, state with { Day = word }),
            Hour when int.TryParse(word, out var hour) && hour is >= 9 and < 18 => Ask(Confirm, state with { Hour = hour, Problem = null }),
            Hour when int.TryParse(word, out _) => Ask(Hour, state with { Problem = "closed" }),
            Confirm when word == "yes" => Done(turn, state),
            _ => NotAnAnswer(),
        });
    }

    protected override Booking? Upgrade(int version, string step, JsonElement state) =>
        version == 1 ? new Booking(state.GetProperty("on").GetString()) : null;

    private DialogStep<Booking> Done(SaidTurn turn, Booking state)
    {
        turn.Said.Add($"{name}: {state.Day} at {state.Hour}");
        return Finish();
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Booking))]
internal sealed partial class BookingJson : JsonSerializerContext;
