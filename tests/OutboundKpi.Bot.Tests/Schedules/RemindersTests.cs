using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Schedules;

/// <summary>Reminders of a missing report: to whom, when, how often, and what the supervisor hears.</summary>
public sealed class RemindersTests
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    // The bot's own rounds are off, so that only those of the tests decide.
    private static readonly IOptions<ScheduleOptions> On = Options.Create(new ScheduleOptions());

    [Fact]
    public async Task A_month_of_days_reminds_only_who_is_missing_and_tells_of_silence_once()
    {
        await using var bot = await StartAsync();
        var supervisor = await MemberAsync(bot, "鈴木 一郎", Role.Supervisor);
        var punctual = await MemberAsync(bot, "佐藤 花子");
        var late = await MemberAsync(bot, "田中 健太");
        var silent = await MemberAsync(bot, "渡辺 彩");
        var away = await MemberAsync(bot, "伊藤 翔");
        var forgetful = await MemberAsync(bot, "山本 直美");
        await SaveAsync(
            bot,
            Absence(away, new(2026, 11, 9), new(2026, 11, 13), DayPart.Whole),
            Absence(away, new(2026, 11, 18), new(2026, 11, 18), DayPart.Afternoon),
            Pause(away, new(2026, 11, 16), new(2026, 11, 17)));
        var restarts = new HashSet<int> { 5, 17, 25 };

        for (var day = new DateOnly(2026, 11, 2); day.Month == 11; day = day.AddDays(1))
        {
            var works = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day.Day is not (3 or 23);
            await AtAsync(bot, day, "10:29");
            if (day is { Day: 26 })
                await ReportAsync(bot, forgetful, day);

            await AtAsync(bot, day, "10:30");
            if (restarts.Contains(day.Day))
                await bot.RestartAsync();

            if (works)
            {
                await ReportAsync(bot, punctual, day);
                if (day.Day is < 9 or > 18)
                    await ReportAsync(bot, away, day);

                if (day.Day is not (24 or 25 or 26))
                    await ReportAsync(bot, forgetful, day);
            }

            foreach (var time in new[] { "17:44", "17:45", "17:46", "18:44", "18:45", "18:59", "19:00", "23:59" })
                await AtAsync(bot, day, time);

            if (works)
                await ReportAsync(bot, late, day);
        }

        (await SentToAsync(bot, punctual)).ShouldBeEmpty();
        (await SentToAsync(bot, away)).ShouldBeEmpty();
        (await SentToAsync(bot, silent)).ShouldBe(["11-02 17:45", "11-02 18:45", "11-04 17:45", "11-04 18:45"]);
        (await SentToAsync(bot, forgetful)).ShouldBe(["11-24 17:45", "11-24 18:45", "11-25 17:45", "11-25 18:45"]);
        var workdays = Enumerable.Range(2, 29).Select(day => new DateOnly(2026, 11, day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day.Day is not (3 or 23));
        (await SentToAsync(bot, late)).ShouldBe(workdays.SelectMany(day => new[] { $"{day:MM-dd} 17:45", $"{day:MM-dd} 18:45" }));
        (await SentToAsync(bot, supervisor)).ShouldBe(["11-05 10:30"]);
    }

    [Fact]
    public async Task A_reminder_says_one_thing_and_its_buttons_mean_its_own_day()
    {
        await using var bot = await StartAsync();
        var hanako = await MemberAsync(bot, "佐藤 花子");
        await AtAsync(bot, new(2026, 11, 19), "17:45");

        var card = new SaidCard((await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat)).Single().Json);
        card.Buttons.ShouldBe(["報告する", "今日は休み", "今週は止める"]);
        card.Text.Split('\n').Length.ShouldBe(1);

        bot.Clock.Set(new(2026, 11, 20, 9, 0, 0, Japan));
        (await hanako.PressesAsync(card, "今日は休み")).Text.ShouldContain("11/19（木） 休み");
        (await hanako.PressesAsync(card, "今週は止める")).Text.ShouldContain("11/20（金）〜11/22（日）");
        (await hanako.PressesAsync(card, "報告する")).Inputs.Keys.ShouldContain("calls");

        await AtAsync(bot, new(2026, 11, 20), "17:45");
        (await SentToAsync(bot, hanako)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_team_s_own_hours_days_and_closures_hold()
    {
        await using var bot = await StartAsync();
        var hanako = await MemberAsync(bot, "佐藤 花子");
        var team = (await bot.Services.GetRequiredService<PeopleStore>().GetTeamAsync(hanako.Tenant, "team-1", default))!;
        await SaveAsync(bot, new SaveTeamSettings(team with
        {
            Settings = TeamSettings.Default with
            {
                ShiftEnd = new(20, 0),
                Weekdays = [DayOfWeek.Saturday, DayOfWeek.Sunday],
                WorksOnHolidays = true,
                Closures = [new(new(2026, 11, 15), new(2026, 11, 15), "棚卸し")],
            },
        }));

        foreach (var day in new[] { 13, 14, 15, 16 })
        {
            foreach (var time in new[] { "17:45", "19:44", "19:45", "20:45", "21:30" })
                await AtAsync(bot, new(2026, 11, day), time);
        }

        (await SentToAsync(bot, hanako)).ShouldBe(["11-14 19:45", "11-14 20:45"]);
    }

    [Fact]
    public async Task After_a_stop_only_what_is_still_useful_is_sent()
    {
        await using var bot = await StartAsync();
        var hanako = await MemberAsync(bot, "佐藤 花子");

        await AtAsync(bot, new(2026, 11, 18), "18:50");
        await AtAsync(bot, new(2026, 11, 19), "09:00");

        (await SentToAsync(bot, hanako)).ShouldBe(["11-18 18:50"]);
    }

    [Fact]
    public async Task A_reminder_that_could_not_go_out_in_its_time_is_never_sent()
    {
        await using var bot = await StartAsync();
        var hanako = await MemberAsync(bot, "佐藤 花子");
        var now = bot.Clock.GetUtcNow();
        var message = new OutboxMessage
        {
            TenantId = hanako.Tenant,
            ServiceUrl = bot.Channel.ServiceUrl,
            ConversationId = hanako.Chat,
            Kind = OutboxKind.Notice,
            Body = OutboundKpi.Teams.Activities.OutgoingActivity.Message("yesterday", textFormat: "plain"),
            CreatedAt = now.AddDays(-1),
            DueAt = now.AddDays(-1),
            ExpiresAt = now.AddHours(-20),
        };

        await SaveAsync(bot, new Enqueue(message), new Enqueue(message with
        {
            Body = OutboundKpi.Teams.Activities.OutgoingActivity.Message("today", textFormat: "plain"),
            ExpiresAt = now.AddHours(1),
        }));

        (await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat)).Single().Text.ShouldContain("today");
        StoredRows.Rows(bot.DatabaseFile, "SELECT state || ' ' || error_code FROM outbox ORDER BY seq LIMIT 1", row => row.GetString(0)).ShouldBe(["Failed Expired"]);
        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM delivery_problem WHERE person_id <> ''").ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_teams_each_is_decided_once_by_two_instances()
    {
        await using var bot = await StartAsync();
        var writes = new List<Write>();
        for (var team = 0; team < 120; team++)
        {
            writes.Add(new SaveTeam(new() { TenantId = "tenant-1", TeamId = $"many-{team}", Name = "課", TimeZone = "Asia/Tokyo", Language = "ja" }));
            for (var person = 0; person < 4; person++)
            {
                var id = $"p-{team}-{person}";
                writes.AddRange([new SavePerson(new() { TenantId = "tenant-1", PersonId = id, Name = id, ChannelUserId = "" }), new SaveMembership(new() { TenantId = "tenant-1", PersonId = id, TeamId = $"many-{team}", Role = Role.Operator })]);
                writes.Add(Chat(bot, "tenant-1", id));
            }
        }

        await SaveAsync(bot, [.. writes]);
        await AtAsync(bot, new(2026, 11, 19), "17:45");

        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM outbox WHERE kind = 'Notice'").ShouldBe(480);
        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(DISTINCT conversation_id) FROM outbox WHERE kind = 'Notice'").ShouldBe(480);
    }

    [Fact]
    public async Task Switched_off_nobody_is_reminded()
    {
        await using var bot = await StartAsync();
        await MemberAsync(bot, "佐藤 花子");
        bot.Clock.Set(new(2026, 11, 19, 17, 45, 0, Japan));

        await bot.Services.GetServices<IHostedService>().OfType<Reminders>().Single().SendDueAsync(TestContext.Current.CancellationToken);

        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM schedule_ledger").ShouldBe(0);
    }

    private static Task<TestBot> StartAsync() => TestBot.StartAsync();

    private static async Task<TestPerson> MemberAsync(TestBot bot, string name, Role role = Role.Operator)
    {
        var person = await bot.MemberAsync(role, name);
        await SaveAsync(bot, Chat(bot, person.Tenant, person.Id));
        return person;
    }

    private static SaveConversation Chat(TestBot bot, string tenant, string person) => new(new()
    {
        TenantId = tenant,
        ServiceUrl = bot.Channel.ServiceUrl,
        ConversationId = $"a:{person}",
        Kind = ConversationKind.Personal,
        PersonId = person,
        BotId = "28:bot",
        BotName = "架電KPI",
        ChannelId = "msteams",
        UpdatedAt = bot.Clock.GetUtcNow(),
    });

    private static AppendAbsence Absence(TestPerson person, DateOnly first, DateOnly last, DayPart part) => new(new()
    {
        TenantId = person.Tenant,
        PersonId = person.Id,
        AbsenceId = $"absence-{first:MMdd}",
        FirstDay = first,
        LastDay = last,
        Part = part,
        RecordedAt = new(2026, 11, 1, 9, 0, 0, Japan),
        RecordedBy = person.Id,
    });

    private static SaveReminderPause Pause(TestPerson person, DateOnly first, DateOnly last) => new(new()
    {
        TenantId = person.Tenant,
        PersonId = person.Id,
        FirstDay = first,
        LastDay = last,
        SetAt = new(2026, 11, 1, 9, 0, 0, Japan),
        SetBy = person.Id,
    });

    private static Task ReportAsync(TestBot bot, TestPerson person, DateOnly day) => SaveAsync(bot, new AppendReport(new()
    {
        TenantId = person.Tenant,
        PersonId = person.Id,
        TeamId = "team-1",
        Date = day,
        List = "",
        Script = "",
        Counts = new ReportCounts { Calls = 60 },
        RecordedAt = bot.Clock.GetUtcNow(),
        RecordedBy = person.Id,
        Source = ReportSource.Chat,
    }));

    private static async Task SaveAsync(TestBot bot, params Write[] writes) =>
        (await bot.Services.GetRequiredService<IStorage>().CommitAsync(writes, TestContext.Current.CancellationToken)).ShouldBeOfType<CommitResult.Committed>();

    // Two instances look at the same moment.
    private static async Task AtAsync(TestBot bot, DateOnly day, string time)
    {
        bot.Clock.Set(new(day.ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture)), Japan));
        using var first = ActivatorUtilities.CreateInstance<Reminders>(bot.Services, On);
        using var second = ActivatorUtilities.CreateInstance<Reminders>(bot.Services, On);
        await Task.WhenAll(first.SendDueAsync(TestContext.Current.CancellationToken), second.SendDueAsync(TestContext.Current.CancellationToken));
    }

    private static Task<IReadOnlyList<string>> SentToAsync(TestBot bot, TestPerson person) => Task.FromResult(StoredRows.Rows(
        bot.DatabaseFile,
        $"SELECT created_at FROM outbox WHERE kind = 'Notice' AND conversation_id = 'a:{person.Id}' ORDER BY seq",
        row => DateTimeOffset.Parse(row.GetString(0), CultureInfo.InvariantCulture).ToOffset(Japan).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)));
}
