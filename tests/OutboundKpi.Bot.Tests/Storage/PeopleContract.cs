using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>People, teams, roles, conversations and forms.</summary>
public abstract class PeopleContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    [Fact]
    public async Task Saving_a_person_again_replaces_what_was_known()
    {
        var renamed = Some.Person() with { Name = "佐藤 花子", ChannelUserId = "29:new", Language = null };

        await SaveAsync(new SavePerson(renamed));

        (await People.GetPersonAsync(Some.Tenant, Some.Operator, default)).ShouldBe(renamed);
        (await People.GetPersonAsync(Some.Tenant, "person-unknown", default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_teams_of_a_tenant_come_by_id_and_as_last_saved()
    {
        await SaveAsync(new SaveTeam(Some.Team("team-2")), new SaveTeam(Some.Team("team-1")));
        var moved = Some.Team("team-2") with { TimeZone = "Asia/Seoul", Language = "en", Name = "Seoul" };
        await SaveAsync(new SaveTeam(moved));

        (await People.GetTeamsAsync(Some.Tenant, default)).ShouldBe([Some.Team("team-1"), moved]);
        (await People.GetTeamAsync(Some.Tenant, "team-2", default)).ShouldBe(moved);
    }

    [Fact]
    public async Task A_person_has_one_role_a_team()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveMembership(Some.Membership()));

        await SaveAsync(new SaveMembership(Some.Membership(role: Role.Supervisor)));

        (await People.GetMembersAsync(Some.Tenant, "team-1", default)).ShouldBe([new Member(Some.Person(), Role.Supervisor)]);
        (await People.GetMembershipsAsync(Some.Tenant, Some.Operator, default)).ShouldBe([Some.Membership(role: Role.Supervisor)]);
    }

    [Fact]
    public async Task A_manager_is_one_for_the_tenant_and_no_member_of_a_team()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveMembership(Some.Membership(null, Role.Manager)));
        await SaveAsync(new SaveMembership(Some.Membership(null, Role.Manager)));

        (await People.GetManagersAsync(Some.Tenant, default)).ShouldBe([Some.Person()]);
        (await People.GetMembersAsync(Some.Tenant, "team-1", default)).ShouldBeEmpty();

        await SaveAsync(new RemoveMembership(Some.Tenant, Some.Operator, null));

        (await People.GetManagersAsync(Some.Tenant, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("team-1", Role.Manager)]
    [InlineData(null, Role.Operator)]
    [InlineData("team-unknown", Role.Operator)]
    public async Task A_role_that_makes_no_sense_is_refused(string? teamId, Role role)
    {
        await SaveAsync(new SaveTeam(Some.Team()));

        await Should.ThrowAsync<System.Data.Common.DbException>(async () =>
            await Database.CommitAsync([new SaveMembership(Some.Membership(teamId, role))], default));
    }

    [Fact]
    public async Task The_newest_reachable_personal_conversation_is_the_one_to_speak_in()
    {
        var older = Some.Conversation("a:older");
        var newer = Some.Conversation("a:newer") with { UpdatedAt = Some.Now.AddDays(1) };
        var blocked = Some.Conversation("a:blocked") with { UpdatedAt = Some.Now.AddDays(2), Reachable = false };
        var group = Some.Conversation("19:group") with { UpdatedAt = Some.Now.AddDays(3), Kind = ConversationKind.GroupChat };
        await SaveAsync(new SaveConversation(newer), new SaveConversation(older), new SaveConversation(blocked), new SaveConversation(group));

        (await Conversations.GetPersonalAsync(Some.Tenant, Some.Operator, default)).ShouldBe(newer);
        (await Conversations.GetPersonalAsync(Some.Tenant, "person-unknown", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Equal_conversation_ids_of_two_services_are_two_conversations()
    {
        var there = Some.Conversation() with { ServiceUrl = "http://localhost:56151/_connector", BotName = "there" };
        await SaveAsync(new SaveConversation(Some.Conversation()), new SaveConversation(there));

        (await Conversations.GetAsync(Some.ConversationKey(), default)).ShouldBe(Some.Conversation());
        (await Conversations.GetAsync(Some.ConversationKey() with { ServiceUrl = there.ServiceUrl }, default)).ShouldBe(there);
    }

    [Fact]
    public async Task A_conversation_once_welcomed_stays_welcomed()
    {
        await SaveAsync(new SaveConversation(Some.Conversation() with { Welcomed = true }));

        await SaveAsync(new SaveConversation(Some.Conversation() with { Welcomed = false, BotName = "renamed" }));

        (await Conversations.GetAsync(Some.ConversationKey(), default)).ShouldBe(Some.Conversation() with { Welcomed = true, BotName = "renamed" });
    }

    [Fact]
    public async Task The_channels_of_a_team_come_newest_first()
    {
        var channel = Some.Conversation("19:channel", personId: null) with { TeamId = "team-1" };
        var newer = channel with { ConversationId = "19:newer", UpdatedAt = Some.Now.AddDays(1) };
        await SaveAsync(
            new SaveTeam(Some.Team()),
            new SaveConversation(channel),
            new SaveConversation(newer),
            new SaveConversation(Some.Conversation() with { TeamId = "team-1" }));

        (await Conversations.GetOfTeamAsync(Some.Tenant, "team-1", default)).ShouldBe([newer, channel]);
    }

    [Fact]
    public async Task Of_two_reading_rules_about_the_same_the_newer_holds_until_it_is_removed()
    {
        var older = Some.ReadingRule("label:Calls:着電");
        var newer = Some.ReadingRule("label:Connects:着電") with { CreatedAt = Some.Now.AddDays(1) };
        var other = Some.ReadingRule("order:Calls,Connects", subject: "order:2");
        await SaveAsync(new SaveTeam(Some.Team()), new SaveReadingRule(older), new SaveReadingRule(other), new SaveReadingRule(newer));

        (await ReadingRules.GetOfTeamAsync(Some.Tenant, "team-1", default)).ShouldBe([other, newer]);

        await SaveAsync(new RemoveReadingRule(Some.Tenant, "team-1", newer.Subject));
        (await ReadingRules.GetOfTeamAsync(Some.Tenant, "team-1", default)).ShouldBe([other]);
    }

    [Fact]
    public async Task A_form_is_remembered_until_it_is_purged()
    {
        await SaveAsync(new UseNonce(Some.NonceKey(), Some.Now, Some.Bytes("answer")), new UseNonce(Some.NonceKey("nonce-2"), Some.Now.AddDays(1), null));

        var used = await Nonces.FindAsync(Some.NonceKey(), default);
        used!.UsedAt.ShouldBe(Some.Now);
        used.Answer.ShouldBe(Some.Bytes("answer"));

        (await Nonces.PurgeAsync(Some.Now.AddDays(1), default)).ShouldBe(1);
        (await Nonces.FindAsync(Some.NonceKey(), default)).ShouldBeNull();
        (await Nonces.FindAsync(Some.NonceKey("nonce-2"), default)).ShouldBe(new UsedNonce { UsedAt = Some.Now.AddDays(1) });
    }
}
