using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>The smallest bot: a form to each message, and a card with what was typed to each press. It proves the harness, not our bot.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private EchoBot(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Urls.Single() + "/api/messages");

    /// <summary>The activities that came, in their order.</summary>
    public ConcurrentQueue<JsonNode> Received { get; } = new();

    public static async Task<EchoBot> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var bot = new EchoBot(builder.Build());
        bot._app.Run(bot.TakeAsync);
        await bot._app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = (await context.Request.ReadFromJsonAsync<JsonNode>())!;
        Received.Enqueue(activity);
        switch ((string?)activity["type"])
        {
            case "invoke":
                await context.Response.WriteAsJsonAsync(new JsonObject { ["statusCode"] = 200, ["type"] = AdaptiveCard, ["value"] = Answer(activity) });
                break;
            case "message":
                await SendFormAsync(activity);
                break;
            default:
                break;
        }
    }

    private async Task SendFormAsync(JsonNode activity)
    {
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var reply = new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = AdaptiveCard, ["content"] = Form((string)activity["text"]!) }),
        };
        using var sent = await _http.PostAsJsonAsync(new Uri($"{activity["serviceUrl"]}/v3/conversations/{conversation}/activities"), reply);
        sent.EnsureSuccessStatusCode();
    }

    private static JsonNode Form(string text) => JsonNode.Parse($$"""
        {
          "type": "AdaptiveCard", "version": "1.5", "lang": "ja",
          "body": [
            { "type": "TextBlock", "text": {{JsonValue.Create("聞きました：" + text).ToJsonString()}}, "style": "heading", "weight": "Bolder", "wrap": true },
            { "type": "Input.Number", "id": "calls", "label": "架電数", "isRequired": true, "errorMessage": "数字を入れてください", "min": 0 },
            { "type": "Input.Text", "id": "connects", "label": "接続数" },
            { "type": "Input.Date", "id": "date", "label": "日付" },
            { "type": "Input.Toggle", "id": "off", "label": "休み", "title": "半日休み" },
            { "type": "Input.ChoiceSet", "id": "list", "label": "リスト", "value": "new", "choices": [ { "title": "新規", "value": "new" }, { "title": "休眠", "value": "dormant" } ] }
          ],
          "actions": [ { "type": "Action.Execute", "title": "送信", "verb": "form.send", "data": { "about": {{JsonValue.Create(text).ToJsonString()}} } } ]
        }
        """)!;

    private static JsonObject Answer(JsonNode activity) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(activity["value"]!["action"]!["data"]!.AsObject()
            .Select(field => (JsonNode)new JsonObject { ["type"] = "TextBlock", ["text"] = $"{field.Key} = {field.Value}", ["wrap"] = true })
            .ToArray()),
    };
}
