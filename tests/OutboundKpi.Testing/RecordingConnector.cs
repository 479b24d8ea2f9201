using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Testing;

/// <summary>
/// Stands in for the channel's connector on 127.0.0.1: records every request in the order of arrival, answers as Teams does, and fails as scripted.
/// </summary>
public sealed class RecordingConnector : IAsyncDisposable
{
    private readonly Lock sync = new();
    private readonly List<ConnectorRequest> requests = [];
    private readonly List<(Func<ConnectorRequest, bool> Matches, int Count, TaskCompletionSource<IReadOnlyList<ConnectorRequest>> Found)> waiting = [];
    private readonly ConcurrentQueue<ConnectorReply> script = [];
    private LoopbackHost host = null!;
    private long lastId;

    private RecordingConnector()
    {
    }

    /// <summary>The service URL of this channel, with the slash at the end that Teams gives.</summary>
    public string ServiceUrl => $"{host.Address}/";

    /// <summary>The members of each conversation, as the answers give them.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<ChannelAccount>> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>While set, decides each answer before the script; null means that the script and the usual answers go on.</summary>
    public Func<ConnectorRequest, ConnectorReply?>? Rule { get; set; }

    public IReadOnlyList<ConnectorRequest> Requests
    {
        get
        {
            lock (sync) return [.. requests];
        }
    }

    /// <summary>Starts a channel.</summary>
    /// <param name="port">Where it listens; 0 for any free port.</param>
    public static async Task<RecordingConnector> StartAsync(int port = 0)
    {
        var connector = new RecordingConnector();
        connector.host = await LoopbackHost.StartAsync(connector.AnswerAsync, port);
        return connector;
    }

    /// <summary>The next requests get these answers, in this order; after them the usual ones.</summary>
    public void Script(params ReadOnlySpan<ConnectorReply> replies)
    {
        foreach (var reply in replies) script.Enqueue(reply);
    }

    /// <summary>Waits until that many requests have come in all, and gives them.</summary>
    public Task<IReadOnlyList<ConnectorRequest>> WaitForAsync(int count, TimeSpan? timeout = null) => WaitForAsync(_ => true, count, timeout);

    /// <summary>Waits until that many such requests have come, those of the past included, and gives them.</summary>
    /// <exception cref="TimeoutException">They did not come in time (10 seconds unless said otherwise); the message lists what came.</exception>
    public async Task<IReadOnlyList<ConnectorRequest>> WaitForAsync(Func<ConnectorRequest, bool> matches, int count = 1, TimeSpan? timeout = null)
    {
        var found = new TaskCompletionSource<IReadOnlyList<ConnectorRequest>>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (sync)
        {
            var already = requests.Where(matches).ToList();
            if (already.Count >= count) return already;
            waiting.Add((matches, count, found));
        }

        try
        {
            return await found.Task.WaitAsync(timeout ?? TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException e)
        {
            var came = string.Join('\n', Requests.Select(request => $"{request.Method} {request.Path} {request.Text}"));
            throw new TimeoutException($"Waited for {count} requests. These came:\n{came}", e);
        }
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request);
        var reply = Rule?.Invoke(request) ?? (script.TryDequeue(out var scripted) ? scripted : null);
        Record(request);

        if (reply is not null)
        {
            await reply.After.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (reply.IsCut || context.RequestAborted.IsCancellationRequested)
            {
                context.Abort();
                return;
            }
        }

        reply = reply is null or { IsUsual: true } ? Usual(request) : reply;
        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers) context.Response.Headers[name] = value;
        if (reply.Body.Length == 0) return;
        context.Response.ContentType = reply.ContentType;
        await context.Response.WriteAsync(reply.Body);
    }

    private static async Task<ConnectorRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);

        // The raw target: the decoded path no longer shows how ids were escaped.
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new ConnectorRequest(request.Method, target[0], target.Length == 1 ? "" : "?" + target[1], headers, body.ToArray());
    }

    private void Record(ConnectorRequest request)
    {
        lock (sync)
        {
            requests.Add(request);
            foreach (var wait in waiting.ToList())
            {
                var matching = requests.Where(wait.Matches).ToList();
                if (matching.Count < wait.Count) continue;
                waiting.Remove(wait);
                wait.Found.TrySetResult(matching);
            }
        }
    }

    private ConnectorReply Usual(ConnectorRequest request) => (request.Method, request.Path.Split('/')[1..]) switch
    {
        ("POST", ["v3", "conversations"]) => Created(request.Json),
        ("POST", ["v3", "conversations", _, "activities", ..]) when Type(request) == ActivityTypes.Typing => new() { Status = 202 },
        ("POST", ["v3", "conversations", _, "activities", ..]) => Answer(201, new() { ["id"] = NextId() }),
        ("PUT", ["v3", "conversations", _, "activities", var id]) => Answer(200, new() { ["id"] = Uri.UnescapeDataString(id) }),
        ("GET", ["v3", "conversations", var id, "pagedmembers"]) => Page(Uri.UnescapeDataString(id), request.Query),
        ("GET", ["v3", "conversations", var id, "members", var member]) => Member(Uri.UnescapeDataString(id), Uri.UnescapeDataString(member)),
        _ => ConnectorReply.Error(404, "NotFound"),
    };

    private static string? Type(ConnectorRequest request) => request.Json.GetProperty("type").GetString();

    private ConnectorReply Created(JsonElement asked)
    {
        if (!asked.GetProperty("isGroup").GetBoolean()) return Answer(201, new() { ["id"] = $"a:{asked.GetProperty("members")[0].GetProperty("id").GetString()}" });
        if (!asked.TryGetProperty("activity", out _)) return ConnectorReply.Error(400, "BadSyntax");

        var message = NextId();
        var channel = asked.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString();
        return Answer(201, new() { ["id"] = $"{channel};messageid={message}", ["activityId"] = message });
    }

    private ConnectorReply Page(string conversation, string query)
    {
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        var size = Math.Clamp(int.Parse(asked["pageSize"].ToString(), CultureInfo.InvariantCulture), 50, 500);
        var start = asked.TryGetValue("continuationToken", out var token) ? int.Parse(token.ToString(), CultureInfo.InvariantCulture) : 0;
        var members = Members.GetValueOrDefault(conversation, []);

        var answer = new Dictionary<string, object> { ["members"] = members.Skip(start).Take(size).Select(Fields) };
        if (start + size < members.Count) answer["continuationToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        return Answer(200, answer);
    }

    private ConnectorReply Member(string conversation, string id) =>
        Members.GetValueOrDefault(conversation, []).FirstOrDefault(member => member.Id == id || member.AadObjectId == id) is { } member
            ? Answer(200, Fields(member))
            : ConnectorReply.Error(404, "MemberNotFoundInConversation");

    /// <summary>A member as the lists give it: the directory id under its other name.</summary>
    private static Dictionary<string, object> Fields(ChannelAccount member)
    {
        var fields = new Dictionary<string, object> { ["id"] = member.Id!, ["name"] = member.Name ?? "" };
        if (member.AadObjectId is { } directoryId) fields["objectId"] = directoryId;
        return fields;
    }

    private string NextId() => Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);

    private static ConnectorReply Answer(int status, Dictionary<string, object> body) => new() { Status = status, Body = JsonSerializer.Serialize(body) };
}
