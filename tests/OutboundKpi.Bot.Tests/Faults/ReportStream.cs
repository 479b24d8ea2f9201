using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Faults;

/// <summary>
/// Several people who report without a pause to a bot in a process of its own, and a channel that receives the replies. Each report names a list
/// of its own (Kill1, Kill2 …), by which it is found again in the database and in its card. A report that was not acknowledged is sent again with the
/// same id, as Teams does.
/// </summary>
internal sealed partial class ReportStream : IAsyncDisposable
{
    private const int People = 8;

    // A person's card lists all reports of the day: after a few of them somebody else takes the seat.
    private const int ReportsOfAPerson = 5;

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random;
    private readonly RecordingConnector _channel;
    private readonly ConcurrentDictionary<int, bool> _acknowledged = [];
    private readonly ConcurrentDictionary<(int Report, int Life), int> _posts = [];
    private readonly List<(int Life, HashSet<int> Reports)> _unrecorded = [];
    private readonly List<string> _failures = [];
    private readonly (int Report, string Person)?[] _unanswered = new (int, string)?[People];
    private readonly int[] _reported = new int[People];
    private BotProcess _bot = null!;
    private int _lastReport;
    private int _repeated;
    private volatile int _life = 1;
    private volatile Action? _onPost;

    private ReportStream(RecordingConnector channel, int seed)
    {
        (_channel, _random) = (channel, new Random(seed));
        channel.Rule = request =>
        {
            if (NewestIn(request.Text) is { } report)
                _posts.AddOrUpdate((report, _life), 1, (_, before) => before + 1);

            _onPost?.Invoke();
            return null;
        };
    }

    /// <summary>The reports that the bot has answered with 200.</summary>
    public IReadOnlyCollection<int> Acknowledged => [.. _acknowledged.Keys];

    /// <summary>The reports in the database of the bot that was killed last, one for each entry.</summary>
    public IReadOnlyList<int> StoredAfterKill { get; private set; } = [];

    /// <summary>The reports in the database now, one for each entry.</summary>
    public IReadOnlyList<int> Stored => ReportsIn(DatabaseFile);

    /// <summary>How often each report's card has reached the channel.</summary>
    public IReadOnlyDictionary<int, int> Delivered => _posts.GroupBy(post => post.Key.Report).ToDictionary(posts => posts.Key, posts => posts.Sum(post => post.Value));

    /// <summary>How many reports were sent again because the first time was not acknowledged.</summary>
    public int Repeated => _repeated;

    /// <summary>What any of the bots has logged as a failure.</summary>
    public IReadOnlyList<string> Failures => _failures;

    private string DatabaseFile => Path.Combine(_folder.Path, "bot.db");

    /// <summary>Starts the bot and the channel; somebody opens a form that is to wait until the end.</summary>
    public static async Task<ReportStream> StartAsync(int seed)
    {
        var stream = new ReportStream(await RecordingConnector.StartAsync(), seed);
        stream._bot = await stream.StartBotAsync();
        (await stream.PostAsync("form-1", "waiting", "報告")).ShouldBeTrue();
        await stream._channel.WaitForAsync(request => request.ConversationId == "a:waiting");
        return stream;
    }

    /// <summary>Lets everybody report, kills the bot at some moment and looks at what it left behind.</summary>
    public async Task RunUntilKilledAsync()
    {
        var moment = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = _random.Next(10, 150);
        void Count()
        {
            if (Interlocked.Decrement(ref left) == 0)
                moment.TrySetResult();
        }

        // Now and then right after an acknowledgement, now and then while a reply is on its way.
        var byReply = _random.Next(2) == 0;
        _onPost = byReply ? Count : null;
        var spin = _random.Next(20_000);
        var people = Enumerable.Range(0, People).Select(seat => ReportUntilCutAsync(seat, byReply ? null : Count)).ToArray();

        await moment.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Thread.SpinWait(spin);
        await _bot.KillAsync();
        await Task.WhenAll(people);

        _onPost = null;
        LookAtWhatIsLeft();
    }

    /// <summary>Starts the bot on what the dead one left.</summary>
    public async Task StartAgainAsync()
    {
        await _bot.DisposeAsync();
        NoteFailures();
        _life++;
        _bot = await StartBotAsync();
    }

