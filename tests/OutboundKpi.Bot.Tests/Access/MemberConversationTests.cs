using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Access;

/// <summary>Supervisors and managers look after who is what in a team.</summary>
public sealed class MemberConversationTests
{
    [Fact]
    public async Task A_supervisor_makes_another_who_is_told_and_may_use_it_at_once()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator, "佐藤 花子");
        (await hanako.SaysAsync("設定")).Text.ShouldContain("SVの方が使えます");
        var heard = hanako.Heard.Count;

        var members = await ichiro.SaysAsync("メンバー");
        members.Text.ShouldContain("鈴木 一郎  SV\n佐藤 花子  オペレーター");
        await ichiro.SendInvokeAsync(ichiro.Forge("members.change", ("team", "team-1"), ("person", hanako.Id), ("role", "Supervisor")));

        var told = await bot.Channel.WaitForAsync(request => request.Method == "POST" && request.ConversationId == hanako.Chat, heard + 1);
        told[heard].Text.ShouldContain("SVになりました");
        (await hanako.SaysAsync("設定")).Text.ShouldContain("数え方");
        var audited = (await bot.AuditAsync()).Single(entry => entry.Outcome == AuditOutcome.Done);
        (audited.Action, audited.Subject, audited.Before, audited.After).ShouldBe(("members.change", hanako.Id, "Operator", "Supervisor"));
    }

    [Fact]
    public async Task The_buttons_lead_to_the_person_and_their_role()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator, "佐藤 花子");
        var misaki = await bot.WithRoleAsync(bot.Person("高橋 美咲"), Role.Manager);

        var person = await misaki.PressesAsync(await misaki.SaysAsync("メンバー"), "役割");
        person.Text.ShouldContain("いまの役割：オペレーター");
        person.Buttons.ShouldBe(["SVにする", "メンバーから外す", "マネージャーにする", "メンバー"]);
        await misaki.PressesAsync(person, "SVにする");

        (await bot.RolesAsync())[hanako.Id].ShouldBe(Role.Supervisor);
    }

    [Fact]
    public async Task The_only_supervisor_leaves_only_after_being_asked()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        var asked = await ichiro.PressesAsync(await ichiro.PressesAsync(await ichiro.SaysAsync("メンバー"), "役割"), "オペレーターにする");
        asked.Text.ShouldContain("ただ1人のSV");
        (await bot.RolesAsync())[ichiro.Id].ShouldBe(Role.Supervisor);
        await ichiro.PressesAsync(asked, "それでも変える");

        (await bot.RolesAsync())[ichiro.Id].ShouldBe(Role.Operator);
        (await ichiro.SaysAsync("メンバー")).Text.ShouldContain("SVの方とマネージャーの方が使えます");
    }

    [Theory]
    [InlineData("メンバー 佐藤 SV", Role.Supervisor)]
    [InlineData("メンバー　佐藤花子　ＳＶ", Role.Supervisor)]
    [InlineData("members 佐藤 花子 operator", Role.Operator)]
    [InlineData("メンバー 佐藤さん 外す", null)]
    public async Task Roles_can_be_typed(string text, Role? role)
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var hanako = await bot.MemberAsync(Role.Operator, "佐藤 花子");

        await ichiro.SaysAsync(text);

        (await bot.RolesAsync()).TryGetValue(hanako.Id, out var now).ShouldBe(role is not null);
        if (role is not null)
            now.ShouldBe(role.Value);
    }

    [Fact]
    public async Task Two_of_one_name_are_not_guessed_between()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await bot.MemberAsync(Role.Operator, "佐藤 花子");
        await bot.MemberAsync(Role.Operator, "佐藤 次郎");

        (await ichiro.SaysAsync("メンバー 佐藤 SV")).Text.ShouldContain("何人か");
        (await ichiro.SaysAsync("メンバー 渡辺 SV")).Text.ShouldContain("見つかりません");
        (await ichiro.SaysAsync("メンバー 佐藤")).Text.ShouldContain("名前と役割");

        (await bot.AuditAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manager_by_configuration_names_another_and_the_other_cannot_take_the_first_away()
    {
        await using var bot = await TestBot.StartAsync("--Access:Managers:0", "person-1");
        var first = bot.Person("高橋 美咲");
        var hanako = await bot.MemberAsync(Role.Operator, "佐藤 花子");

        await first.SaysAsync("メンバー 佐藤 マネージャー");
        (await bot.Services.GetManagersAsync()).ShouldBe([hanako.Id]);
        var managers = await hanako.PressesAsync(await hanako.SaysAsync("メンバー"), "マネージャー");
        managers.Text.ShouldContain("ボットの管理者が設定");
        await hanako.SendInvokeAsync(hanako.Forge("members.manager", ("person", first.Id), ("give", "")));

        (await bot.RefusedAsync(hanako)).Single().Action.ShouldBe("members.manager");
        (await first.SaysAsync("メンバー")).Text.ShouldContain("佐藤 花子");
    }

    [Fact]
    public async Task The_only_manager_leaves_only_after_being_asked()
    {
        await using var bot = await TestBot.StartAsync();
        var misaki = await bot.WithRoleAsync(bot.Person("高橋 美咲"), Role.Manager);
        var managers = await misaki.PressesAsync(await misaki.SaysAsync("メンバー"), "マネージャー");

        var asked = await misaki.PressesAsync(managers, "マネージャーから外す");
        asked.Text.ShouldContain("ただ1人のマネージャー");
        (await bot.Services.GetManagersAsync()).ShouldBe([misaki.Id]);
        await misaki.PressesAsync(asked, "それでも変える");

        (await bot.Services.GetManagersAsync()).ShouldBeEmpty();
        (await bot.AuditAsync()).Single().Before.ShouldBe("Manager");
    }

    [Fact]
    public async Task A_supervisor_cannot_name_managers()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await bot.MemberAsync(Role.Operator, "佐藤 花子");

        (await ichiro.SaysAsync("メンバー 佐藤 マネージャー")).Text.ShouldContain("マネージャーの方が決められます");
        await ichiro.SendInvokeAsync(ichiro.Forge("members.change", ("team", "team-1"), ("person", ichiro.Id), ("role", "Manager")));

        (await bot.Services.GetManagersAsync()).ShouldBeEmpty();
        (await bot.RefusedAsync(ichiro)).Select(entry => entry.Action).ShouldBe(["members.manager", "members.change"]);
    }

    [Fact]
    public async Task Somebody_who_is_not_of_the_team_cannot_be_given_a_role_in_it()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var stranger = await bot.WithRoleAsync(bot.Person(), Role.Operator, "team-2");

        await ichiro.SendInvokeAsync(ichiro.Forge("members.change", ("team", "team-1"), ("person", stranger.Id), ("role", "Operator")));

        (await bot.RolesAsync()).Keys.ShouldBe([ichiro.Id]);
        (await bot.RefusedAsync(ichiro)).Single().Subject.ShouldBe(stranger.Id);
    }
}
