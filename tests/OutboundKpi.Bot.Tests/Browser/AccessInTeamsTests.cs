using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>Who may set what, in the local client; on a demo of its own, as it changes the team. With WRITE_IMAGES=1 its pictures are written to docs/images.</summary>
[Collection(DemoCollection.Name)]
public sealed class AccessInTeamsTests(DemoSetting demo)
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("WRITE_IMAGES") == "1";

    [Fact]
    public async Task A_supervisor_sets_the_team_and_an_operator_is_politely_refused()
    {
        await using var bot = await DemoProcess.StartAsync();
        await using var supervisor = await demo.OpenAsync(bot.PageOf("supervisor"), TeamsClientLook.Phone with { Height = 3000 }, "ja");
        await supervisor.WaitForCardAsync("はじめまして");
        await supervisor.SayAsync("設定");
        var settings = await supervisor.WaitForCardAsync("チームの設定");
        (await settings.ReadAsync()).ShouldContain("まだ決めていません");
        await TakeAsync("settings", settings);

        await settings.PressAsync("変更");
        await settings.ChooseAsync("接続と数えるもの", "用件を話せた（有効）");
        await TakeAsync("settings-open", settings);
        await settings.PressAsync("保存");
        var saved = await supervisor.WaitForCardAsync("保存しました");
        (await saved.ReadAsync()).ShouldContain("用件を話せた（有効）");
        await supervisor.SayAsync("メンバー");
        var members = await supervisor.WaitForCardAsync("チャネルのメンバーの出入り");
        (await members.ReadAsync()).ShouldContain("佐藤 花子");
        await TakeAsync("members", members);

        await using var operators = await demo.OpenAsync(bot.PageOf("operator"), TeamsClientLook.Phone with { Height = 3000, Dark = true }, "ja");
        await operators.WaitForCardAsync("はじめまして");
        await operators.SayAsync("設定");
        var refused = await operators.WaitForCardAsync("「設定」は、チームのSVの方が使えます");
        (await refused.ReadAsync()).ShouldContain("鈴木 一郎さん");
        await TakeAsync("refused", refused);
        await operators.SayAsync("なぜ 接続率");
        var why = await operators.WaitForCardAsync("お話につながったか");
        await why.PressAsync("くわしく");
        (await (await operators.WaitForCardAsync("このチームの接続の数え方")).ReadAsync()).ShouldContain("用件を話せた（有効）");
        await SendCopiedButtonAsync(bot.PageOf("operator"));
        await operators.WaitForCardAsync("「メンバー」は、チームのSVの方とマネージャーの方が使えます");

        await supervisor.SayAsync("メンバー 佐藤 オペレーター");
        await supervisor.WaitForCardAsync("すでにそうなっています");
        supervisor.Errors.ShouldBeEmpty();
        operators.Errors.ShouldBeEmpty();
    }

    // What an operator sends who has copied what a supervisor's button sends: to become one.
    private static async Task SendCopiedButtonAsync(Uri page)
    {
        var data = new JsonObject { ["verb"] = "members.change", ["team"] = "demo-1", ["person"] = "5a1e5000-0000-4000-8000-000000000011", ["role"] = "Supervisor" };
        var invoke = new JsonObject
        {
            ["type"] = "invoke",
            ["id"] = "copied-1",
            ["name"] = "adaptiveCard/action",
            ["channelId"] = "msteams",
            ["serviceUrl"] = new Uri(page, "_connector").ToString(),
            ["from"] = new JsonObject { ["id"] = "29:sato-hanako", ["name"] = "佐藤 花子", ["aadObjectId"] = "5a1e5000-0000-4000-8000-000000000011" },
            ["recipient"] = new JsonObject { ["id"] = "28:outbound-kpi", ["name"] = "架電KPI" },
            ["conversation"] = new JsonObject { ["id"] = "a:personal-operator", ["conversationType"] = "personal", ["tenantId"] = "5a1e5000-0000-4000-8000-000000000001" },
            ["locale"] = "ja-JP",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "members.change", ["data"] = data },
                ["trigger"] = "manual",
            },
        };
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(new Uri(page, "_internal/v1/customActivities"), invoke, TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task TakeAsync(string name, TeamsClientCard card)
    {
        var path = Writes ? Path.Combine(SourceTree.Root, "docs", "images", $"access-{name}.png") : null;
        (await card.TakePictureAsync(path)).Length.ShouldBeGreaterThan(1000);
    }
}
