using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>Somebody who talks with the bot as a Teams client would: types, presses buttons, fills in forms.</summary>
public sealed class TestPerson(TestBot bot, string id, string name, string locale, string tenant)
{
    private static readonly HttpClient Http = new();
    private static int _lastActivity;

    public string Id => id;

    public string Tenant => tenant;

    public string ChannelId => $"29:{id}";

    /// <summary>The personal chat.</summary>
    public string Chat => $"a:{id}";

    /// <summary>Types a message and waits for the card that answers it.</summary>
    public async Task<SaidCard> SaysAsync(string text) => new(await ActsAsync(() => SendAsync(Message(text))));

    /// <summary>Types a message and waits for the sentence that answers it.</summary>
    public async Task<string> HearsAsync(string text) => (await ActsAsync(() => SendAsync(Message(text)))).GetProperty("text").GetString()!;

    /// <summary>Presses a button of a card whose answer takes the card's place.</summary>
    public async Task<SaidCard> PressesAsync(SaidCard card, string title, params (string Input, string Value)[] inputs) =>
        SaidCard.FromInvoke(await InvokesAsync(card, title, inputs));

    /// <summary>Presses a button of a card that stays, and waits for the card that answers below it.</summary>
    public async Task<SaidCard> PressesBelowAsync(SaidCard card, string title, params (string Input, string Value)[] inputs) =>
        new(await ActsAsync(() => InvokesAsync(card, title, inputs)));

    /// <summary>Presses a button of a card.</summary>
    /// <returns>The body of the answer.</returns>
    public Task<JsonElement> InvokesAsync(SaidCard card, string title, params (string Input, string Value)[] inputs) => SendInvokeAsync(Press(card, title, inputs));

    /// <summary>The invoke of a press, to be sent as it is or changed.</summary>
    public JsonObject Press(SaidCard card, string title, params (string Input, string Value)[] inputs)
    {
        var action = card.Button(title);
        var data = JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (input, value) in card.Inputs)
            data[input] = value;

        foreach (var (input, value) in inputs)
            data[input] = value;

        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "pressed-card";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action.GetProperty("verb").GetString(), ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>The invoke of a button that is on no card: what somebody would send who makes it up.</summary>
    public JsonObject Forge(string verb, params (string Name, object Value)[] data)
    {
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "pressed-card";
        var values = new JsonObject { ["verb"] = verb };
        foreach (var (name, value) in data)
            values[name] = JsonSerializer.SerializeToNode(value);

        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = values },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>Sends what a second press of the same button sends: the same under another id.</summary>
    public Task<JsonElement> PressAgainAsync(JsonObject pressed)
    {
        var again = JsonNode.Parse(pressed.ToJsonString())!.AsObject();
        again["id"] = Activity("invoke")["id"]!.GetValue<string>();
        return SendInvokeAsync(again);
    }

    /// <summary>Sends an invoke.</summary>
    /// <returns>The body of the answer.</returns>
    public async Task<JsonElement> SendInvokeAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends an activity that is accepted without an answer in the response.</summary>
    public async Task SendAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Posts an activity.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        Http.PostAsync(bot.Endpoint, new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    /// <summary>A message that was not sent yet.</summary>
    public JsonObject Message(string text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>An activity of this person's personal chat.</summary>
    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = Interlocked.Increment(ref _lastActivity).ToString(CultureInfo.InvariantCulture),
        ["channelId"] = "msteams",
        ["serviceUrl"] = bot.Channel.ServiceUrl,
        ["locale"] = locale,
        ["from"] = new JsonObject { ["id"] = ChannelId, ["name"] = name, ["aadObjectId"] = id },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "架電KPI" },
        ["conversation"] = new JsonObject { ["id"] = Chat, ["conversationType"] = "personal", ["tenantId"] = tenant },
    };

    /// <summary>The messages that the bot has sent to this person's chat; updates of older ones are none.</summary>
    public IReadOnlyList<JsonElement> Heard => [.. bot.Channel.Requests.Where(IsMessage).Select(request => request.Json)];

    /// <summary>Waits for a card of the chat by its place among all messages, the first being 0.</summary>
    public async Task<SaidCard> HearsCardAsync(int place) => new((await bot.Channel.WaitForAsync(IsMessage, place + 1))[place].Json);

    // The next message of the chat after what it has heard so far.
    private async Task<JsonElement> ActsAsync(Func<Task> act)
    {
        var before = Heard.Count;
        await act();
        var requests = await bot.Channel.WaitForAsync(IsMessage, before + 1);
        return requests[before].Json;
    }

    private bool IsMessage(ConnectorRequest request) => request.Method == "POST" && request.ConversationId == Chat;
}
