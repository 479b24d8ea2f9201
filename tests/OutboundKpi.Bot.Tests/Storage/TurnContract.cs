using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>What a turn finds when it starts.</summary>
public abstract class TurnContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    [Fact]
    public async Task Somebody_new_finds_nothing()
    {
        var turn = await Turns.LoadAsync(Some.ConversationKey(), "person-new", "activity-1", "message", default);

        (turn.Person, turn.Conversation, turn.Seen, turn.Dialog).ShouldBe((null, null, null, new DialogState(0, null)));
        turn.Memberships.ShouldBeEmpty();
        turn.Teams.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_turn_finds_all_that_was_saved()
    {
        var conversation = Some.Conversation() with { Welcomed = true, TeamId = "team-2" };
        await SaveAsync(
            new SaveTeam(Some.Team("team-2")),
            new SaveTeam(Some.Team("team-1")),
            new SaveMembership(Some.Membership("team-2")),
            new SaveMembership(Some.Membership("team-1", Role.Supervisor)),
            new SaveMembership(Some.Membership(null, Role.Manager)),
            new SaveConversation(conversation),
            new SaveDialog(Some.DialogKey(), 0, Some.Bytes("{\"step\":1}")),
            new RememberActivity(Some.ActivityKey("activity-1"), Some.Now, Some.Bytes("answer")));

        var turn = await LoadAsync("activity-1");

        turn.Person.ShouldBe(Some.Person());
        turn.Conversation.ShouldBe(conversation);
        turn.Memberships.ShouldBe([Some.Membership(null, Role.Manager), Some.Membership("team-1", Role.Supervisor), Some.Membership("team-2")]);
        turn.Teams.ShouldBe([Some.Team("team-1"), Some.Team("team-2")]);
        turn.Dialog.Version.ShouldBe(1);
        turn.Dialog.Json.ShouldBe(Some.Bytes("{\"step\":1}"));
        turn.Seen!.ReceivedAt.ShouldBe(Some.Now);
        turn.Seen.Answer.ShouldBe(Some.Bytes("answer"));
    }

    [Fact]
    public async Task Another_kind_of_activity_with_the_same_id_is_another_activity()
    {
        await SaveAsync(new RememberActivity(Some.ActivityKey("activity-1"), Some.Now, null));

        (await LoadAsync("activity-1")).Seen.ShouldBe(new SeenActivity(Some.Now, null));
        (await Turns.LoadAsync(Some.ConversationKey(), Some.Operator, "activity-1", "invoke/adaptiveCard/action", default)).Seen.ShouldBeNull();
    }

    [Fact]
    public async Task Each_person_has_a_dialog_of_their_own_in_a_shared_conversation()
    {
        await SaveAsync(new SaveDialog(Some.DialogKey() with { PersonId = "person-suzuki" }, 0, Some.Bytes("theirs")));

        (await LoadAsync()).Dialog.Json.ShouldBeNull();
    }

    [Fact]
    public async Task Old_activities_are_forgotten_and_younger_ones_kept()
    {
        await SaveAsync([.. Enumerable.Range(0, 1200).Select(number =>
            new RememberActivity(Some.ActivityKey($"activity-{number}"), Some.Now.AddSeconds(number), null))]);

        (await Turns.PurgeActivitiesAsync(Some.Now.AddSeconds(1100), default)).ShouldBe(1100);

        (await LoadAsync("activity-1099")).Seen.ShouldBeNull();
        (await LoadAsync("activity-1100")).Seen.ShouldNotBeNull();
    }
}
