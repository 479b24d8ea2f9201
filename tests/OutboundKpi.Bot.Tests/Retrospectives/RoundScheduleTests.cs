using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Domain.Absences;

namespace OutboundKpi.Bot.Tests.Retrospectives;

/// <summary>When a round opens, reminds and closes by itself: once each, whatever stops and however many instances there are.</summary>
public sealed class RoundScheduleTests
{
    [Fact]
    public async Task A_month_opens_once_and_asks_each_operator_privately()
    {
        await using var world = await RetroWorld.StartAsync(operators: 3);
        foreach (var before in new[] { "12-01 10:30", "12-01 23:00", "12-02 10:29" })
            await world.AtAsync(before);

        (await world.RoundsAsync()).ShouldBeEmpty();

        foreach (var after in new[] { "12-02 10:30", "12-02 10:31", "12-03 12:00" })
        {
            await world.AtAsync(after);
            await world.Bot.RestartAsync();
        }

        var card = await world.AskedAsync(world.Operators[0]);
        card.Text.ShouldContain("2026年11月の振り返りです。7問・約2分・12/7（月） 15:00まで。");
        card.Text.ShouldContain("5人以上");
        card.Buttons.ShouldBe(["答える", "文字で答える"]);
        world.Operators.ShouldAllBe(person => world.NoticesTo(person.Chat) == 1);
        world.NoticesTo(world.Supervisor.Chat).ShouldBe(0);
        (await world.RoundAsync()).ClosesAt.ShouldBe(RetroWorld.Moment(RetroWorld.Closing));
    }

    [Fact]
    public async Task A_team_without_a_plan_is_asked_nothing()
    {
        await using var world = await RetroWorld.StartAsync(hasPlan: false);
        await world.AtAsync(RetroWorld.Opening);
        (await world.RoundsAsync()).ShouldBeEmpty();

        await world.SaveAsync(new AppendPlan(RetroWorld.Plan()));
        await world.AtAsync("12-02 10:31");
        (await world.RoundAsync()).State.ShouldBe(VoiceRoundState.Open);
    }

    [Theory]
    [InlineData("12-02 22:00", null)]
    [InlineData("12-03 11:00", "12-07 15:00")]
    [InlineData("12-04 13:00", "12-09 15:00")]
    [InlineData("12-05 11:00", null)]
    [InlineData("12-07 14:59", "12-10 15:00")]
    [InlineData("12-07 15:00", null)]
    public async Task After_a_stop_a_round_opens_late_as_long_as_it_is_of_use(string at, string? closes)
    {
        await using var world = await RetroWorld.StartAsync();
        await world.AtAsync(at);

        (await world.RoundsAsync()).Select(round => round.ClosesAt).ShouldBe(closes is null ? [] : [RetroWorld.Moment(closes)]);
    }

    [Fact]
    public async Task Who_is_away_is_asked_on_the_day_of_return_and_who_is_away_all_the_time_not_at_all()
    {
        await using var world = await RetroWorld.StartAsync(operators: 3);
        await world.SaveAsync(Absence(world.Operators[1], 1, 3), Absence(world.Operators[2], 1, 11));
        await world.AtAsync(RetroWorld.Opening);

        StoredRows.Scalar(world.Bot.DatabaseFile, "SELECT COUNT(*) FROM voice_participant").ShouldBe(2);
        StoredRows.Rows(world.Bot.DatabaseFile, $"SELECT due_at FROM outbox WHERE conversation_id = '{world.Operators[1].Chat}'", row => row.GetString(0))
            .Single().ShouldStartWith("2026-12-04T01:30");
        world.NoticesTo(world.Operators[2].Chat).ShouldBe(0);
    }

    [Fact]
    public async Task Whom_the_bot_cannot_reach_is_asked_when_they_come_and_counted_as_a_problem()
    {
        await using var world = await RetroWorld.StartAsync(operators: 1, hasChats: false);
        await world.AtAsync(RetroWorld.Opening);

        StoredRows.Scalar(world.Bot.DatabaseFile, "SELECT COUNT(*) FROM delivery_problem").ShouldBe(1);
        (await world.Operators[0].SaysAsync("振り返り")).Text.ShouldContain("前半");
    }

    [Fact]
    public async Task Only_who_has_not_answered_is_reminded_and_once()
    {
        await using var world = await RetroWorld.StartAsync(operators: 2);
        await world.AtAsync(RetroWorld.Opening);
        await RetroWorld.AnswerAsync(world.Operators[0]);
        foreach (var at in new[] { "12-04 12:59", RetroWorld.Nudge, "12-04 13:01", "12-07 11:00" })
        {
            await world.AtAsync(at);
            await world.Bot.RestartAsync();
        }

        world.NoticesTo(world.Operators[0].Chat).ShouldBe(1);
        world.NoticesTo(world.Operators[1].Chat).ShouldBe(2);
        (await world.SentAsync(world.Operators[1].Chat, 2))[1].Text.ShouldContain("よかったら声を聞かせてください");
        world.NoticesTo(world.Supervisor.Chat).ShouldBe(0);
    }

    [Fact]
    public async Task A_round_closes_once_and_tells_supervisor_and_channel()
    {
        await using var world = await RetroWorld.StartAsync(operators: 2);
        await world.AddChannelAsync();
        await world.AtAsync(RetroWorld.Opening);
        foreach (var at in new[] { "12-07 14:59", RetroWorld.Closing, "12-07 15:01" })
        {
            await world.AtAsync(at);
            await world.Bot.RestartAsync();
        }

        (await world.RoundAsync()).State.ShouldBe(VoiceRoundState.Closed);
        world.NoticesTo(world.Supervisor.Chat).ShouldBe(1);
        world.NoticesTo("19:channel@thread.tacv2").ShouldBe(1);
        (await world.SentAsync("19:channel@thread.tacv2", 1))[0].Text.ShouldContain("20分の会議");
    }

    [Fact]
    public async Task A_closing_that_was_interrupted_is_finished_however_late()
    {
        await using var world = await RetroWorld.StartAsync(operators: 1);
        await world.AtAsync(RetroWorld.Opening);
        await world.SaveAsync(new StopVoiceAnswers("tenant-1", (await world.RoundAsync()).RoundId, null));
        await world.Bot.RestartAsync();

        await world.AtAsync("12-20 03:00");

        (await world.RoundAsync()).State.ShouldBe(VoiceRoundState.Closed);
        world.NoticesTo(world.Supervisor.Chat).ShouldBe(1);
    }

    private static AppendAbsence Absence(TestPerson person, int first, int last) => new(new()
    {
        TenantId = person.Tenant,
        PersonId = person.Id,
        AbsenceId = $"absence-{first}-{last}",
        FirstDay = new(2026, 12, first),
        LastDay = new(2026, 12, last),
        Part = DayPart.Whole,
        RecordedAt = RetroWorld.Moment("12-01 08:00"),
        RecordedBy = person.Id,
    });
}
