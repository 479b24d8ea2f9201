using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Connector;
using OutboundKpi.Testing;

namespace OutboundKpi.Teams.Tests.Connector;

public sealed class ConnectorClientTests
{
    private const string EscapedThread = "19%3Ax%40thread.tacv2%3Bmessageid%3D1795";

    [Fact]
    public async Task A_message_is_posted_to_its_conversation_with_the_bots_token()
    {
        await using var teams = await ConnectorFixture.StartAsync();

        var outcome = await teams.SendAsync();

        outcome.ShouldBe(new SendOutcome.Delivered("1") { Status = 201 });
        var request = teams.Channel.Requests.Single();
        request.Method.ShouldBe("POST");
        request.Path.ShouldBe($"/v3/conversations/{EscapedThread}/activities");
        request.Token.ShouldBe("token-1");
        request.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        request.Headers["User-Agent"].ShouldStartWith("OutboundKpi.Teams/");
        request.Body.ToArray().ShouldBe(ConnectorFixture.Body);
    }

    [Fact]
    public async Task A_reply_names_the_message_it_answers()
    {
        await using var teams = await ConnectorFixture.StartAsync();

        await teams.SendAsync(replyToId: "f:12 34/5");

        teams.Channel.Requests.Single().Path.ShouldBe($"/v3/conversations/{EscapedThread}/activities/f%3A12%2034%2F5");
    }

    [Fact]
    public async Task An_update_puts_the_new_body_in_place()
    {
        await using var teams = await ConnectorFixture.StartAsync();

        (await teams.UpdateAsync()).ShouldBe(new SendOutcome.Delivered("17") { Status = 200 });

        var request = teams.Channel.Requests.Single();
        (request.Method, request.Path).ShouldBe(("PUT", $"/v3/conversations/{EscapedThread}/activities/17"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    public async Task Success_without_a_body_is_success_without_an_id(int status)
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(new ConnectorReply { Status = status });

        (await teams.SendAsync()).ShouldBe(new SendOutcome.Delivered(null) { Status = status });
    }

    [Theory]
    [InlineData("thank you")]
    [InlineData("[]")]
    [InlineData("{\"id\":7}")]
    [InlineData("{\"id\":\"\\ud83d\"}")]
    [InlineData("{\"id\":\"\"}")]
    public async Task Success_with_an_odd_body_is_success_without_an_id(string body)
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(new ConnectorReply { Status = 201, Body = body });

        (await teams.SendAsync()).ShouldBe(new SendOutcome.Delivered(null) { Status = 201 });
    }

    [Fact]
    public async Task A_personal_conversation_is_opened_with_tenant_and_member()
    {
        await using var teams = await ConnectorFixture.StartAsync();

        var outcome = await teams.Client.CreatePersonalConversationAsync(teams.Channel.ServiceUrl, "t-1", "29:1", CancellationToken.None);

        outcome.ShouldBe(new SendOutcome.Delivered(null, "a:29:1") { Status = 201 });
        teams.Channel.Requests.Single().Text.ShouldBe("""{"isGroup":false,"members":[{"id":"29:1"}],"tenantId":"t-1"}""");
    }

    [Fact]
    public async Task A_thread_begins_with_its_first_message()
    {
        await using var teams = await ConnectorFixture.StartAsync();

        var outcome = await teams.Client.CreateChannelThreadAsync(
            teams.Channel.ServiceUrl, "t-1", "19:x@thread.tacv2", OutgoingActivity.Message("朝会"), CancellationToken.None);

        outcome.ShouldBe(new SendOutcome.Delivered("1", "19:x@thread.tacv2;messageid=1") { Status = 201 });
        teams.Channel.Requests.Single().Text.ShouldBe(
            """{"isGroup":true,"tenantId":"t-1","channelData":{"channel":{"id":"19:x@thread.tacv2"}},"activity":{"type":"message","text":"朝会"}}""");
    }

    [Fact]
    public async Task Members_come_over_all_pages_with_their_directory_ids()
    {
        await using var teams = await ConnectorFixture.StartAsync(new KeyValuePair<string, string?>("Bot:Connector:MemberPageSize", "50"));
        teams.Channel.Members["team"] = [.. Enumerable.Range(0, 120).Select(i => new ChannelAccount { Id = $"29:{i}", AadObjectId = $"o-{i}" })];

        var members = new List<string>();
        await foreach (var member in teams.Client.GetMembersAsync(teams.Channel.ServiceUrl, "team", CancellationToken.None)) members.Add(member.AadObjectId!);

        members.ShouldBe(Enumerable.Range(0, 120).Select(i => $"o-{i}"));
        teams.Channel.Requests.Select(request => request.Query).ShouldBe(["?pageSize=50", "?pageSize=50&continuationToken=50", "?pageSize=50&continuationToken=100"]);
    }

    [Fact]
    public async Task A_page_that_points_at_itself_ends_the_list()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Rule = _ => new ConnectorReply { Body = """{"members":[{"id":"29:1"}],"continuationToken":"again"}""" };

        var members = await teams.Client.GetMembersAsync(teams.Channel.ServiceUrl, "team", CancellationToken.None).CountAsync();

        members.ShouldBe(2);
    }

