using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Storage;

namespace OutboundKpi.Bot.Tests.Access;

/// <summary>Every command and every button, by everybody, over HTTP: allowed, or refused and in the audit log.</summary>
public sealed class PermissionMatrixTests
{
    private const string Victim = "person-1";

    /// <summary>Verbs that name no team: they work on what is the sender's own.</summary>
    private static readonly string[] WithoutTeam =
    [
        "command.run", "report.submit", "report.correct", "report.add", "report.fill", "report.withdraw", "report.restore", "members.managers", "members.claim",
        "absence.record", "absence.withdraw", "memo.show", "memo.remove", "retro.open", "retro.answer", "retro.type",
    ];

    public static TheoryData<string> Everybody => ["operator", "supervisor", "supervisor of another team", "manager", "stranger", "supervisor of another tenant", "manager of another tenant"];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_button_by_everybody(string who)
    {
        await using var bot = await TestBot.StartAsync();
        var person = await PersonAsync(bot, who);
        foreach (var row in PermissionTable.All.Where(row => row.Kind == PermissionKind.Verb))
        {
            await person.SendInvokeAsync(person.Forge(
                row.Key, ("team", "team-1"), ("person", Victim), ("comparison", "comparison-1"), ("role", "Operator"), ("factor", "Script"), ("subject", "label:着電")));

            await CheckAsync(bot, person, row.Key, IsAllowed(who, row.Who) && (!IsElsewhere(who) || WithoutTeam.Contains(row.Key)));
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_command_by_everybody_typed_and_by_a_button(string who)
    {
        await using var bot = await TestBot.StartAsync();
        var person = await PersonAsync(bot, who);
        foreach (var row in PermissionTable.All.Where(row => row.Kind == PermissionKind.Command))
        {
            await person.SendAsync(person.Message(Cards.ShippedCard.Languages.Default[$"command.{row.Key}.title"]));
            await CheckAsync(bot, person, row.Key, IsAllowed(who, row.Who));

            await person.SendInvokeAsync(person.Forge("command.run", ("command", row.Key), ("arguments", "")));
            await CheckAsync(bot, person, row.Key, IsAllowed(who, row.Who));
        }
    }

    [Fact]
    public async Task A_refusal_names_the_supervisor_and_says_what_one_can_do_instead()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator);

        var refusal = await hanako.SaysAsync("設定");

        refusal.Text.ShouldContain("「設定」は、チームのSVの方が使えます。");
        refusal.Text.ShouldContain("鈴木 一郎さん");
        refusal.Text.ShouldContain("SVの方にお伝えください");
        refusal.Buttons.ShouldBe(["今日", "できること"]);
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_the_team_exists_or_not()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var other = await bot.WithRoleAsync(bot.Person("高橋 美咲"), Role.Supervisor, "team-2");

        var answers = new List<string>();
        foreach (var team in new[] { "team-1", "team-of-nobody" })
        {
            var before = other.Heard.Count;
            await other.SendInvokeAsync(other.Forge("members.show", ("team", team)));
            answers.Add((await bot.Channel.WaitForAsync(request => request.Method == "POST" && request.ConversationId == other.Chat, before + 1))[before].Text);
        }

        answers[0].Replace("team-1", "", StringComparison.Ordinal).ShouldBe(answers[1].Replace("team-of-nobody", "", StringComparison.Ordinal));
        answers[0].ShouldNotContain("鈴木");
        (await bot.RefusedAsync(other)).Select(entry => entry.TeamId).ShouldBe(["team-1", "team-of-nobody"]);
    }

    [Fact]
    public async Task A_copied_button_of_a_supervisor_does_nothing_for_an_operator()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator);
        var settings = await ichiro.SaysAsync("設定");

        await hanako.InvokesAsync(settings, "保存", ("name", "のっとり"));
        var copied = hanako.Press(settings, "保存", ("name", "のっとり"));
        copied["from"]!["role"] = "Supervisor";
        copied["value"]!["action"]!["data"]!["role"] = "Supervisor";
        await hanako.SendInvokeAsync(copied);

        (await bot.TeamAsync()).Name.ShouldBe("アウトバウンド1課");
        (await bot.RefusedAsync(hanako)).Select(entry => entry.Action).ShouldBe(["settings.save", "settings.save"]);
    }

    [Fact]
    public async Task A_role_that_was_lost_ends_the_dialog_that_it_had_begun()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await ichiro.SaysAsync("比較 トーク");
        await bot.CommitAsync(new RemoveMembership(ichiro.Tenant, ichiro.Id, "team-1"));

        (await ichiro.SaysAsync("A と B")).Text.ShouldContain("SVの方が使えます");

        (await bot.RefusedAsync(ichiro)).Single().Action.ShouldBe("comparison");
        (await ichiro.SaysAsync("架電80 接続24")).Text.ShouldContain("架電 80・接続 24");
    }

    [Fact]
    public async Task The_audit_log_can_be_neither_changed_nor_shortened()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        await hanako.SaysAsync("設定");

        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={bot.DatabaseFile}");
        await connection.OpenAsync(AccessWorld.Cancel);
        foreach (var sql in new[] { "UPDATE audit_log SET outcome = 'Done'", "DELETE FROM audit_log" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            (await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() => command.ExecuteNonQueryAsync(AccessWorld.Cancel))).Message.ShouldContain("only added to");
        }
    }

    private static bool IsAllowed(string who, Who allowed) => allowed.HasFlag(Who.Everyone) || who switch
    {
        "operator" => allowed.HasFlag(Who.Operator),
        "supervisor" or "supervisor of another team" or "supervisor of another tenant" => allowed.HasFlag(Who.Supervisor),
        "manager" or "manager of another tenant" => allowed.HasFlag(Who.Manager),
        _ => false,
    };

    private static bool IsElsewhere(string who) => who.Contains("another", StringComparison.Ordinal);

    private static async Task CheckAsync(TestBot bot, TestPerson person, string key, bool isAllowed)
    {
        var refused = (await bot.AuditAsync(person.Tenant)).Where(entry => entry.PersonId == person.Id).ToList();
        var again = refused.Count(entry => entry.Action == key && entry.Outcome == AuditOutcome.Refused);
        if (isAllowed)
            again.ShouldBe(0, $"{key} was refused");
        else
            again.ShouldBeGreaterThan(0, $"{key} was not refused");

        refused.ShouldAllBe(entry => entry.Outcome == AuditOutcome.Refused);
    }

    // The first person is the operator whom payloads name; team-1 has a supervisor, members and a comparison to be reached for.
    private static async Task<TestPerson> PersonAsync(TestBot bot, string who)
    {
        var hanako = await bot.MemberAsync(Role.Operator);
        hanako.Id.ShouldBe(Victim);
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await bot.CommitAsync(new StartComparison(Some.Comparison("comparison-1", tenantId: hanako.Tenant), new DateOnly(2026, 11, 20)));
        return who switch
        {
            "operator" => hanako,
            "supervisor" => ichiro,
            "supervisor of another team" => await bot.WithRoleAsync(bot.Person(), Role.Supervisor, "team-2"),
            "manager" => await bot.WithRoleAsync(bot.Person(), Role.Manager),
            "stranger" => bot.Person(),
            "supervisor of another tenant" => await bot.WithRoleAsync(bot.Person(tenant: "tenant-2"), Role.Supervisor, "team-9"),
            "manager of another tenant" => await bot.WithRoleAsync(bot.Person(tenant: "tenant-2"), Role.Manager, "team-9"),
            _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Nobody."),
        };
    }
}
