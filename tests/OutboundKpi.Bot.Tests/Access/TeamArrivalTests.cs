using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Access;

/// <summary>The bot comes to a team: the team is made, its people are read, and whoever added the bot becomes its supervisor.</summary>
public sealed class TeamArrivalTests
{
    private const string Channel = "19:t@thread.tacv2";

    [Fact]
    public async Task Whoever_adds_the_bot_is_asked_privately_and_becomes_the_supervisor()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = bot.Person("鈴木 一郎");

        var question = await QuestionAsync(bot, ichiro);
        question.Text.ShouldContain("このチームのSVですか");
        question.Text.ShouldContain("架電チーム");
        (await bot.RolesAsync(Channel)).ShouldBeEmpty();
        var done = await ichiro.PressesAsync(question, "はい、SVです");

        done.Buttons.ShouldBe(["設定", "メンバー"]);
        (await bot.RolesAsync(Channel)).ShouldBe(new Dictionary<string, Role> { [ichiro.Id] = Role.Supervisor });
        var team = await bot.TeamAsync(Channel);
        (team.Name, team.TimeZone, team.Language).ShouldBe(("架電チーム", "Asia/Tokyo", "ja"));
        (await ichiro.SaysAsync("設定")).Text.ShouldContain("架電チーム");
        (await bot.AuditAsync()).ShouldContain(entry => entry.Action == "members.claim" && entry.After == "Supervisor" && entry.Subject == ichiro.Id);
    }

    [Fact]
    public async Task Nobody_else_can_say_that_they_lead_the_team()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = bot.Person("鈴木 一郎");
        var question = await QuestionAsync(bot, ichiro);
        var other = bot.Person("佐藤 花子");

        await other.InvokesAsync(question, "はい、SVです");
        await ichiro.PressesAsync(question, "はい、SVです");
        await other.InvokesAsync(question, "はい、SVです");

        (await bot.RolesAsync(Channel)).ShouldBe(new Dictionary<string, Role> { [ichiro.Id] = Role.Supervisor });
        (await bot.RefusedAsync(other)).Select(entry => entry.Action).ShouldBe(["members.claim", "members.claim"]);
    }

    [Fact]
    public async Task The_question_can_be_asked_for_again_after_a_restart()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = bot.Person("鈴木 一郎");
        await QuestionAsync(bot, ichiro);
        await bot.RestartAsync();

        await ichiro.PressesAsync(await ichiro.SaysAsync("メンバー"), "はい、SVです");

        (await bot.RolesAsync(Channel))[ichiro.Id].ShouldBe(Role.Supervisor);
    }

    [Fact]
    public async Task The_channel_belongs_to_the_team_however_often_the_arrival_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = bot.Person("鈴木 一郎");
        await QuestionAsync(bot, ichiro);
        var installed = ichiro.InChannel("installationUpdate");
        installed["action"] = "add";

        await ichiro.SendAsync(installed);
        await ichiro.SendAsync(ichiro.AddsBot());
        await ichiro.SendAsync(ichiro.InChannel("conversationUpdate", eventType: "channelCreated"));

        var conversations = await bot.Services.GetRequiredService<ConversationStore>().GetOfTeamAsync(ichiro.Tenant, Channel, AccessWorld.Cancel);
        conversations.Single().ConversationId.ShouldBe(Channel);
        bot.Channel.Requests.Count(request => request.Text.Contains("このチームのSVですか", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task All_pages_of_the_roster_become_operators_and_bots_do_not()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = bot.Person("鈴木 一郎");
        bot.Channel.Members[Channel] =
        [
            new() { Id = ichiro.ChannelId, AadObjectId = ichiro.Id, Name = "鈴木 一郎" },
            new() { Id = "28:another-bot", Name = "ほかのボット" },
            .. Enumerable.Range(1, 620).Select(i => new ChannelAccount { Id = $"29:m{i}", AadObjectId = $"m{i}", Name = $"人 {i}" }),
        ];
        await ichiro.PressesAsync(await QuestionAsync(bot, ichiro), "はい、SVです");

        await ReadRosterAsync(bot);
        await ReadRosterAsync(bot);

        var roles = await bot.RolesAsync(Channel);
        roles.Count.ShouldBe(621);
        roles[ichiro.Id].ShouldBe(Role.Supervisor);
        roles.Where(role => role.Key != ichiro.Id).ShouldAllBe(role => role.Value == Role.Operator);
        bot.Channel.Requests.Count(request => request.Path.EndsWith("pagedmembers", StringComparison.Ordinal)).ShouldBeGreaterThan(1);
        (await bot.Services.GetRequiredService<RosterStore>().GetDueAsync(DateTimeOffset.MaxValue, AccessWorld.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_roster_that_could_not_be_read_is_read_after_a_restart()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = bot.Person("鈴木 一郎");
        bot.Channel.Members[Channel] = [new() { Id = "29:m1", AadObjectId = "m1", Name = "田中 健太" }];
        bot.Channel.Rule = request => request.Path.EndsWith("pagedmembers", StringComparison.Ordinal) ? ConnectorReply.Error(403, "BotNotInConversationRoster") : null;
        await QuestionAsync(bot, ichiro);
        await ReadRosterAsync(bot);
        (await bot.RolesAsync(Channel)).ShouldBeEmpty();

        bot.Channel.Rule = null;
        await bot.RestartAsync();
        bot.Clock.Set(bot.Clock.GetUtcNow().AddHours(1));
        await ReadRosterAsync(bot);

        (await bot.RolesAsync(Channel)).Keys.ShouldBe(["m1"]);
    }

    [Fact]
    public async Task Who_comes_and_goes_is_followed_and_who_was_taken_out_stays_out()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = bot.Person("鈴木 一郎");
        bot.Channel.Members[Channel] = [Account("m1"), Account("m2")];
        await ichiro.PressesAsync(await QuestionAsync(bot, ichiro), "はい、SVです");
        await ReadRosterAsync(bot);
        await ichiro.SendInvokeAsync(ichiro.Forge("members.change", ("team", Channel), ("person", "m2"), ("role", "")));
        (await bot.RolesAsync(Channel)).Keys.ShouldBe(["m1", ichiro.Id], ignoreOrder: true);

        bot.Channel.Members[Channel] = [Account("m1"), Account("m2"), Account("m3")];
        await ichiro.SendAsync(Change(ichiro, "membersAdded", "m3"));
        await ReadRosterAsync(bot);
        (await bot.RolesAsync(Channel)).Keys.ShouldBe(["m1", "m3", ichiro.Id], ignoreOrder: true);

        await ichiro.SendAsync(Change(ichiro, "membersRemoved", "m1"));
        (await bot.RolesAsync(Channel)).Keys.ShouldBe(["m3", ichiro.Id], ignoreOrder: true);
        (await bot.AuditAsync()).ShouldContain(entry => entry.Action == TeamArrival.LeftAction && entry.Subject == "m1" && entry.Before == "Operator");
    }

    [Fact]
    public async Task Who_reports_for_a_team_already_is_not_taken_into_a_second_one()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var ichiro = bot.Person("鈴木 一郎");
        bot.Channel.Members[Channel] = [new() { Id = hanako.ChannelId, AadObjectId = hanako.Id, Name = "佐藤 花子" }];
        await ichiro.PressesAsync(await QuestionAsync(bot, ichiro), "はい、SVです");
        await ReadRosterAsync(bot);

        await hanako.SaysAsync("架電80 接続24");
        (await bot.DayOfAsync(hanako)).Single().TeamId.ShouldBe("team-1");
        var outside = await ichiro.PressesAsync(await ichiro.SaysAsync("メンバー"), "加える（1人）");
        await ichiro.PressesAsync(outside, "加える");

        (await bot.RolesAsync(Channel))[hanako.Id].ShouldBe(Role.Operator);
    }

    [Fact]
    public async Task Reports_from_before_join_the_team_with_the_person()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person("佐藤 花子");
        await hanako.SaysAsync("架電80 接続24");
        var ichiro = bot.Person("鈴木 一郎");
        bot.Channel.Members[Channel] = [new() { Id = hanako.ChannelId, AadObjectId = hanako.Id, Name = "佐藤 花子" }];
        await ichiro.PressesAsync(await QuestionAsync(bot, ichiro), "はい、SVです");
        await ReadRosterAsync(bot);

        (await ichiro.SaysAsync("今日")).Text.ShouldContain("架電 80");
    }

    [Fact]
    public async Task A_new_name_in_the_channel_is_the_teams_name()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = bot.Person("鈴木 一郎");
        await QuestionAsync(bot, ichiro);

        await ichiro.SendAsync(ichiro.InChannel("conversationUpdate", name: "架電2課", eventType: "TeamRenamed"));

        (await bot.TeamAsync(Channel)).Name.ShouldBe("架電2課");
    }

    [Fact]
    public async Task A_team_that_was_imported_gets_the_channel_of_its_supervisor()
    {
        await using var bot = await TestBot.StartAsync();
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        await ichiro.SendAsync(ichiro.AddsBot());

        (await bot.Services.GetRequiredService<PeopleStore>().GetTeamsAsync(ichiro.Tenant, AccessWorld.Cancel)).Select(team => team.TeamId).ShouldBe(["team-1"]);
        (await bot.Services.GetRequiredService<ConversationStore>().GetOfTeamAsync(ichiro.Tenant, "team-1", AccessWorld.Cancel)).Single().ConversationId.ShouldBe(Channel);
    }

    private static ChannelAccount Account(string id) => new() { Id = $"29:{id}", AadObjectId = id, Name = $"人 {id}" };

    private static JsonObject Change(TestPerson person, string what, string id)
    {
        var activity = person.InChannel("conversationUpdate", eventType: what == "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved");
        activity[what] = new JsonArray(new JsonObject { ["id"] = $"29:{id}", ["aadObjectId"] = id });
        return activity;
    }

    private static async Task<SaidCard> QuestionAsync(TestBot bot, TestPerson person)
    {
        await person.SendAsync(person.AddsBot());
        var asked = await bot.Channel.WaitForAsync(request => request.Method == "POST" && request.ConversationId == $"a:{person.ChannelId}");
        return new(asked[^1].Json);
    }

    private static Task ReadRosterAsync(TestBot bot) =>
        bot.Services.GetServices<IHostedService>().OfType<RosterReader>().Single().ReadDueAsync(AccessWorld.Cancel);
}
