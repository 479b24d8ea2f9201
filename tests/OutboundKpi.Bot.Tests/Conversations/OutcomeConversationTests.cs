using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>What became of appointments: said by text and by form, for oneself and for a member, and what comes of it.</summary>
public sealed class OutcomeConversationTests
{
    private const string Team = "team-1";

    private static readonly DateOnly Made = new(2026, 11, 12);
    private static readonly DateTimeOffset Evening = new(2026, 11, 12, 18, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task Outcomes_are_typed_in_one_line()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);

        var taken = await hanako.SaysAsync("結果 11/12 商談3 受注1");

        taken.Text.ShouldStartWith("結果を受け取りました");
        taken.Text.ShouldContain("11/12（木）のアポ　4件  商談 3・受注 1");
        (await ToldAsync(bot, hanako)).ShouldBe([new OutcomeCounts(3, null, 1)]);
    }

    [Fact]
    public async Task English_works_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4, language: "en");

        var taken = await hanako.SaysAsync("outcomes 11/12 meetings 3 deals 1");

        taken.Text.ShouldStartWith("Outcomes received");
        taken.Text.ShouldContain("meetings 3, deals 1");
    }

    [Fact]
    public async Task The_form_lists_open_days_and_takes_them_together()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        await AppointmentsAsync(bot, hanako, Made.AddDays(1), 1);

        var form = await hanako.SaysAsync("結果");
        form.Text.ShouldContain("11/12（木）のアポ　4件");
        var taken = await hanako.PressesAsync(form, "送信", ("held0", "２"), ("cancelled0", "1"), ("held1", "1"));

        taken.Text.ShouldContain("商談 2・キャンセル 1");
        (await ToldAsync(bot, hanako)).ShouldBe([new OutcomeCounts(2, 1, null), new OutcomeCounts(1, null, null)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_form_that_is_pressed_twice_acts_once()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        var form = await hanako.SaysAsync("結果");
        var press = hanako.Press(form, "送信", ("held0", "2"));
        await hanako.SendInvokeAsync(press);
        press["id"] = "another-activity";

        var again = await hanako.SendInvokeAsync(press);

        SaidCard.FromInvoke(again).Text.ShouldContain("商談 2");
        (await LogAsync(bot, hanako)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("結果 11/12 商談5", "その日のアポより多く")]
    [InlineData("結果 11/12 商談3 キャンセル2", "その日のアポより多く")]
    [InlineData("結果 11/12 商談1 受注2", "受注が商談より多く")]
    [InlineData("結果 11/12 受注1", "受注が商談より多く")]
    public async Task What_cannot_be_is_asked_about_again_with_what_was_typed(string text, string problem)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);

        var again = await hanako.SaysAsync(text);

        again.Text.ShouldContain(problem);
        again.Text.ShouldContain("まだ何も保存していません");
        again.Inputs.Values.ShouldContain(value => value.Length > 0);
        (await LogAsync(bot, hanako)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("結果 11/13 商談1", "アポの報告が見つかりません")]
    [InlineData("結果 2/30 商談1", "読み取れませんでした")]
    [InlineData("結果 よかった", "読み取れませんでした")]
    [InlineData("結果 11/12 商談3 検討中2", "読み取れませんでした")]
    [InlineData("結果 2026-01-10 商談1", "受付の期間が過ぎています")]
    public async Task What_cannot_be_taken_is_refused_with_the_reason(string text, string reason)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);

        (await hanako.SaysAsync(text)).Text.ShouldContain(reason);
    }

    [Fact]
    public async Task A_report_that_begins_with_the_same_word_is_a_report()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);

        (await hanako.SaysAsync("結果：架電80 接続24 アポ3")).Text.ShouldStartWith("受け取りました");

        (await bot.DayOfAsync(hanako)).Single().Counts.Appointments.ShouldBe(3);
    }

    [Fact]
    public async Task A_form_that_waits_is_answered_by_text_also_after_a_restart()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        await hanako.SaysAsync("結果 11/12");
        await bot.RestartAsync();

        var taken = await hanako.SaysAsync("商談2");

        taken.Text.ShouldContain("商談 2");
        (await ToldAsync(bot, hanako)).ShouldBe([new OutcomeCounts(2, null, null)]);
        (await bot.DayOfAsync(hanako)).ShouldBeEmpty("it is no report of today");
    }

    [Fact]
    public async Task Where_several_days_are_open_the_day_is_asked_for()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        await AppointmentsAsync(bot, hanako, Made.AddDays(1), 1);

        (await hanako.SaysAsync("結果 商談1")).Text.ShouldContain("どの日のアポの結果ですか");

        (await LogAsync(bot, hanako)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_cancellation_changes_the_cohort_and_rewrites_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        await hanako.SaysAsync("結果 11/12 商談3 キャンセル0");
        var before = bot.Clock.GetUtcNow();
        bot.Clock.Advance(TimeSpan.FromHours(1));

        await hanako.SaysAsync("結果 11/12 商談2 キャンセル2");

        (await LogAsync(bot, hanako)).Select(entry => entry.Counts).ShouldBe([new(3, 0, null), new(2, 2, null)]);
        (await AppointmentsOfAsync(bot, before)).Count(appointment => appointment.Status == MeetingStatus.Held).ShouldBe(3);
        (await AppointmentsOfAsync(bot, null)).Count(appointment => appointment.Status == MeetingStatus.Cancelled).ShouldBe(2);
    }

    [Fact]
    public async Task A_supervisor_enters_for_a_member_by_card_and_by_name()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        var people = await supervisor.SaysAsync("結果");
        people.Text.ShouldContain("佐藤 花子  結果待ち 4件");
        var form = await supervisor.PressesAsync(people, "入力する");
        form.Text.ShouldContain("佐藤 花子");
        (await supervisor.PressesAsync(form, "送信", ("held0", "1"))).Text.ShouldContain("商談 1");
        await supervisor.SaysAsync("結果 佐藤さん 11/12 商談2 受注1");

        var log = await LogAsync(bot, hanako);
        log.Select(entry => entry.Counts).ShouldBe([new(1, null, null), new(2, null, 1)]);
        log.ShouldAllBe(entry => entry.RecordedBy == supervisor.Id);
    }

    [Fact]
    public async Task Nobody_enters_for_somebody_of_another_team()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        var form = await hanako.SaysAsync("結果");
        var stranger = await bot.MemberAsync(Role.Supervisor, "高橋 美咲", team: "team-2");
        var colleague = await bot.MemberAsync(Role.Operator, "田中 健太");

        foreach (var other in new[] { stranger, colleague })
            (await other.PressesBelowAsync(form, "送信", ("held0", "1"))).Text.ShouldContain("ご自分の分か、ご自分のチームの分で使えます");

        (await LogAsync(bot, hanako)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_in_no_team_is_told_so()
    {
        await using var bot = await TestBot.StartAsync();

        (await bot.Person().SaysAsync("結果 11/12 商談1")).Text.ShouldContain("まだチームに入っていないようです");
    }

    [Fact]
    public async Task Rates_of_young_appointments_are_not_judged()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        await hanako.SaysAsync("結果 11/12 商談1");
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        var rates = await supervisor.SaysAsync("結果 率");

        rates.Text.ShouldContain("2026年11月のアポ　4件");
        rates.Text.ShouldContain("まだ判断できません（75%が未実施・未入力。いま 商談1・キャンセル0）");
    }

    [Fact]
    public async Task A_team_that_only_counts_gets_a_rough_figure_that_says_so()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        for (var i = 0; i < 30; i++)
            await AppointmentsAsync(bot, hanako, Made.AddDays(-40 + i), 2, meetings: 1);

        var rates = await supervisor.SaysAsync("結果 率");

        rates.Text.ShouldContain("目安");
        rates.Text.ShouldContain("8日前までの件数と比べています");
    }

    [Fact]
    public async Task A_manager_sees_no_rates_of_a_single_person()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await OperatorWithAsync(bot, appointments: 4);
        await hanako.SaysAsync("結果 11/12 商談1");
        var manager = await bot.MemberAsync(Role.Manager, "高橋 美咲");

        var rates = await manager.SaysAsync("結果");

        rates.Text.ShouldContain("3人以上の数がそろうと表示します");
        rates.Text.ShouldNotContain("商談1");
    }

    private static async Task<TestPerson> OperatorWithAsync(TestBot bot, int appointments, string language = "ja")
    {
        var person = await bot.MemberAsync(Role.Operator, language: language);
        await AppointmentsAsync(bot, person, Made, appointments);
        return person;
    }

    private static async Task AppointmentsAsync(TestBot bot, TestPerson person, DateOnly on, int appointments, int? meetings = null) =>
        (await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [
                new AppendReport(new()
                {
                    TenantId = person.Tenant,
                    PersonId = person.Id,
                    TeamId = Team,
                    Date = on,
                    Counts = new() { Calls = 80, Connects = 24, Appointments = appointments, Meetings = meetings },
                    RecordedAt = Evening,
                    RecordedBy = person.Id,
                    Source = ReportSource.Chat,
                }),
            ],
            TestContext.Current.CancellationToken)).ShouldBeOfType<CommitResult.Committed>();

    private static Task<IReadOnlyList<CohortOutcome>> LogAsync(TestBot bot, TestPerson person) => bot.Services.GetRequiredService<CohortOutcomeStore>()
        .GetTeamLogAsync(person.Tenant, Team, Made.AddDays(-60), Made.AddDays(8), null, TestContext.Current.CancellationToken).AsTask();

    private static async Task<IReadOnlyList<OutcomeCounts>> ToldAsync(TestBot bot, TestPerson person) => [.. (await LogAsync(bot, person)).Select(entry => entry.Counts)];

    private static Task<IReadOnlyList<OutboundKpi.Domain.Funnel.Appointment>> AppointmentsOfAsync(TestBot bot, DateTimeOffset? asOf) => bot.Services.GetRequiredService<CohortReader>()
        .ReadTeamAsync("tenant-1", Team, new DateOnly(2026, 11, 20), asOf, TestContext.Current.CancellationToken).AsTask();
}