    /// <summary>Sends the reports that nobody acknowledged once more, and waits for all the replies that are owed.</summary>
    public async Task FinishAsync()
    {
        foreach (var unanswered in _unanswered)
        {
            if (unanswered is { } report)
                (await ReportAsync(report)).ShouldBeTrue();
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            var delivered = _posts.Keys.Select(post => post.Report).ToHashSet();
            if (_acknowledged.Keys.All(delivered.Contains))
                done.TrySetResult();
        }

        _onPost = Look;
        Look();
        // What did not come is for the test to say.
        await done.Task.WaitAsync(TimeSpan.FromSeconds(60)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _onPost = null;
    }

    /// <summary>In how many kills the reply to a report had been posted and its answer was not recorded.</summary>
    public int CutShort(int report) => _unrecorded.Count(kill => kill.Reports.Contains(report) && _posts.ContainsKey((report, kill.Life)));

    /// <summary>Whoever opened the form at the beginning cancels it.</summary>
    /// <returns>What the bot says to that.</returns>
    public async Task<string> CancelWaitingFormAsync()
    {
        var before = _channel.Requests.Count(request => request.ConversationId == "a:waiting");
        (await PostAsync("form-2", "waiting", "キャンセル")).ShouldBeTrue();
        var said = (await _channel.WaitForAsync(request => request.ConversationId == "a:waiting", before + 1))[before].Text;
        await _bot.DisposeAsync();
        NoteFailures();
        return said;
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
        _folder.Dispose();
    }

    private Task<BotProcess> StartBotAsync() => BotProcess.StartAsync(
        ["--environment", "Development", "--Storage:ConnectionString", $"Data Source={DatabaseFile}", "--Logging:LogLevel:OutboundKpi", "Warning"]);

    private async Task ReportUntilCutAsync(int seat, Action? acknowledged)
    {
        while (true)
        {
            if (_unanswered[seat] is not null)
                Interlocked.Increment(ref _repeated);

            var report = _unanswered[seat] ??= (Interlocked.Increment(ref _lastReport), $"person-{seat}-{_reported[seat]++ / ReportsOfAPerson}");
            if (!await ReportAsync(report))
                return;

            _unanswered[seat] = null;
            acknowledged?.Invoke();
        }
    }

    private async Task<bool> ReportAsync((int Report, string Person) what)
    {
        var acknowledged = await PostAsync($"report-{what.Report}", what.Person, $"Kill{what.Report}リスト 架電{what.Report % 900 + 1}");
        if (acknowledged)
            _acknowledged[what.Report] = true;

        return acknowledged;
    }

    // False when the bot was killed before it answered.
    private async Task<bool> PostAsync(string id, string person, string text)
    {
        var activity = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["type"] = "message",
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = _channel.ServiceUrl,
            ["locale"] = "ja-JP",
            ["from"] = new { id = $"29:{person}", name = person, aadObjectId = person },
            ["recipient"] = new { id = "28:bot", name = "架電KPI" },
            ["conversation"] = new { id = $"a:{person}", conversationType = "personal", tenantId = "tenant-1" },
            ["text"] = text,
        });
        try
        {
            using var response = await Http.PostAsync(_bot.Endpoint, new StringContent(activity, Encoding.UTF8, "application/json"));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Of a copy: the file itself is left for the next bot exactly as the dead one left it.
    private void LookAtWhatIsLeft()
    {
        using var copies = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "bot.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(copies.Path, Path.GetFileName(file)));

        var copy = Path.Combine(copies.Path, "bot.db");
        StoredAfterKill = ReportsIn(copy);
        var pending = StoredRows.Rows(copy, "SELECT CAST(body AS TEXT) FROM outbox WHERE state = 'Pending'", row => row.GetString(0));
        _unrecorded.Add((_life, [.. pending.Select(NewestIn).OfType<int>()]));
        StoredRows.Scalar(copy, "SELECT COUNT(*) FROM dialog WHERE person_id = 'waiting' AND version = 1 AND state IS NOT NULL").ShouldBe(1);
    }

    private static IReadOnlyList<int> ReportsIn(string file) =>
        [.. StoredRows.Rows(file, "SELECT list FROM report_entry ORDER BY seq", row => row.GetString(0)).Select(NewestIn).OfType<int>()];

    // Reports are numbered in order, so the card of a report names no later one; null when none is named.
    private static int? NewestIn(string text) =>
        ReportName().Matches(text).Max(match => (int?)int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));

    private void NoteFailures()
    {
        _failures.AddRange(_bot.Output.Split('\n').Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal)));
        _failures.AddRange(_bot.ErrorOutput.Split('\n').Where(line => line.Length > 0));
    }

    [GeneratedRegex("Kill(?<number>[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex ReportName();
}