    [Fact]
    public async Task A_member_is_found_by_either_id_or_not_at_all()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Members["team"] = [new ChannelAccount { Id = "29:1", AadObjectId = "o-1", Name = "佐藤" }];

        (await teams.Client.GetMemberAsync(teams.Channel.ServiceUrl, "team", "29:1", CancellationToken.None))!.Name.ShouldBe("佐藤");
        (await teams.Client.GetMemberAsync(teams.Channel.ServiceUrl, "team", "o-1", CancellationToken.None))!.Id.ShouldBe("29:1");
        (await teams.Client.GetMemberAsync(teams.Channel.ServiceUrl, "team", "29:2", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_question_that_is_refused_throws_its_outcome()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(ConnectorReply.Error(403, "BotNotInConversationRoster"), new ConnectorReply { Body = "<html>" });

        var blocked = await Should.ThrowAsync<ConnectorException>(async () => await teams.Client.GetMembersAsync(teams.Channel.ServiceUrl, "team", CancellationToken.None).CountAsync());
        var unreadable = await Should.ThrowAsync<ConnectorException>(() => teams.Client.GetMemberAsync(teams.Channel.ServiceUrl, "team", "29:1", CancellationToken.None));

        blocked.Outcome.ShouldBeOfType<SendOutcome.Blocked>();
        unreadable.Outcome.ErrorCode.ShouldBe(ConnectorErrorCodes.UnreadableAnswer);
    }

    /// <summary>Status and code of Teams' table, what a send makes of it, what an update makes of it.</summary>
    public static TheoryData<int, string?, Type, Type?> Statuses => new()
    {
        { 400, "BadArgument", typeof(SendOutcome.Refused), typeof(SendOutcome.Refused) },
        { 401, "BotNotRegistered", typeof(SendOutcome.Refused), typeof(SendOutcome.Refused) },
        { 403, "BotDisabledByAdmin", typeof(SendOutcome.Refused), typeof(SendOutcome.Refused) },
        { 403, "NotEnoughPermissions", typeof(SendOutcome.Refused), typeof(SendOutcome.Refused) },
        { 403, "InvalidBotApiHost", typeof(SendOutcome.Refused), typeof(SendOutcome.Refused) },
        { 403, "ForbiddenOperationException", typeof(SendOutcome.Blocked), typeof(SendOutcome.Blocked) },
        { 403, "BotNotInConversationRoster", typeof(SendOutcome.Blocked), typeof(SendOutcome.Blocked) },
        { 403, "ConversationBlockedByUser", typeof(SendOutcome.Blocked), typeof(SendOutcome.Blocked) },
        { 403, "MessageWritesBlocked", typeof(SendOutcome.Blocked), typeof(SendOutcome.Blocked) },
        { 403, null, typeof(SendOutcome.Blocked), typeof(SendOutcome.Blocked) },
        { 404, "ConversationNotFound", typeof(SendOutcome.Gone), typeof(SendOutcome.Gone) },
        { 404, "ActivityNotFoundInConversation", typeof(SendOutcome.Gone), typeof(SendOutcome.Gone) },
        { 408, null, typeof(SendOutcome.Ambiguous), typeof(SendOutcome.Refused) },
        { 413, "MessageSizeTooBig", typeof(SendOutcome.Refused), typeof(SendOutcome.Refused) },
        { 418, null, typeof(SendOutcome.Refused), typeof(SendOutcome.Refused) },
        { 500, "ServiceError", typeof(SendOutcome.Ambiguous), typeof(SendOutcome.Refused) },
        { 501, null, typeof(SendOutcome.Refused), typeof(SendOutcome.Refused) },
        { 502, null, typeof(SendOutcome.Ambiguous), null },
        { 503, null, typeof(SendOutcome.Ambiguous), null },
        { 504, null, typeof(SendOutcome.Ambiguous), null },
        { 507, null, typeof(SendOutcome.Ambiguous), typeof(SendOutcome.Refused) },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task What_is_not_to_be_repeated_is_asked_once_and_told_with_its_code(int status, string? code, Type send, Type? update)
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Rule = _ => ConnectorReply.Error(status, code) with { Headers = new Dictionary<string, string> { ["MS-CV"] = "cv.1" } };
        var attempts = status == 401 ? 2 : 1; // Once more with a new token.

        var sent = await teams.SendAsync();

        sent.ShouldBeOfType(send);
        (sent.Status, sent.ErrorCode, sent.CorrelationId).ShouldBe((status, code, "cv.1"));
        teams.Channel.Requests.Count.ShouldBe(attempts);
        if (update is null) return;

        (await teams.UpdateAsync()).ShouldBeOfType(update);
        teams.Channel.Requests.Count.ShouldBe(2 * attempts);
    }

    [Theory]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"x\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":209,"message":"blocked"}""", "209")]
    [InlineData("""{"error":{"code":"ForbiddenOperationException","innerHttpError":{"statusCode":403,"body":{}}}}""", "ForbiddenOperationException")]
    [InlineData("""{"error":{"code":7}}""", null)]
    [InlineData("""{"error":"x"}""", null)]
    [InlineData("""{"error":{"code":"\ud83d"}}""", null)]
    [InlineData("<!DOCTYPE html><html><body>Forbidden</body></html>", null)]
    [InlineData("", null)]
    public async Task Error_codes_are_read_from_every_shape_of_body(string body, string? code)
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(new ConnectorReply { Status = 403, Body = body });

        (await teams.SendAsync()).ErrorCode.ShouldBe(code);
    }

    [Fact]
    public async Task Too_big_as_HTML_is_too_big()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(new ConnectorReply { Status = 413, ContentType = "text/html", Body = "<html><h1>PayloadTooLargeError</h1></html>" });

        (await teams.SendAsync()).ShouldBe(new SendOutcome.Refused { Status = 413 });
    }

    [Fact]
    public async Task A_throttled_message_waits_as_told_and_arrives()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(ConnectorReply.Throttle("3"));

        var sending = teams.SendAsync();
        var pause = await teams.SkipPauseAsync();

        pause.ShouldBe(TimeSpan.FromSeconds(3));
        (await sending).ShouldBeOfType<SendOutcome.Delivered>();
        teams.Channel.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Retry_after_may_be_a_moment()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        var moment = teams.Clock.GetUtcNow().AddSeconds(4);
        teams.Channel.Script(ConnectorReply.Throttle(moment.ToString("r", CultureInfo.InvariantCulture)));

        var sending = teams.SendAsync();

        (await teams.SkipPauseAsync()).ShouldBe(TimeSpan.FromSeconds(4));
        (await sending).ShouldBeOfType<SendOutcome.Delivered>();
    }

    [Theory]
    [InlineData("60")]
    [InlineData("86400")]
    public async Task A_long_pause_is_left_to_the_caller(string seconds)
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(ConnectorReply.Throttle(seconds));

        var outcome = (await teams.SendAsync()).ShouldBeOfType<SendOutcome.Throttled>();

        outcome.RetryAfter.ShouldBe(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
        teams.Channel.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_channel_that_goes_on_throttling_is_left_to_the_caller_after_three_attempts()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Rule = _ => ConnectorReply.Throttle();

        var sending = teams.SendAsync();
        var pauses = new[] { await teams.SkipPauseAsync(), await teams.SkipPauseAsync() };

        (await sending).ShouldBe(new SendOutcome.Throttled(null) { Status = 429, ErrorCode = "Throttled", Detail = "as scripted" });
        pauses.ShouldAllBe(pause => pause > TimeSpan.Zero && pause <= TimeSpan.FromSeconds(5));
        teams.Channel.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task No_attempt_begins_after_the_total_time()
    {
        await using var teams = await ConnectorFixture.StartAsync(new KeyValuePair<string, string?>("Bot:Connector:TotalTime", "00:00:09"));
        teams.Channel.Rule = _ => ConnectorReply.Throttle("5");

        var sending = teams.SendAsync();
        await teams.SkipPauseAsync();

        (await sending).ShouldBeOfType<SendOutcome.Throttled>();
        teams.Channel.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_concurrent_change_is_tried_again()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(ConnectorReply.Error(412, "PreconditionFailed"));

        var sending = teams.SendAsync();
        await teams.SkipPauseAsync();

        (await sending).ShouldBeOfType<SendOutcome.Delivered>();
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_update_is_tried_again_while_the_channel_is_unwell(int status)
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(ConnectorReply.Error(status), ConnectorReply.Error(status));

        var updating = teams.UpdateAsync();
        await teams.SkipPauseAsync();
        await teams.SkipPauseAsync();

        (await updating).ShouldBe(new SendOutcome.Delivered("17") { Status = 200 });
    }

    [Fact]
    public async Task An_update_that_is_cut_is_tried_again()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(ConnectorReply.Cut);

        var updating = teams.UpdateAsync();
        await teams.SkipPauseAsync();

        (await updating).ShouldBeOfType<SendOutcome.Delivered>();
    }

    [Fact]
    public async Task A_message_whose_connection_is_cut_is_ambiguous_and_not_repeated()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(ConnectorReply.Cut);

        (await teams.SendAsync()).ShouldBe(new SendOutcome.Ambiguous { ErrorCode = ConnectorErrorCodes.ConnectionCut });
        teams.Channel.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_on_a_connection_used_before_is_not_repeated_either()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        await teams.SendAsync();
        teams.Channel.Script(ConnectorReply.Cut);

        (await teams.SendAsync()).ShouldBeOfType<SendOutcome.Ambiguous>();
        teams.Channel.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_without_an_answer_in_time_is_ambiguous()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        var signal = new TaskCompletionSource();
        teams.Channel.Script(ConnectorReply.Late(signal.Task));

        var sending = teams.SendAsync();
        await teams.Channel.WaitForAsync(1);
        teams.Clock.Advance(TimeSpan.FromMinutes(1));

        (await sending).ShouldBe(new SendOutcome.Ambiguous { ErrorCode = ConnectorErrorCodes.TimedOut });
        signal.SetResult();
    }

    [Fact]
    public async Task A_message_whose_caller_gives_up_throws()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        using var stop = new CancellationTokenSource();
        teams.Channel.Script(ConnectorReply.Late(new TaskCompletionSource().Task));

        var sending = teams.Client.SendAsync(teams.Thread, ConnectorFixture.Body, null, stop.Token);
        await teams.Channel.WaitForAsync(1);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_message_whose_connection_never_opened_is_tried_again_and_can_be_sent_later()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        var reference = teams.Thread;
        await teams.Channel.DisposeAsync();

        var sending = teams.Client.SendAsync(reference, ConnectorFixture.Body, null, CancellationToken.None);
        await teams.SkipPauseAsync();
        await teams.SkipPauseAsync();

        (await sending).ShouldBe(new SendOutcome.Retryable { ErrorCode = ConnectorErrorCodes.NoConnection });
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Channel.Script(ConnectorReply.Error(401));

        (await teams.SendAsync()).ShouldBeOfType<SendOutcome.Delivered>();

        teams.Channel.Requests.Select(request => request.Token).ShouldBe(["token-1", "token-2"]);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Tokens.Failure = new AccessTokenException("invalid_client", isTransient: false);

        (await teams.SendAsync()).ShouldBe(new SendOutcome.Refused { ErrorCode = ConnectorErrorCodes.NoAccessToken, Detail = "invalid_client" });
        teams.Channel.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_directory_is_unwell_a_message_can_be_sent_later()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        teams.Tokens.Failure = new AccessTokenException("temporarily_unavailable", isTransient: true);

        var sending = teams.SendAsync();
        await teams.SkipPauseAsync();
        await teams.SkipPauseAsync();

        (await sending).ShouldBe(new SendOutcome.Retryable { ErrorCode = ConnectorErrorCodes.NoAccessToken });
        teams.Channel.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_is_not_vouched_for_sees_neither_token_nor_message()
    {
        await using var teams = await ConnectorFixture.StartAsync();
        await using var stranger = await RecordingConnector.StartAsync();

        var outcome = await teams.Client.SendAsync(ConnectorFixture.To(stranger.ServiceUrl), ConnectorFixture.Body, null, CancellationToken.None);

        outcome.ShouldBe(new SendOutcome.Refused { ErrorCode = ConnectorErrorCodes.ServiceUrlNotAllowed });
        stranger.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var teams = await ConnectorFixture.StartAsync();
        await using var stranger = await RecordingConnector.StartAsync();
        teams.Channel.Script(new ConnectorReply { Status = status, Headers = new Dictionary<string, string> { ["Location"] = stranger.ServiceUrl } });

        (await teams.SendAsync()).ShouldBe(new SendOutcome.Refused { Status = status });
        stranger.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_that_would_climb_out_of_the_path_is_refused(string id)
    {
        await using var teams = await ConnectorFixture.StartAsync();

        var outcome = await teams.Client.SendAsync(teams.Thread with { ConversationId = id }, ConnectorFixture.Body, null, CancellationToken.None);

        outcome.ShouldBe(new SendOutcome.Refused { ErrorCode = ConnectorErrorCodes.UnusableId });
        teams.Channel.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_credentials_no_token_is_sent()
    {
        await using var channel = await RecordingConnector.StartAsync();
        await using var services = TeamsServices.Create([], "Development");
        var client = services.GetRequiredService<ConnectorClient>();

        var outcome = await client.SendAsync(ConnectorFixture.To(channel.ServiceUrl), ConnectorFixture.Body, null, CancellationToken.None);

        outcome.ShouldBeOfType<SendOutcome.Delivered>();
        channel.Requests.Single().Headers.ContainsKey("Authorization").ShouldBeFalse();
    }
}
