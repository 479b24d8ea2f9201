using System.Net;
using System.Text;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Tests.Activities;

public sealed class BodyTests
{
    private static readonly byte[] SomeCard = "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\"}"u8.ToArray();

    [Fact]
    public void A_card_answers_as_an_object() =>
        Text(InvokeResponse.Card(SomeCard)).ShouldBe(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5"}}""");

    [Fact]
    public void A_message_answers_as_text() =>
        Text(InvokeResponse.Message("80件を \"受け取り\" ました")).ShouldBe(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"80件を \"受け取り\" ました"}""");

    [Fact]
    public void An_error_answers_with_a_code_and_words_under_HTTP_200()
    {
        var response = InvokeResponse.Error("BadRequest", "数がありません");

        response.Status.ShouldBe(HttpStatusCode.OK);
        Text(response).ShouldBe("""{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"数がありません"}}""");
    }

    [Fact]
    public void An_empty_answer_to_a_card_action_cannot_be_made()
    {
        Should.Throw<ArgumentException>(() => InvokeResponse.Message(" "));
        Should.Throw<ArgumentException>(() => InvokeResponse.Card(default));
        Should.Throw<ArgumentException>(() => InvokeResponse.Error("code", ""));
    }

    [Fact]
    public void An_invoke_that_nobody_answers_is_501_without_a_body()
    {
        InvokeResponse.NotImplemented.Status.ShouldBe(HttpStatusCode.NotImplemented);
        InvokeResponse.NotImplemented.Body.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Expected_replies_come_in_their_order() =>
        Text(InvokeResponse.Replies([OutgoingActivity.Message("一"), OutgoingActivity.Typing])).ShouldBe(
            """{"activities":[{"type":"message","text":"一"},{"type":"typing"}]}""");

    [Fact]
    public void A_text_message_holds_its_text_and_nothing_null() => Text(OutgoingActivity.Message("了解")).ShouldBe("""{"type":"message","text":"了解"}""");

    [Fact]
    public void Suggestions_have_equal_titles_and_values() =>
        Text(OutgoingActivity.Message("休みですか", ["はい", "いいえ"], "29:1", "plain")).ShouldBe(
            """{"type":"message","text":"休みですか","textFormat":"plain","suggestedActions":{"to":["29:1"],"actions":[{"type":"imBack","title":"はい","value":"はい"},{"type":"imBack","title":"いいえ","value":"いいえ"}]}}""");

    [Fact]
    public void More_suggestions_than_are_shown_or_for_nobody_are_refused()
    {
        Should.Throw<ArgumentException>(() => OutgoingActivity.Message("x", ["1", "2", "3", "4", "5", "6", "7"], "29:1"));
        Should.Throw<ArgumentException>(() => OutgoingActivity.Message("x", ["1"]));
    }

    [Fact]
    public void A_card_goes_alone_with_its_summary() =>
        Text(OutgoingActivity.Card(SomeCard, "今日のまとめ")).ShouldBe(
            """{"type":"message","summary":"今日のまとめ","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"}}]}""");

    private static string Text(InvokeResponse response) => Text(response.Body);

    private static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);
}
