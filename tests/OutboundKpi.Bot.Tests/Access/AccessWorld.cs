using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Access;

/// <summary>People of several teams and tenants who try things, and what the audit log says of it.</summary>
internal static class AccessWorld
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Gives somebody a role in a team of their own tenant, and makes both.</summary>
    public static async Task<TestPerson> WithRoleAsync(this TestBot bot, TestPerson person, Role role, string team = "team-1")
    {
        await bot.CommitAsync(
            new SaveTeam(new() { TenantId = person.Tenant, TeamId = team, Name = "アウトバウンド1課", TimeZone = "Asia/Tokyo", Language = "ja" }),
            new SavePerson(new() { TenantId = person.Tenant, PersonId = person.Id, Name = "佐藤 花子", ChannelUserId = person.ChannelId }),
            new SaveMembership(new() { TenantId = person.Tenant, PersonId = person.Id, TeamId = role == Role.Manager ? null : team, Role = role }));
        return person;
    }

    public static async Task CommitAsync(this TestBot bot, params Write[] writes) =>
        (await bot.Services.GetRequiredService<IStorage>().CommitAsync(writes, Cancel)).ShouldBeOfType<CommitResult.Committed>();

    /// <summary>The audit log of a tenant.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> AuditAsync(this TestBot bot, string tenant = "tenant-1") =>
        await bot.Services.GetRequiredService<AuditStore>().GetAllAsync(tenant, Cancel);

    /// <summary>What was refused to a person, newest last.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> RefusedAsync(this TestBot bot, TestPerson person) =>
        [.. (await bot.AuditAsync(person.Tenant)).Where(entry => entry.PersonId == person.Id && entry.Outcome == AuditOutcome.Refused)];

    /// <summary>A team as it is stored.</summary>
    public static async Task<Team> TeamAsync(this TestBot bot, string team = "team-1", string tenant = "tenant-1") =>
        (await bot.Services.GetRequiredService<PeopleStore>().GetTeamAsync(tenant, team, Cancel)).ShouldNotBeNull();

    /// <summary>The roles in a team, by person.</summary>
    public static async Task<IReadOnlyDictionary<string, Role>> RolesAsync(this TestBot bot, string team = "team-1", string tenant = "tenant-1") =>
        (await bot.Services.GetRequiredService<PeopleStore>().GetMembersAsync(tenant, team, Cancel)).ToDictionary(member => member.Person.PersonId, member => member.Role);

    /// <summary>The managers whom managers have named, by id.</summary>
    public static async Task<IReadOnlyList<string>> GetManagersAsync(this IServiceProvider services) =>
        [.. (await services.GetRequiredService<PeopleStore>().GetManagersAsync("tenant-1", Cancel)).Select(person => person.PersonId)];

    /// <summary>The press of a button that this person was never given, with whatever data they like.</summary>
    public static JsonObject Forge(this TestPerson person, string verb, params (string Name, string Value)[] data)
    {
        var values = new JsonObject { ["verb"] = verb };
        foreach (var (name, value) in data)
            values[name] = value;

        var activity = person.Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "forged-card";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = values }, ["trigger"] = "manual" };
        return activity;
    }

    /// <summary>Something that happens in a channel of a Teams team.</summary>
    public static JsonObject InChannel(this TestPerson person, string type, string channel = "19:t@thread.tacv2", string? name = "架電チーム", string? eventType = null)
    {
        var activity = person.Activity(type);
        activity["conversation"] = new JsonObject { ["id"] = channel, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = person.Tenant };
        var team = new JsonObject { ["id"] = channel };
        if (name is not null)
            team["name"] = name;

        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = person.Tenant }, ["team"] = team };
        if (eventType is not null)
            activity["channelData"]!["eventType"] = eventType;

        return activity;
    }

    /// <summary>This person adds the bot to a Teams team.</summary>
    public static JsonObject AddsBot(this TestPerson person, string channel = "19:t@thread.tacv2", string? name = "架電チーム")
    {
        var activity = person.InChannel("conversationUpdate", channel, name, "teamMemberAdded");
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        return activity;
    }
}
