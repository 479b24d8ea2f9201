using System.Text;

namespace OutboundKpi.Teams.Tests.Activities;

/// <summary>Activities as Teams and its test client send them.</summary>
internal static class Samples
{
    public const string ChannelMessage =
        """
        { "type":"message", "id":"1795331862509", "timestamp":"2026-11-22T07:17:42.410Z", "localTimestamp":"2026-11-22T16:17:42.410+09:00", "localTimezone":"Asia/Tokyo", "locale":"ja-JP",
          "channelId":"msteams", "serviceUrl":"https://smba.trafficmanager.net/apac/11111111-1111-4111-8111-111111111111/",
          "from":{"id":"29:1abc","name":"佐藤 花子","aadObjectId":"00000000-0000-4000-8000-000000000001"}, "recipient":{"id":"28:bot","name":"目標ボット"},
          "conversation":{"id":"19:x@thread.tacv2;messageid=1795","conversationType":"channel","isGroup":true,"tenantId":"11111111-1111-4111-8111-111111111111","name":"お知らせ"},
          "text":"<at>目標ボット</at>\u00a0今日 80件", "textFormat":"plain", "replyToId":"1795",
          "attachments":[{"contentType":"text/html","content":"<div>…</div>"}],
          "entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"目標ボット"},"text":"<at>目標ボット</at>"},{"type":"clientInfo","locale":"ja-JP","country":"JP","platform":"Web","timezone":"Asia/Tokyo"}],
          "channelData":{"tenant":{"id":"11111111-1111-4111-8111-111111111111"},"team":{"id":"19:t@thread.tacv2"},"channel":{"id":"19:x@thread.tacv2"},"settings":{"selectedChannel":{"id":"c"}},"source":{"name":"message"}},
          "callerId":"someone new" }
        """;

    public const string Execute =
        """
        { "type":"invoke","id":"f:1","name":"adaptiveCard/action","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/teams/","replyToId":"1795",
          "from":{"id":"29:1abc"},"recipient":{"id":"28:bot"},"conversation":{"id":"a:1x","conversationType":"personal"},
          "value":{ "action":{"type":"Action.Execute","id":"save","verb":"form.save","data":{"month":"2026-11","count":"80"}}, "trigger":"manual" } }
        """;

    public const string Install =
        """
        { "type":"installationUpdate","action":"add","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/teams/","from":{"id":"29:1abc"},
          "conversation":{"id":"a:1x","conversationType":"personal"},"channelData":{"tenant":{"id":"t-1"}} }
        """;

    public static ReadOnlyMemory<byte> Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
